import type { LonLat } from '../campaign/types';

type Vector = readonly [number, number, number];

const RADIANS = Math.PI / 180;
/** Of the sphere that Turf measures on. */
export const EARTH_KM = 6371.0088;

/** Carries a point of the record to where it lies when the campaign is laid over home. */
export type Laid = (point: LonLat) => LonLat;

/**
 * Geodesic translation: `anchor` goes to `home`, and every point as far from home, in the direction (plus `turn`, in
 * degrees, clockwise), as it lies from the anchor. On the sphere that keeps the length of every leg and its turn
 * against the leg before; and it is the turning of a globe in its frame, so it keeps all other distances and all areas
 * too. Worked out with vectors: no pole and no antimeridian is special.
 *
 *        north            north + turn
 *     east ┼ anchor   ->        ┼ home
 */
export function layOver(anchor: LonLat, home: LonLat, turn: number): Laid {
  if (anchor.lon === home.lon && anchor.lat === home.lat && turn === 0) return (point) => point;
  const from = frameAt(anchor, 0);
  const to = frameAt(home, turn);
  return (point) => {
    const vector = toVector(point);
    const [up, north, east] = from.map((axis) => dot(axis, vector)) as [number, number, number];
    return toLonLat([0, 1, 2].map((i) => up * (to[0][i] ?? 0) + north * (to[1][i] ?? 0) + east * (to[2][i] ?? 0)) as [number, number, number]);
  };
}

/** Up, north and east at a place, the latter two turned clockwise. At a pole north is where the longitude's meridian goes on. */
export function frameAt({ lon, lat }: LonLat, turn: number): readonly [Vector, Vector, Vector] {
  const [x, y] = [lon * RADIANS, lat * RADIANS];
  const up = toVector({ lon, lat });
  const north: Vector = [-Math.sin(y) * Math.cos(x), -Math.sin(y) * Math.sin(x), Math.cos(y)];
  const east: Vector = [-Math.sin(x), Math.cos(x), 0];
  const [cos, sin] = [Math.cos(turn * RADIANS), Math.sin(turn * RADIANS)];
  return [up, combined(north, cos, east, sin), combined(east, cos, north, -sin)];
}

/**
 * The point that lies so far ahead of a place: `km` along the great circle that leaves it `bearing` degrees clockwise
 * from north, on Turf's sphere; from a pole too, where a formula of angles has nothing to divide by.
 */
export function ahead(from: LonLat, bearing: number, km: number): LonLat {
  return layOver({ lon: 0, lat: 0 }, from, bearing)({ lon: 0, lat: km / EARTH_KM / RADIANS });
}

/** The point at this share of the great circle from a to b, by vectors. */
export function between(a: LonLat, b: LonLat, share: number): LonLat {
  const [u, v] = [toVector(a), toVector(b)];
  const angle = Math.atan2(Math.hypot(...cross(u, v)), dot(u, v));
  if (angle < 1e-12) return a;
  return toLonLat(combined(u, Math.sin((1 - share) * angle) / Math.sin(angle), v, Math.sin(share * angle) / Math.sin(angle)));
}

function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function combined(a: Vector, ofA: number, b: Vector, ofB: number): Vector {
  return [a[0] * ofA + b[0] * ofB, a[1] * ofA + b[1] * ofB, a[2] * ofA + b[2] * ofB];
}

export function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

export function toVector({ lon, lat }: LonLat): Vector {
  const [x, y] = [lon * RADIANS, lat * RADIANS];
  return [Math.cos(y) * Math.cos(x), Math.cos(y) * Math.sin(x), Math.sin(y)];
}

export function toLonLat([x, y, z]: Vector): LonLat {
  return { lon: Math.atan2(y, x) / RADIANS, lat: Math.atan2(z, Math.hypot(x, y)) / RADIANS };
}
