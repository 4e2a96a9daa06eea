import { describe, expect, it } from 'vitest';
import { readLaunch, withoutLaunch } from '../../packs/lms/cmi5/launch';
import { clockDuration, isoDuration } from '../../packs/lms/duration';
import { findApi } from '../../packs/lms/findApi';

/** Windows in one another, the innermost first; `closed` may not be looked into. */
function nested(...each: ({ api?: object; closed?: boolean } | null)[]): Window {
  const windows = each.map((window) => {
    const made: Record<string, unknown> = { opener: null };
    if (window?.closed) Object.defineProperty(made, 'API', { get: () => { throw new Error('another origin'); } });
    else if (window?.api) made['API'] = window.api;
    return made;
  });
  windows.forEach((window, i) => Object.assign(window, { parent: windows[i + 1] ?? window, top: windows.at(-1) }));
  return windows[0] as unknown as Window;
}

describe('a platform’s object', () => {
  const api = { LMSInitialize: () => 'true' };

  it('is found in the page itself, around it, and past a window of another origin', () => {
    expect(findApi(nested({ api }), 'API')).toBe(api);
    expect(findApi(nested(null, null, { api }), 'API')).toBe(api);
    expect(findApi(nested(null, { closed: true }, { api }), 'API')).toBe(api);
  });

  it('is found in the window that opened the page, or the one around it', () => {
    const page = nested(null, null);
    Object.assign(page.parent, { opener: nested(null, { api }) });
    expect(findApi(page, 'API')).toBe(api);
  });

  it('is null where there is none, however deep the windows are', () => {
    expect(findApi(nested(null), 'API')).toBe(null);
    expect(findApi(nested(...Array.from({ length: 200 }, () => null), { api }), 'API')).toBe(null);
  });
});

describe('a duration', () => {
  it.each([
    [0, 'PT0S', '0000:00:00.00'],
    [1234, 'PT1.23S', '0000:00:01.23'],
    [3_723_450, 'PT3723.45S', '0001:02:03.45'],
    [59_999, 'PT60S', '0000:01:00.00'],
  ])('of %d ms is %s and %s', (ms, iso, clock) => {
    expect(isoDuration(ms)).toBe(iso);
    expect(clockDuration(ms)).toBe(clock);
  });
});

describe('a cmi5 launch', () => {
  const query = '?endpoint=https%3A%2F%2Flrs.example%2Fxapi&fetch=https%3A%2F%2Flms.example%2Ffetch%3Fa%3D1&actor=%7B%22name%22%3A%22A%22%7D&registration=r-1&activityId=https%3A%2F%2Flms.example%2Fau&theme=dark';

  it('is read from the address, the endpoint with its slash', () => {
    expect(readLaunch(query)).toEqual({ endpoint: 'https://lrs.example/xapi/', fetch: 'https://lms.example/fetch?a=1', actor: '{"name":"A"}', registration: 'r-1', activityId: 'https://lms.example/au' });
  });

  it('is none where a parameter is missing', () => {
    expect(readLaunch(query.replace('registration=r-1&', ''))).toBe(null);
    expect(readLaunch('')).toBe(null);
  });

  it('leaves the rest of the address', () => {
    expect(withoutLaunch(query)).toBe('?theme=dark');
    expect(withoutLaunch('?endpoint=a&fetch=b')).toBe('');
  });
});
