import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { boundsAt } from '../lib/layers/mapBounds';
import { THEMES } from '../lib/layers/theme';
import { timelessStyle } from './timeless';

const DATA = ['land', 'bathymetry', 'lakes', 'rivers'].map((name) => `geo/basemap/${name}.geojson.source.json`);
const RELIEF = 'geo/basemap/terrain.pmtiles.source.json';

/** A fingerprint of all that a still shows: colours and layers of the ground, its data, its edges. */
export function stillsMadeFrom(): string {
  const hash = createHash('sha256');
  for (const theme of Object.values(THEMES)) hash.update(JSON.stringify(timelessStyle(theme, (path) => path).layers));
  for (const file of [...DATA, RELIEF]) hash.update((JSON.parse(readFileSync(file, 'utf8')) as { sha256: string }).sha256);
  hash.update(JSON.stringify(boundsAt(0)));
  return hash.digest('hex');
}
