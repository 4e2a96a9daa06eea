import { describe, expect, it, vi } from 'vitest';
import { linkInFile } from '../../packs/inside/holdLinks';
import { openAt } from '../../packs/inside/openAt';
import { citedBase } from '../../src/lib/atlas/citedBase';
import { maySave } from '../../src/lib/panels/maySave';

describe('a link in the single file', () => {
  it.each([
    ['./?t=1945-08-10T03:00Z#words', '?t=1945-08-10T03:00Z#words'],
    ['./', '?'],
    ['index.html#words', '?#words'],
    ['?chapter=border', '?chapter=border'],
    ['#words', '#words'],
    ['https://example.org/', 'https://example.org/'],
    ['sources.html#glantz7', null],
    ['lesson.html', null],
    ['plates.html?days=1945-08-10', null],
  ])('%s leads to %s', (href, to) => {
    expect(linkInFile(href)).toBe(to);
  });
});

describe('where the single file opens', () => {
  const at = (search: string, refuses = false) => {
    const history = {
      replaceState: vi.fn(() => {
        if (refuses) throw new Error('refused');
      }),
    };
    const location = { search, hash: '#words', replace: vi.fn() };
    const goesOn = openAt('?chapter=border', { location, history } as unknown as Window);
    return { goesOn, written: history.replaceState.mock.calls, loaded: location.replace.mock.calls };
  };

  it('is the first chapter where the address names nothing', () => {
    expect(at('')).toEqual({ goesOn: true, written: [[null, '', '?chapter=border#words']], loaded: [] });
  });

  it('is what the address names', () => {
    expect(at('?t=1945-08-10')).toEqual({ goesOn: true, written: [], loaded: [] });
  });

  it('is loaded where the browser writes no address of a file', () => {
    expect(at('', true)).toMatchObject({ goesOn: false, loaded: [['?chapter=border#words']] });
  });
});

describe('the address of a cited view', () => {
  it('is under the site’s folder, or the page’s own where that carries the site', () => {
    expect(citedBase('https://example.org/atlas/', 'https://example.org/atlas/embed.html?t=1')).toBe('https://example.org/atlas/');
    expect(citedBase('pack://site/', 'file:///media/stick/lesson.html?t=1#words')).toBe('file:///media/stick/lesson.html');
  });
});

describe('saving', () => {
  it('is for pages with an origin and for those on a disk, not for a frame without one', () => {
    const window = (origin: string, protocol: string, framed = false, sandbox: string | null = null) => {
      const frameElement = framed ? { getAttribute: () => sandbox } : null;
      const made = { origin, location: { protocol }, frameElement } as unknown as Window & { parent: Window };
      return Object.assign(made, { parent: framed ? ({} as Window) : made });
    };
    expect(maySave(window('https://example.org', 'https:', true))).toBe(true);
    expect(maySave(window('https://example.org', 'https:', true, 'allow-scripts allow-same-origin'))).toBe(false);
    expect(maySave(window('https://example.org', 'https:', true, 'allow-scripts allow-downloads-without-user-activation allow-same-origin'))).toBe(false);
    expect(maySave(window('https://example.org', 'https:', true, 'allow-downloads allow-scripts allow-same-origin'))).toBe(true);
    expect(maySave(window('null', 'file:'))).toBe(true);
    expect(maySave(window('null', 'https:', true))).toBe(false);
    expect(maySave(window('null', 'file:', true))).toBe(false);
  });
});
