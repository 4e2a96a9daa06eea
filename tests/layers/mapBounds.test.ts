import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { boundsAt, keptInBounds, MAX_BOUNDS } from '../../src/lib/layers/mapBounds';
import { toPixel } from '../../src/lib/layers/projection';

const { view } = JSON.parse(readFileSync('public/campaigns/august-storm/campaign.json', 'utf8')) as { view: { zoom: number; lat: number; lon: number } };

describe('a view kept within the basemap', () => {
  const edges = (size: { width: number; height: number }, kept: { zoom: number; lat: number; lon: number }) => {
    const edge = boundsAt(kept.zoom);
    const { x, y } = toPixel(kept, kept.zoom);
    return { west: x - size.width / 2 - edge.left, east: edge.left + edge.width - x - size.width / 2, north: y - size.height / 2 - edge.top, south: edge.top + edge.height - y - size.height / 2 };
  };

  it.each([
    ['wide', { width: 1060, height: 788 }, 4.15],
    ['as wide as a wall', { width: 2560, height: 900 }, 4.15],
    ['a high one', { width: 448, height: 873 }, 3],
    ['near an edge', { width: 700, height: 400 }, 4],
  ])('shows no edge on a map that is %s', (_, size, zoom) => {
    for (const [lon, lat] of [[130.4, 46.3], [101, 61], [164, 29]] as const) {
      const kept = keptInBounds({ zoom, lon, lat }, size);
      for (const beyond of Object.values(edges(size, kept))) expect(beyond).toBeGreaterThan(-0.5);
      expect(kept.zoom).toBeGreaterThanOrEqual(zoom);
    }
  });

  it('is left alone where it fits', () => {
    const kept = keptInBounds(view, { width: 1060, height: 788 });
    expect(kept.zoom).toBe(view.zoom);
    expect(kept.lon).toBeCloseTo(view.lon, 9);
    expect(kept.lat).toBeCloseTo(view.lat, 9);
  });

  it('the basemap is as large as MapLibre’s world says', () => {
    const { width } = boundsAt(3);
    expect(width).toBeCloseTo(((MAX_BOUNDS[1][0] - MAX_BOUNDS[0][0]) / 360) * 4096, 6);
  });
});
