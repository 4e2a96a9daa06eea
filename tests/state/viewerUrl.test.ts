import { describe, expect, it } from 'vitest';
import type { AddressState, Known } from '../../src/lib/state/viewerUrl';
import { readCampaignName, readQuery, writeQuery } from '../../src/lib/state/viewerUrl';

const KNOWN: Known = {
  layers: ['rail', 'relief', 'events', 'headquarters'],
  span: { from: Date.parse('1945-08-08T00:00+09:00'), until: Date.parse('1945-09-16T00:00+09:00') },
  bounds: [100, 28, 165, 62],
  resolve: (id) => (id === 'su-gta6' || id === 'old-id' ? 'su-gta6' : null),
};
const DEFAULTS: AddressState = {
  campaign: 'august-storm',
  t: Date.parse('1945-08-08T15:10Z'),
  layers: new Set(['rail', 'relief', 'events']),
  camera: { zoom: 4, lat: 46, lon: 128, bearing: 0, pitch: 0 },
  selected: null,
  lang: 'en',
  basis: 'all',
  ui: 'full',
  theme: 'light',
  chapter: null,
  names: '1945',
  play: false,
  kiosk: false,
};
const read = (query: string) => readQuery(query, DEFAULTS, KNOWN);

describe('the address', () => {
  it('of the default state is empty', () => {
    expect(writeQuery(DEFAULTS, DEFAULTS)).toBe('');
    expect(read('')).toEqual({ state: DEFAULTS, problems: [] });
  });

  it('says all that a reader can make, and reads it back', () => {
    const state: AddressState = {
      ...DEFAULTS,
      t: Date.parse('1945-08-14T03:00Z'),
      layers: new Set(['rail', 'headquarters']),
      camera: { zoom: 5.25, lat: 44.5, lon: 125.125, bearing: 12, pitch: 30 },
      selected: 'su-gta6',
      basis: 'read',
      ui: 'minimal',
      theme: 'dark',
      names: 'native',
      kiosk: true,
    };
    const query = writeQuery(state, DEFAULTS);
    expect(query).toBe(
      '?t=1945-08-14T03:00Z&layers=headquarters,rail&view=5.25/44.500/125.125/12/30&select=su-gta6&basis=read&ui=minimal&theme=dark&names=native&kiosk=1',
    );
    expect(read(query)).toEqual({ state, problems: [] });
  });

  it('takes layers away with a minus, and shows just those that are named', () => {
    expect([...read('?layers=-relief').state.layers]).toEqual(['rail', 'events']);
    expect([...read('?layers=rail').state.layers]).toEqual(['rail']);
    const none = { ...DEFAULTS, layers: new Set<string>() };
    expect([...read(writeQuery(none, DEFAULTS)).state.layers]).toEqual([]);
  });

  it('takes an offset whose plus sign the query made a blank, and an id that was merged away', () => {
    expect(read('?t=1945-08-09T00:10+09:00').state.t).toBe(DEFAULTS.t);
    expect(read('?select=old-id').state.selected).toBe('su-gta6');
  });

  it.each([
    ['t', 'yesterday'],
    ['t', '1945-13-40'],
    ['t', '1945-06-31T00:00Z'],
    ['t', '1999-01-01T00:00Z'],
    ['t', '1945-08-14'],
    ['layers', 'narnia'],
    ['view', '4'],
    ['view', '4/91/500'],
    ['view', 'NaN/46/128'],
    ['view', '4/46/128/0/85'],
    ['select', '<script>alert(1)</script>'],
    ['lang', 'tlh'],
    ['basis', 'hearsay'],
    ['ui', 'maximal'],
    ['theme', 'plaid'],
    ['play', 'loud'],
  ])('names junk in %s (“%s”) and keeps the default', (name, value) => {
    const { state, problems } = read(`?${name}=${encodeURIComponent(value)}`);
    expect(state).toEqual(DEFAULTS);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.where).toBe(name);
    expect(problems[0]?.what).toContain(value.slice(0, 20));
  });

  it('an instant beyond the slider is told from one that is none', () => {
    expect(read('?t=1999-01-01T00:00Z').problems[0]?.what).toContain('outside the years of the slider');
    expect(read('?t=yesterday').problems[0]?.what).not.toContain('slider');
  });

  it('a campaign’s name is a name, not a path', () => {
    expect(readCampaignName('?campaign=my-own', 'august-storm')).toEqual({ name: 'my-own', problem: null });
    expect(readCampaignName('?campaign=../../etc', 'august-storm').name).toBe('august-storm');
    expect(readCampaignName('?campaign=../../etc', 'august-storm').problem?.what).toContain('../../etc');
  });
});
