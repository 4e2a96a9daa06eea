/**
 * The recipe of `rivers-fine.geojson`: `npx tsx geo/basemap/fineRivers.ts FOLDER`, where FOLDER holds the files that
 * the README beside this one tells how to get. Run by hand, its result is kept.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { simplify } from '@turf/turf';
import type { Feature, FeatureCollection, LineString, MultiLineString, Position } from 'geojson';
import { joined, nearAny, readSegments, withoutDoubles } from './riverLines';

/** Of World Data Bank II: major rivers, two lesser classes and minor ones. Canals and the banks of broad rivers stay out. */
const LEVELS = [1, 2, 3, 4] as const;
const BOX = { west: 108, south: 37, east: 146, north: 55 };
/** Nearer to a river that is there already, it is that river. */
const DOUBLE_KM = 4.5;
/** One drawn by hand may be farther off. */
const SKETCH_KM = 18;
const TOLERANCE_DEGREES = 0.005;

function inBox([lon = 0, lat = 0]: Position): boolean {
  return lon >= BOX.west && lon <= BOX.east && lat >= BOX.south && lat <= BOX.north;
}

function make(folder: string): void {
  const rivers = JSON.parse(readFileSync('geo/basemap/rivers.geojson', 'utf8')) as FeatureCollection<LineString | MultiLineString>;
  const near = (isSketch: boolean, km: number) =>
    nearAny(
      rivers.features
        .filter(({ properties }) => (properties?.sketch === true) === isSketch)
        .flatMap(({ geometry }) => (geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates))
        .map((line) => line.filter(inBox)),
      km,
    );
  const [nearRiver, nearSketch] = [near(false, DOUBLE_KM), near(true, SKETCH_KM)];
  const isThere = (point: Position) => nearRiver(point) || nearSketch(point);
  const lines = LEVELS.flatMap((level) => joined(readSegments(readFileSync(`${folder}/rivers-${level}.txt`, 'utf8'), level)));
  const kept = lines.flatMap((line) => withoutDoubles(line, isThere));
  const features = kept.map(({ level, points }): Feature<LineString> => {
    const line: LineString = simplify({ type: 'LineString', coordinates: points.map((point) => [...point]) }, { tolerance: TOLERANCE_DEGREES, highQuality: true });
    return { type: 'Feature', properties: { level }, geometry: { type: 'LineString', coordinates: line.coordinates.map((point) => point.map((value) => Math.round(value * 1000) / 1000)) } };
  });
  const text = `{"type":"FeatureCollection","features":[\n${features.map((feature) => JSON.stringify(feature)).join(',\n')}\n]}\n`;
  writeFileSync('geo/basemap/rivers-fine.geojson', text);
  const points = features.reduce((sum, { geometry }) => sum + geometry.coordinates.length, 0);
  console.error(`${features.length} rivers of ${lines.length}, ${points} points, ${text.length} bytes, sha256 ${createHash('sha256').update(text).digest('hex')}`);
}

make(process.argv[2] ?? '.');
