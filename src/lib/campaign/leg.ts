import { worseBasis } from './citations';
import { distanceKm, pointTowards } from './measure';
import type { WaypointRow } from './prepareFormation';
import type { Leg, LonLat, Waypoint } from './types';
import type { Mode } from './vocabulary';

type Route = WaypointRow['route'];

/** From end to end, through the points of its route where it has one. */
export function toLeg(from: Waypoint, to: Waypoint, mode: Mode, route: Route): Leg {
  const line = lineOf(from, to, route);
  const kmAt = kilometresAlong(line);
  return {
    from,
    to,
    mode,
    restsOn: route?.restsOn ?? 'chord',
    routeBasis: route?.basis ?? null,
    line,
    kmAt,
    lengthKm: kmAt.at(-1) ?? 0,
    basis: worseBasis(from.basis, to.basis),
  };
}

export function legLengthKm(from: LonLat, to: LonLat, route: Route): number {
  return kilometresAlong(lineOf(from, to, route)).at(-1) ?? 0;
}

/** The point `km` along the leg's line; its ends before and beyond it. */
export function pointOnLeg({ line, kmAt, to }: Pick<Leg, 'line' | 'kmAt' | 'to'>, km: number): LonLat {
  let low = 0;
  let high = line.length - 1;
  while (low < high - 1) {
    const middle = (low + high) >>> 1;
    if ((kmAt[middle] ?? 0) <= km) low = middle;
    else high = middle;
  }
  const a = line[low];
  const b = line[high];
  if (!a || !b || km >= (kmAt.at(-1) ?? 0)) return { lon: to.lon, lat: to.lat };
  return pointTowards(a, b, Math.max(km, 0) - (kmAt[low] ?? 0));
}

function lineOf(from: LonLat, to: LonLat, route: Route): LonLat[] {
  const between = (route?.via ?? []).map(([lon, lat]) => ({ lon, lat }));
  return [{ lon: from.lon, lat: from.lat }, ...between, { lon: to.lon, lat: to.lat }];
}

function kilometresAlong(line: readonly LonLat[]): number[] {
  let km = 0;
  return line.map((point, i) => {
    const before = line[i - 1];
    if (before) km += distanceKm(before, point);
    return km;
  });
}
