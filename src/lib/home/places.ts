import type { LonLat } from '../campaign/types';
import { unpackNumbers } from './packedNumbers';

/** As the browser fetches it, by the two letters of the country: names in lines, the rest packed, the largest first. */
export type PlacesFile = Readonly<Record<string, readonly [names: string, lats: string, lons: string, sizes: string]>>;

/** A town or city of the bundled list; its place is good to about a kilometre. */
export interface HomePlace extends LonLat {
  /** Its number in the list. */
  readonly id: number;
  readonly name: string;
  /** Two letters, ISO 3166-1. */
  readonly country: string;
  /** Ten times the logarithm of its people: 60 for a million. */
  readonly size: number;
}

const STEPS_PER_DEGREE = 100;

/** @param text `places.json`, built with the page; throws where it is none. */
export function parsePlaces(text: string): readonly HomePlace[] {
  const places: HomePlace[] = [];
  for (const [country, [names, lats, lons, sizes]] of Object.entries(JSON.parse(text) as PlacesFile)) {
    const [ys, xs, all] = [unpackNumbers(lats), unpackNumbers(lons), unpackNumbers(sizes)];
    names.split('\n').forEach((name, i) => {
      places.push({ id: places.length, name, country, lat: (ys[i] ?? 0) / STEPS_PER_DEGREE, lon: (xs[i] ?? 0) / STEPS_PER_DEGREE, size: all[i] ?? 0 });
    });
  }
  return places;
}

/** @param text `other-names.json`: place number -> names between bars */
export function parseOtherNames(text: string): ReadonlyMap<number, readonly string[]> {
  return new Map(Object.entries(JSON.parse(text) as Record<string, string>).map(([id, names]) => [Number(id), names.split('|')]));
}
