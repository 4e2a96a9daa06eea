import type { Feature, FeatureCollection, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { edgeSource } from '../../src/lib/layers/edge';
import { groundImages } from '../../src/lib/layers/groundImages';
import { LATER_FILES, LATER_FROM, laterLayers, SIGNS } from '../../src/lib/layers/laterGround';
import { mapStyle } from '../../src/lib/layers/mapStyle';
import { railLayers } from '../../src/lib/layers/rail';
import { THEMES } from '../../src/lib/layers/theme';

const style = mapStyle(THEMES.light, (path) => `https://host/${path}`);

describe('what waits until the reader is near', () => {
  it('is asked for by no style: its sources begin empty, its layers below their zoom are none', () => {
    for (const name of LATER_FILES) expect(JSON.stringify(style.sources[name])).not.toContain('https:');
    for (const layer of laterLayers(THEMES.light)) expect(layer.minzoom).toBeGreaterThanOrEqual(LATER_FROM);
  });

  it('has each sign from its own zoom on, broken or whole: no filter knows a broken one', () => {
    const layers = laterLayers(THEMES.light);
    for (const layer of layers) expect(JSON.stringify('filter' in layer ? layer.filter : [])).not.toContain('zoom');
    for (const { layer, names, from, namedFrom } of SIGNS) {
      expect(layers.find(({ id }) => id === layer)?.minzoom).toBe(from);
      expect(layers.find(({ id }) => id === names)?.minzoom).toBe(namedFrom);
    }
  });

  it('finds an image for every pattern and sign that a layer names', () => {
    const images = Object.keys(groundImages(THEMES.light));
    const named = laterLayers(THEMES.light).flatMap((layer) => (layer.type === 'fill' ? [layer.paint?.['fill-pattern']] : []));
    expect(images).toEqual(expect.arrayContaining(named));
    expect(images).toEqual(expect.arrayContaining(['fortress', 'pass']));
  });
});

describe.each(Object.values(THEMES))('signs of the ground, $name', (theme) => {
  it.each(Object.entries(groundImages(theme)))('%s has ink and empty ground', (name, { width, height, data }) => {
    expect(data).toHaveLength(width * height * 4);
    const alphas = data.filter((_, i) => i % 4 === 3);
    const inked = alphas.filter((alpha) => alpha > 128).length / alphas.length;
    // A pattern is sparse; a sign leaves its corners free.
    expect(inked).toBeGreaterThan(0.005);
    expect(inked).toBeLessThan(name === 'desert' || name === 'marsh' ? 0.2 : 0.9);
  });
});

describe('the edge of the data', () => {
  const BOUNDS = [100, 28, 165, 62] as const;
  const { data } = edgeSource(BOUNDS) as unknown as { data: FeatureCollection<Polygon> };
  const parts = (part: string) => data.features.filter(({ properties }) => properties?.part === part);
  const box = ({ geometry: { coordinates } }: Feature<Polygon>, hole: number) => {
    const [lons, lats] = [0, 1].map((axis) => (coordinates[hole] ?? []).map((point) => point[axis] ?? 0));
    return [Math.min(...(lons ?? [])), Math.min(...(lats ?? [])), Math.max(...(lons ?? [])), Math.max(...(lats ?? []))];
  };

  it('is covered by paper, which fades inwards without a gap', () => {
    const [margin] = parts('margin');
    if (!margin) throw new Error('no margin');
    let [west = 0, south = 0, east = 0, north = 0] = box(margin, 1);
    expect([west > BOUNDS[0], south > BOUNDS[1], east < BOUNDS[2], north < BOUNDS[3]]).toEqual([true, true, true, true]);
    let paper = 1;
    for (const band of parts('rim')) {
      expect(box(band, 0)).toEqual([west, south, east, north]);
      [west = 0, south = 0, east = 0, north = 0] = box(band, 1);
      expect(band.properties?.paper).toBeLessThan(paper);
      paper = Number(band.properties?.paper);
    }
    expect(paper).toBeLessThan(0.01);
  });
});

describe('railways', () => {
  it('differ by gauge in their form, not in their colour', () => {
    const layers = railLayers(THEMES.light);
    const of = (id: string) => layers.find((layer) => layer.id === id);
    const colours = ['rail', 'rail-ticks', 'rail-narrow'].map((id) => (of(id)?.paint as Record<string, unknown>)['line-color']);
    expect(new Set(colours).size).toBe(1);
    expect(JSON.stringify(of('rail-core'))).toContain('broad');
    expect(JSON.stringify(of('rail-ticks'))).toContain('standard');
    expect((of('rail-narrow')?.paint as Record<string, unknown>)['line-dasharray']).toBeDefined();
    expect((of('rail')?.paint as Record<string, unknown>)['line-dasharray']).toBeUndefined();
  });
});
