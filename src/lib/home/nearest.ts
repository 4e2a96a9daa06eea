import { distanceKm } from '../campaign/measure';
import type { LonLat } from '../campaign/types';
import { dot, frameAt, toVector } from './layOver';
import type { HomePlace } from './places';

/** The directions of the compass, clockwise from north: keys of the catalogue. */
export const DIRECTIONS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Where a point lies, by the nearest place of the list. */
export interface Near {
  readonly place: HomePlace;
  /** Great circle from the place to the point. */
  readonly km: number;
  /** Seen from the place. */
  readonly direction: Direction;
}

const vectors = new WeakMap<readonly HomePlace[], Float64Array>();

function vectorsOf(places: readonly HomePlace[]): Float64Array {
  const known = vectors.get(places) ?? Float64Array.from(places.flatMap((place) => [...toVector(place)]));
  vectors.set(places, known);
  return known;
}

/** Nearest on the sphere; null for an empty list. */
export function nearestPlace(places: readonly HomePlace[], point: LonLat): Near | null {
  const all = vectorsOf(places);
  const [x, y, z] = toVector(point);
  let best = -1;
  let closest = -2;
  for (let i = 0; i < places.length; i++) {
    const cosine = x * (all[3 * i] ?? 0) + y * (all[3 * i + 1] ?? 0) + z * (all[3 * i + 2] ?? 0);
    if (cosine > closest) [best, closest] = [i, cosine];
  }
  const place = places[best];
  return place ? { place, km: distanceKm(place, point), direction: directionFrom(place, point) } : null;
}

/** Where `to` lies as seen from `from`: one of eight directions. */
export function directionFrom(from: LonLat, to: LonLat): Direction {
  return DIRECTIONS[Math.round(azimuth(from, to) / 45) % 8] ?? 'n';
}

/** The direction of the great circle at its beginning: degrees clockwise from north, 0 to 360. */
export function azimuth(from: LonLat, to: LonLat): number {
  const [, north, east] = frameAt(from, 0);
  const vector = toVector(to);
  return ((Math.atan2(dot(east, vector), dot(north, vector)) * 180) / Math.PI + 360) % 360;
}
