import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homeOutline } from './basemap/homeOutline';
import type { CountriesTopology } from './basemap/homeOutline';
import { homePlaceFiles } from './basemap/homePlaceList';

const FROM = 'geo/basemap';
const TO = 'public/basemap/home';

/** Writes what the page that lays the campaign elsewhere fetches: the world's outline, and places to look for. */
export function buildHome(): void {
  const { places, otherNames } = homePlaceFiles(readFileSync(`${FROM}/home-places.tsv`, 'utf8'));
  const outline = homeOutline(JSON.parse(readFileSync(`${FROM}/world-countries.topojson`, 'utf8')) as CountriesTopology);
  mkdirSync(TO, { recursive: true });
  writeFileSync(`${TO}/outline.json`, JSON.stringify(outline));
  writeFileSync(`${TO}/places.json`, JSON.stringify(places));
  writeFileSync(`${TO}/other-names.json`, JSON.stringify(otherNames));
}
