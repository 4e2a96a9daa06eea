import { bearing, destination, distance } from '@turf/turf';
import type { LonLat } from './types';

/** Great circle in km on Turf's sphere (radius 6 371.0088 km): within 0.5 % of WGS84. */
export function distanceKm(a: LonLat, b: LonLat): number {
  return distance([a.lon, a.lat], [b.lon, b.lat]);
}

/** The point `km` along the great circle from `a` towards `b`. */
export function pointTowards(a: LonLat, b: LonLat, km: number): LonLat {
  if (km === 0) return { lon: a.lon, lat: a.lat };
  const [lon = a.lon, lat = a.lat] = destination([a.lon, a.lat], km, bearing([a.lon, a.lat], [b.lon, b.lat])).geometry
    .coordinates;
  return { lon, lat };
}
