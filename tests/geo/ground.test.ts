import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { booleanContains } from '@turf/turf';
import type { Feature, FeatureCollection, LineString, MultiLineString, Point, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { railGauge } from '../../geo/basemap/railGauge';
import { joined, nearAny, readSegments, withoutDoubles } from '../../geo/basemap/riverLines';
import { roundAreas } from '../../geo/basemap/roundAreas';
import { parseCsv } from '../../geo/read/readCsv';
import { readRecord } from '../../geo/read/readRecord';
import { toSigns } from '../../geo/toSigns';

const read = <T>(name: string) => JSON.parse(readFileSync(`geo/basemap/${name}.geojson`, 'utf8')) as T;

describe('railways', () => {
  it('each have a gauge, by their operator', () => {
    const { features } = read<FeatureCollection<LineString, { name: string; operator: string }>>('rail-1945');
    const gauges = new Map(features.map(({ properties }) => [properties.name, railGauge(properties)]));
    expect(gauges.get('Trans-Siberian Railway')).toBe('broad');
    expect(gauges.get('Mukden - Antung')).toBe('standard');
    expect(gauges.get('Toyohara - Maoka')).toBe('narrow');
    expect([...gauges].filter(([name, gauge]) => /narrow/.test(name) && gauge !== 'narrow')).toEqual([]);
  });

  it('of an unknown operator stop the build', () => {
    expect(() => railGauge({ name: 'Toy line', operator: 'toys' })).toThrow(/Toy line.*toys/);
  });
});

describe('lesser rivers', () => {
  it('put the pieces of a line together where two ends meet, and only there', () => {
    const lines = readSegments('> a\n1 1\n2 1\n> b\n2 1\n3 2\n> dot\n2 1\n2 1\n> c\n9 9\n9 8\n', 3);
    expect(lines).toHaveLength(3);
    expect(joined(lines).map(({ points }) => points.length).sort()).toEqual([2, 3]);
    const fork = [...lines, { level: 3, points: [[2, 1], [2, 5]] }];
    expect(joined(fork)).toHaveLength(4);
  });

  it('leave out what doubles another line, and keep the point where they meet', () => {
    const near = nearAny([[[0, 0], [2, 0]]], 5);
    const line = { level: 1, points: [[0, 0.01], [1, 0.02], [1, 0.3], [1, 0.6]] };
    expect(withoutDoubles(line, near).map(({ points }) => points)).toEqual([[[1, 0.02], [1, 0.3], [1, 0.6]]]);
    expect(withoutDoubles({ level: 1, points: [[0, 0.01], [0, 0.1]] }, near)).toEqual([]);
  });

  it('as they are kept are a small file', () => {
    expect(gzipSync(readFileSync('geo/basemap/rivers-fine.geojson')).length).toBeLessThan(60_000);
  });

  it('as they are kept do not run along the ranked rivers', () => {
    const known = read<FeatureCollection<LineString | MultiLineString>>('rivers').features.flatMap(({ geometry }) => (geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates));
    const near = nearAny(known, 3);
    const doubled = read<FeatureCollection<LineString>>('rivers-fine').features.filter(({ geometry: { coordinates } }) => coordinates.filter(near).length > Math.max(3, coordinates.length * 0.4));
    expect(doubled.map(({ geometry }) => geometry.coordinates[0])).toEqual([]);
  });
});

describe('desert and marsh', () => {
  it('are sketched, say of whom the record tells there, and are weaker along the edge', () => {
    const areas = read<FeatureCollection<Polygon>>('ground-areas');
    for (const { properties } of areas.features) {
      expect(properties?.certainty).toBe('sketch');
      expect(String(properties?.note).length).toBeGreaterThan(20);
    }
    const [outer, inner] = roundAreas({ type: 'FeatureCollection', features: areas.features.slice(0, 1) }).features as Feature<Polygon>[];
    if (!outer || !inner) throw new Error('no areas');
    expect(booleanContains(outer, inner)).toBe(true);
  });
});

describe('signs of fortified places and passes', () => {
  const towns: FeatureCollection<Point> = { type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [120, 45] } }] };
  const rows = (text: string) => parseCsv(`id,name_1945_en,lat,lon,precision_km,kind\n${text}`, 'places.csv');

  it('come from the record alone; in doubt they are named with a question mark', () => {
    const { features } = toSigns(rows('a,Alpha pass (upper),46,121,5,pass\nb,Beta,46,122,45,pass\nc,Gamma,46,123,2,town\nd,Delta,45.02,120,3,fortress\ne,Epsilon,,,3,pass'), towns);
    expect(features.map(({ properties }) => properties)).toEqual([
      { kind: 'pass', sure: true, name: 'Alpha pass' },
      { kind: 'pass', sure: false, name: 'Beta ?' },
      // A town of the map bears its name itself.
      { kind: 'fortress', sure: true },
    ]);
  });

  it('have the forms of their name that the record knows: today’s, and in Han', () => {
    const places = parseCsv('id,name_1945_en,name_modern_en,name_ja,lat,lon,precision_km,kind\na,Alpha pass,"Aerfa, the upper one",甲峠,46,121,45,pass\nb,Beta,near Aerfa,ベータ,46,122,4,fortress\nc,Gamma,Gamma,,46,123,4,fortress', 'places.csv');
    expect(toSigns(places, towns).features.map(({ properties }) => properties)).toEqual([
      { kind: 'pass', sure: false, name: 'Alpha pass ?', today: 'Aerfa ?', native: '甲峠 ?' },
      { kind: 'fortress', sure: true, name: 'Beta' },
      { kind: 'fortress', sure: true, name: 'Gamma' },
    ]);
  });

  it('stand where the record has them', () => {
    const { places } = readRecord('august-storm').tables;
    const { features } = toSigns(places, read('places-1945'));
    const named = (name: string) => features.find(({ properties }) => String(properties?.name).startsWith(name));
    expect(named('Kachidoki')?.geometry.coordinates).toEqual([131.23, 43.98]);
    expect(named('Korokhon')?.properties?.sure).toBe(false);
    expect(named('Changkufeng')).toBeUndefined();
  });
});
