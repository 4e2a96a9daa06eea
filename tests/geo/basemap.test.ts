import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { FeatureCollection, LineString } from 'geojson';
import { describe, expect, it } from 'vitest';
import { withStoryRank } from '../../geo/basemap/storyTowns';
import { NAME_BANDS } from '../../src/lib/layers/names';

const FOLDER = 'geo/basemap';
const files = readdirSync(FOLDER).filter((name) => /\.(geojson|pmtiles)$/.test(name));

describe('the basemap’s files', () => {
  it.each(files)('%s is the file that its sidecar describes', (name) => {
    const sidecar = JSON.parse(readFileSync(`${FOLDER}/${name}.source.json`, 'utf8')) as Record<string, string>;
    expect(sidecar.sha256).toBe(createHash('sha256').update(readFileSync(`${FOLDER}/${name}`)).digest('hex'));
    for (const field of ['title', 'source', 'licence', 'accessed', 'how', 'credit']) expect(sidecar[field]).toBeTruthy();
  });
});

describe('the curves that carry names', () => {
  const arcs = JSON.parse(readFileSync(`${FOLDER}/name-arcs.geojson`, 'utf8')) as FeatureCollection<
    LineString,
    { kind: string; name: string; long: string }
  >;

  // MapLibre drops a name in silence unless its line, at the whole zoom below, holds it.
  it.each(NAME_BANDS)('hold the story’s names of the band $id', (band) => {
    const fitting = arcs.features
      .filter(({ properties }) => properties.kind === band.kind)
      .filter(({ properties, geometry }) => {
        const letters = properties[band.field].length;
        const width = mercatorDegrees(geometry.coordinates) * 1.42 * 2 ** Math.floor(band.minzoom);
        return width >= 1.1 * letters * band.size * (0.68 + band.spacing);
      })
      .map(({ properties }) => properties.name);
    const needed = {
      'names-country-far': ['MANCHUKUO', 'JAPAN'],
      'names-country-middle': ['MANCHUKUO', 'KOREA', 'MENGJIANG', 'U. S. S. R.', 'JAPAN'],
      'names-country-near': ['MANCHUKUO', 'MENGJIANG'],
      'names-range-far': ['GREATER KHINGAN', 'SIKHOTE-ALIN'],
      'names-range-near': ['GREATER KHINGAN', 'LESSER KHINGAN', 'CHANGPAI SHAN', 'MANCHURIAN PLAIN'],
      'names-sea-far': ['Sea of Okhotsk'],
      'names-sea-near': ['Sea of Japan', 'Sea of Okhotsk'],
    }[band.id as string];
    expect(fitting).toEqual(expect.arrayContaining(needed ?? []));
  });

  it('read from left to right and turn little', () => {
    for (const { geometry, properties } of arcs.features) {
      const [first, last] = [geometry.coordinates[0]!, geometry.coordinates.at(-1)!];
      const down = properties.name === 'KARAFUTO' || properties.name === 'KOREA';
      expect([properties.name, down || last[0]! > first[0]!]).toEqual([properties.name, true]);
    }
  });
});

describe('the towns of the story', () => {
  it('are those that the record speaks of', () => {
    const town = (lon: number) => ({ type: 'Feature' as const, geometry: { type: 'Point' as const, coordinates: [lon, 45] }, properties: {} });
    const told = [
      { lon: 120, lat: 45.01, told: 7 },
      { lon: 122, lat: 45, told: 1 },
    ];
    const { features } = withStoryRank({ type: 'FeatureCollection', features: [town(120), town(122), town(125)] }, told);
    expect(features.map(({ properties }) => properties.story)).toEqual([2, 1, 0]);
  });
});

/** Length in degrees of longitude as Mercator draws it. */
function mercatorDegrees(line: number[][]): number {
  const y = (lat: number) => (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI;
  return line.slice(1).reduce((sum, [lon = 0, lat = 0], i) => {
    const [lastLon = 0, lastLat = 0] = line[i] ?? [];
    return sum + Math.hypot(lon - lastLon, y(lat) - y(lastLat));
  }, 0);
}
