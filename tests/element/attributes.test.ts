import { describe, expect, it } from 'vitest';
import { ATTRIBUTES, attributesQuery, attributesToWrite, isAttribute, readChanged } from '../../src/element/attributes';
import type { AddressState, Known } from '../../src/lib/state/viewerUrl';

const T = Date.parse('1945-08-09T00:00Z');
const DEFAULTS: AddressState = {
  campaign: 'august-storm',
  t: T,
  layers: new Set(['rail', 'relief']),
  camera: { zoom: 4, lat: 46, lon: 128, bearing: 0, pitch: 0 },
  selected: null,
  chapter: null,
  lang: 'en',
  basis: 'all',
  ui: 'full',
  theme: 'light',
  names: '1945',
  play: false,
  kiosk: false,
};
const KNOWN: Known = {
  layers: ['rail', 'relief'],
  span: { from: T - 1e10, until: T + 1e10 },
  bounds: [60, 20, 180, 70],
  resolve: (id) => (id === 'su-gta6' ? id : null),
};

const among = (values: Record<string, string>) => (name: string) => values[name] ?? null;

describe('the element’s attributes', () => {
  it('are those of the address without the wall’s', () => {
    expect([...ATTRIBUTES].sort()).toEqual(['basis', 'campaign', 'chapter', 'lang', 'layers', 'names', 'play', 'select', 't', 'theme', 'ui', 'view']);
    expect(isAttribute('kiosk')).toBe(false);
  });

  it('are read as the address is read', () => {
    const { query, problems } = attributesQuery(among({ t: '1945-08-10T09:00+09:00', theme: 'dark', class: 'wide' }));
    expect([...new URLSearchParams(query)]).toEqual([['t', '1945-08-10T09:00+09:00'], ['theme', 'dark']]);
    expect(problems).toEqual([]);
  });

  it('let time run by being named, as in HTML', () => {
    expect(attributesQuery(among({ play: '' })).query).toBe('play=1');
    expect(attributesQuery(among({ play: '0' })).query).toBe('play=0');
  });

  it('of great length are refused unread', () => {
    const { query, problems } = attributesQuery(among({ layers: 'x,'.repeat(5000), theme: 'dark' }));
    expect(query).toBe('theme=dark');
    expect(problems).toEqual([{ where: 'layers', what: 'is longer than 2000 characters' }]);
  });
});

describe('attributes that have changed', () => {
  it('say nothing of the others', () => {
    const { state } = readChanged(['theme'], among({ theme: 'dark', t: '1945-08-10T00:00Z' }), DEFAULTS, KNOWN);
    expect(state).toEqual({ theme: 'dark' });
  });

  it('lead back to the default where they were taken away', () => {
    expect(readChanged(['t', 'select'], among({}), DEFAULTS, KNOWN).state).toEqual({ t: T, selected: null });
  });

  it('lead back to the default where they are wrong, which is said', () => {
    const { state, problems } = readChanged(['select', 'view'], among({ select: '<b>', view: '6/44/125' }), DEFAULTS, KNOWN);
    expect(state).toEqual({ selected: null, camera: { zoom: 6, lat: 44, lon: 125, bearing: 0, pitch: 0 } });
    expect(problems.map(({ where }) => where)).toEqual(['select']);
  });
});

describe('attributes to be written', () => {
  it('are those that differ, and those that are the default again are taken away', () => {
    const changes = attributesToWrite('?t=1945-08-10T00:00Z&theme=dark&select=a', '?t=1945-08-11T00:00Z&select=a');
    expect([...changes]).toEqual([['t', '1945-08-11T00:00Z'], ['theme', null]]);
  });

  it('never name another campaign', () => {
    expect([...attributesToWrite('', '?campaign=other')]).toEqual([]);
  });
});
