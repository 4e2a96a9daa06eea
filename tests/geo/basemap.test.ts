import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withStoryRank } from '../../geo/basemap/storyTowns';

const FOLDER = 'geo/basemap';
const files = readdirSync(FOLDER).filter((name) => /\.(geojson|topojson|pmtiles|tsv)$/.test(name));

describe('the basemap’s files', () => {
  it.each(files)('%s is the file that its sidecar describes', (name) => {
    const sidecar = JSON.parse(readFileSync(`${FOLDER}/${name}.source.json`, 'utf8')) as Record<string, string>;
    expect(sidecar.sha256).toBe(createHash('sha256').update(readFileSync(`${FOLDER}/${name}`)).digest('hex'));
    for (const field of ['title', 'source', 'licence', 'accessed', 'how', 'credit']) expect(sidecar[field]).toBeTruthy();
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
