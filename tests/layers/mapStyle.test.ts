import { describe, expect, it } from 'vitest';
import { mapStyle } from '../../src/lib/layers/mapStyle';
import { DRAW_ORDER, inDrawOrder, TOGGLED_LAYERS } from '../../src/lib/layers/order';
import type { Theme } from '../../src/lib/layers/theme';
import { THEMES } from '../../src/lib/layers/theme';
import { takenRoom, takenRoomLayer } from '../../src/lib/layers/takenRoom';
import { readFileSync } from 'node:fs';

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

function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(Object.values(THEMES))('the plate’s colours, $name', (theme: Theme) => {
  it('text over land reaches 4.5 : 1', () => {
    for (const ink of [theme.names, theme.secondNames, theme.countries]) {
      expect(contrast(ink, theme.medianLand)).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(theme.seaNames, theme.sea)).toBeGreaterThanOrEqual(4.5);
  });

  it('every force’s ink reaches 3 : 1 and its keyline 6.5 : 1', () => {
    for (const { fill, keyline } of Object.values(theme.inks)) {
      expect(contrast(fill, theme.medianLand)).toBeGreaterThanOrEqual(3);
      expect(contrast(keyline, theme.medianLand)).toBeGreaterThanOrEqual(6.5);
    }
  });

  it('the page’s tokens are the map’s', () => {
    const css = readFileSync('src/styles/tokens.css', 'utf8');
    const block = theme.name === 'light' ? css.slice(css.indexOf(':root {')) : css.slice(css.indexOf(`data-theme='${theme.name}'`));
    const token = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(block)?.[1];
    expect(token('paper')).toBe(theme.paper);
    expect(token('ink')).toBe(theme.names);
    expect(token('tbf')).toBe(theme.inks.tbf.fill);
    expect(token('fef1-line')).toBe(theme.inks.fef1.keyline);
    expect(token('fef2')).toBe(theme.inks.fef2.fill);
    expect(token('japan')).toBe(theme.inks.japan.fill);
    expect(token('held')).toBe(theme.held);
  });
});
