import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import type { Feature, FeatureCollection, Geometry, Point, Polygon, Position } from 'geojson';
import { insetCoast } from './basemap/insetCoast';
import { builtArcs, readArcs } from './basemap/nameArcs';
import { railGauge } from './basemap/railGauge';
import { roundAreas } from './basemap/roundAreas';
import type { ToldPlace } from './basemap/storyTowns';
import { withStoryRank } from './basemap/storyTowns';
import { subsetFonts } from './basemap/subsetFonts';
import { unpackTerrain } from './basemap/unpackTerrain';

const FROM = 'geo/basemap';
const TO = 'public/basemap';
const FONTS = 'public/fonts';
/** What waits until the reader is near: no part of the first view. */
const LATER = `${TO}/later`;
const MARK = `${TO}/built-from.txt`;

/** What the browser draws; 0.001 degrees is a third of a pixel at zoom 8. */
const FILES: { name: string; digits: number; keep?: (feature: Feature) => boolean }[] = [
  { name: 'land', digits: 3 },
  { name: 'lakes', digits: 3 },
  { name: 'rivers', digits: 3 },
  { name: 'river-labels', digits: 3 },
  { name: 'rail-1945', digits: 3 },
  { name: 'borders-1945', digits: 3 },
  { name: 'bathymetry', digits: 2, keep: ({ properties }) => [200, 2000, 4000].includes(Number(properties?.depth)) },
];

/** Properties that no layer reads. */
const DROPPED = new Set(['operator', 'stations', 'scalerank', 'note']);

/**
 * Writes `public/basemap` and `public/fonts` from `geo/basemap`; nothing where they are up to date.
 * @param places the record's places, for the towns that matter to the story
 * @param signs makes the record's fortified places and passes, given the basemap's towns
 * @param text what the campaign may show, for the fonts' subsets
 */
export async function buildBasemap(places: readonly ToldPlace[], signs: (towns: FeatureCollection<Point>) => FeatureCollection<Point>, text: string): Promise<void> {
  const towns = read(`${FROM}/places-1945.geojson`) as FeatureCollection<Point, Record<string, unknown>>;
  const signed = signs(towns);
  const inputs = await hashInputs(places, JSON.stringify(signed) + text);
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === inputs) return;
  await mkdir(LATER, { recursive: true });
  for (const { name, digits, keep } of FILES) {
    const source = read(`${FROM}/${name}.geojson`);
    const features = source.features.filter((feature) => keep?.(feature) ?? true);
    await write(name, { type: 'FeatureCollection', features: features.map((feature) => (name === 'rail-1945' ? withGauge(feature) : feature)).map((feature) => slim(feature, digits, name === 'river-labels')) });
  }
  await writeFile(`${TO}/inset.json`, JSON.stringify(insetCoast(read(`${FROM}/land.geojson`))));
  await write('name-arcs', builtArcs(readArcs()));
  await write('later/signs', signed);
  await write('later/ground-areas', mapped(roundAreas(read(`${FROM}/ground-areas.geojson`) as FeatureCollection<Polygon>), 3));
  await write('later/rivers-fine', mapped(read(`${FROM}/rivers-fine.geojson`), 3));
  await write('places-1945', withStoryRank(towns, places));
  await unpackTerrain(`${FROM}/terrain.pmtiles`, `${TO}/terrain`);
  await subsetFonts(JSON.stringify([towns, readArcs(), signed]) + text, FONTS);
  await writeFile(MARK, inputs);
}

async function hashInputs(places: readonly ToldPlace[], text: string): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(places)).update(text);
  const code = ['geo/buildBasemap.ts', ...(await readdir(FROM)).map((name) => `${FROM}/${name}`)].sort();
  for (const file of code) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

function read(file: string): FeatureCollection {
  return JSON.parse(readFileSync(file, 'utf8')) as FeatureCollection;
}

function write(name: string, data: FeatureCollection): Promise<void> {
  return writeFile(`${TO}/${name}.geojson`, JSON.stringify(data));
}

function mapped({ features }: FeatureCollection, digits: number): FeatureCollection {
  return { type: 'FeatureCollection', features: features.map((feature) => slim(feature, digits)) };
}

function withGauge({ properties, ...line }: Feature): Feature {
  return { ...line, properties: { ...properties, gauge: railGauge(properties as { name: string; operator: string }) } };
}

function slim(feature: Feature, digits: number, named = false): Feature {
  const all = feature.properties ?? {};
  // Where a name is today what it was in 1945, one is enough; lines are named by labels of their own.
  const properties = Object.entries(all).filter(([key, value]) => !DROPPED.has(key) && (key !== 'today' || (named && value !== all.name)));
  return { type: 'Feature', geometry: rounded(feature.geometry, digits), properties: Object.fromEntries(properties) };
}

function rounded(geometry: Geometry, digits: number): Geometry {
  if (geometry.type === 'GeometryCollection') return geometry;
  const factor = 10 ** digits;
  const round = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(round) : Math.round(Number(value) * factor) / factor;
  return { ...geometry, coordinates: round(geometry.coordinates) as Position[] } as Geometry;
}
