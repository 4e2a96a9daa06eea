/**
 * The recipe of `home-places.tsv`: `npx tsx geo/basemap/homePlaces.ts FILE`, where FILE is `cities500.txt` as the
 * sidecar tells how to get it. Run by hand, its result is kept.
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface City {
  readonly name: string;
  readonly others: readonly string[];
  readonly lat: number;
  readonly lon: number;
  readonly capital: boolean;
  readonly country: string;
  readonly population: number;
}

/** Parts of towns and what is no longer there: sections, destroyed, abandoned and historical places. */
const NO_TOWN = new Set(['PPLX', 'PPLQ', 'PPLW', 'PPLH', 'PPLCH', 'PPLR']);
/** A town stays out if a larger one that is kept lies nearer than this, in km, by its people. Capitals stay. */
const APART: readonly (readonly [people: number, km: number])[] = [
  [1_000_000, 9],
  [250_000, 21],
  [100_000, 40],
  [30_000, 66],
  [5_000, 96],
  [0, 140],
];
const KM_PER_DEGREE = 111.2;
const BAND_DEGREES = 2;
/** Names in other scripts are kept of larger towns, so many a script; other Latin ones of large towns. */
const OTHER_SCRIPTS = { people: 200_000, each: 2 };
const OTHER_LATIN = { people: 300_000, most: 10 };
const SCRIPTS = ['Cyrillic', 'Han', 'Katakana', 'Hangul', 'Arabic', 'Hebrew', 'Greek', 'Thai', 'Devanagari'].map((script) => new RegExp(`^[\\p{Script=${script}}\\p{P}ー\\s]+$`, 'u'));
const LATIN = /^[\p{Script=Latin}\p{P}\s]{4,}$/u;

function readCities(file: string): City[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'))
    .filter(([, , , , , , , code = '']) => !NO_TOWN.has(code))
    .map((cells) => ({
      name: cells[1] ?? '',
      others: (cells[3] ?? '').split(',').filter((name) => name !== ''),
      lat: Number(cells[4]),
      lon: Number(cells[5]),
      capital: cells[7] === 'PPLC',
      country: cells[8] ?? '',
      population: Number(cells[14]),
    }));
}

/** Flat, which is enough for leaving out. */
function nearKm(a: City, b: City): number {
  const across = Math.abs(a.lon - b.lon);
  const x = Math.min(across, 360 - across) * Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180);
  return Math.hypot(x, a.lat - b.lat) * KM_PER_DEGREE;
}

/** Capitals, then by people; each only where no kept one is too near. */
function chosen(cities: readonly City[]): City[] {
  const bands = new Map<number, City[]>();
  const kept: City[] = [];
  for (const city of cities.toSorted((a, b) => Number(b.capital) - Number(a.capital) || b.population - a.population)) {
    const band = Math.floor(city.lat / BAND_DEGREES);
    const about = [band - 1, band, band + 1].flatMap((key) => bands.get(key) ?? []);
    const apart = city.capital ? 0 : (APART.find(([people]) => city.population >= people)?.[1] ?? 0);
    if (about.some((other) => nearKm(city, other) < apart)) continue;
    kept.push(city);
    bands.set(band, [...(bands.get(band) ?? []), city]);
  }
  return kept;
}

function folded(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Other names of a town under which somebody may look for it: the shortest of each script. */
function otherNames({ name, others, population }: City): string[] {
  const seen = new Set([folded(name)]);
  const fresh = others.filter((other) => {
    const key = folded(other);
    return seen.has(key) ? false : seen.add(key);
  });
  const inScripts = population < OTHER_SCRIPTS.people ? [] : SCRIPTS.flatMap((script) => shortest(fresh.filter((other) => script.test(other)), OTHER_SCRIPTS.each));
  const inLatin = population < OTHER_LATIN.people ? [] : shortest(fresh.filter((other) => LATIN.test(other)), OTHER_LATIN.most);
  return [...inLatin, ...inScripts];
}

function shortest(names: readonly string[], count: number): string[] {
  return names.toSorted((a, b) => a.length - b.length).slice(0, count);
}

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('say where cities500.txt is');
const rows = chosen(readCities(file))
  .toSorted((a, b) => a.country.localeCompare(b.country, 'en') || b.population - a.population)
  .map((city) => [city.country, city.name, city.lat.toFixed(2), city.lon.toFixed(2), city.population, city.capital ? 'capital' : '', otherNames(city).join('|')].join('\t'));
writeFileSync('geo/basemap/home-places.tsv', `${['country', 'name', 'lat', 'lon', 'population', 'capital', 'other_names'].join('\t')}\n${rows.join('\n')}\n`);
console.error(`${rows.length} places`);
