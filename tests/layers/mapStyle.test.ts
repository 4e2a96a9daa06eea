import { describe, expect, it } from 'vitest';
import { mapStyle } from '../../src/lib/layers/mapStyle';
import { DRAW_ORDER, inDrawOrder, TOGGLED_LAYERS } from '../../src/lib/layers/order';
import { THEMES } from '../../src/lib/layers/theme';
import { takenRoom, takenRoomLayer } from '../../src/lib/layers/takenRoom';

const style = mapStyle(THEMES.light, (path) => `https://host/${path}`);

describe('the map’s style', () => {
  it('lists every layer in the one draw order, and draws them so', () => {
    expect(style.layers.map(({ id }) => id)).toEqual(DRAW_ORDER.filter((id) => style.layers.some((layer) => layer.id === id)));
    expect(style.layers).toHaveLength(DRAW_ORDER.length);
  });

  it('an unlisted layer and a double one are mistakes', () => {
    const layer = { id: 'surprise', type: 'background' as const };
    expect(() => inDrawOrder([layer])).toThrow(/"surprise" is not in DRAW_ORDER/);
    const sea = { id: 'sea', type: 'background' as const };
    expect(() => inDrawOrder([sea, sea])).toThrow(/twice/);
  });

  it('names no source and no typeface that is not there', () => {
    for (const layer of style.layers) {
      if ('source' in layer) expect(Object.keys(style.sources)).toContain(layer.source);
      const fonts = JSON.stringify('layout' in layer ? layer.layout : {}).match(/Source (Serif|Sans) \w+/g) ?? [];
      for (const font of fonts) expect(Object.keys(style['font-faces'] ?? {})).toContain(font);
    }
  });

  it('has no filter that steps at a broken zoom: it would step at the whole one above', () => {
    const broken = (filter: unknown): unknown[] => {
      if (!Array.isArray(filter)) return [];
      const stops = filter[0] === 'step' && JSON.stringify(filter[1]) === '["zoom"]' ? filter.slice(3).filter((stop, i) => i % 2 === 0 && stop % 1 !== 0) : [];
      return [...stops, ...filter.flatMap(broken)];
    };
    for (const layer of style.layers) expect([layer.id, ...broken('filter' in layer ? layer.filter : [])]).toEqual([layer.id]);
  });

  it('asks only this site for anything', () => {
    for (const url of JSON.stringify(style).match(/https?:[^"]+/g) ?? []) expect(url).toMatch(/^https:\/\/host\//);
  });

  it('every toggle of the ground hides layers that exist', () => {
    for (const ids of Object.values(TOGGLED_LAYERS)) {
      for (const id of ids) expect(style.layers.some((layer) => layer.id === id)).toBe(true);
    }
  });
});

describe('room taken by symbols', () => {
  it('comes before the names of towns, and is as large as the symbol', () => {
    const rank = (id: string) => style.layers.findIndex((layer) => layer.id === id);
    for (const id of ['names-town', 'names-story-town', 'names-river']) expect(rank(id)).toBeLessThan(rank(takenRoomLayer().id));
    const [feature] = takenRoom([{ lon: 120, lat: 45, halfWidth: 20, halfHeight: 12 }]).features;
    expect(feature?.geometry.coordinates).toEqual([120, 45]);
    // The image of nothing is itself 2 pixels wide.
    expect(feature?.properties).toEqual({ padding: [11, 19, 11, 19] });
  });
});
