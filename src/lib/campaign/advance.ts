import { DAY_MS, HOUR_MS, toIso } from './instants';
import { pointOnLeg } from './leg';
import { distanceKm } from './measure';
import type { Advance, Formation, Instant, Leg, LonLat, Waypoint } from './types';

/** How far along its waypoints a formation is: at or after waypoint `index`, `fraction` of the way to the next. */
interface Progress {
  readonly index: number;
  readonly fraction: number;
}

/** Where on its track a formation is. */
export interface TrackPosition extends Progress, LonLat {}

/** Index of the last waypoint reached at `t`, -1 before the first. Binary search. */
export function lastReached(formation: Formation, t: Instant): number {
  let low = 0;
  let high = formation.waypoints.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const waypoint = formation.waypoints[middle];
    if (waypoint && waypoint.t <= t) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Total for every `t`: the first waypoint before the first, the last after the last. Finds no place: that costs more. */
function progressAt(formation: Formation, t: Instant): Progress {
  const index = Math.max(lastReached(formation, t), 0);
  const leg = formation.legs[index];
  const leaves = formation.waypoints[index]?.leaves ?? t;
  const duration = leg ? leg.to.t - leaves : 0;
  return { index, fraction: t <= leaves || duration <= 0 ? 0 : Math.min((t - leaves) / duration, 1) };
}

function placeOf(formation: Formation, { index, fraction }: Progress): LonLat | null {
  const here = formation.waypoints[index];
  const leg = formation.legs[index];
  if (leg && fraction > 0) return pointOnLeg(leg, leg.lengthKm * fraction);
  return here ? { lon: here.lon, lat: here.lat } : null;
}

/** Total for every `t`: the first place before the first waypoint, the last place after the last. */
export function positionAt(formation: Formation, t: Instant): TrackPosition | null {
  const progress = progressAt(formation, t);
  const place = placeOf(formation, progress);
  return place && { lon: place.lon, lat: place.lat, index: progress.index, fraction: progress.fraction };
}

/** Formations that march: not headquarters, aircraft or ships. Only they have an advance. */
export function marches(formation: Formation): boolean {
  return !formation.marker && formation.arm !== 'air' && formation.arm !== 'naval';
}

/** Ground kilometres covered since the origin, turning back included: never falls. */
export function routeKm(formation: Formation, t: Instant): number {
  const { index, fraction } = progressAt(formation, t);
  if (index < formation.originIndex) return 0;
  const leg: Leg | undefined = formation.legs[index];
  const onLeg = leg?.mode === 'ground' ? leg.lengthKm * fraction : 0;
  return (formation.routeKmAt[index] ?? 0) + onLeg;
}

/**
 * Great circle in km from the origin to where the formation is now. A leg by air, sea or rail is no advance: the
 * depth stands still on it, and is null (not computed) once the formation marches again after it.
 */
export function depthKm(formation: Formation, t: Instant): number | null {
  const progress = progressAt(formation, t);
  const origin = formation.waypoints[formation.originIndex];
  if (!origin || progress.index < formation.originIndex) return 0;
  if (!hasBegun(progress, formation.carriedLeg)) return distanceKm(origin, placeOf(formation, progress) ?? origin);
  if (hasBegun(progress, formation.marchAfterCarriedLeg)) return null;
  return distanceKm(origin, formation.legs[formation.carriedLeg]?.from ?? origin);
}

function hasBegun({ index, fraction }: Progress, leg: number): boolean {
  return index > leg || (index === leg && fraction > 0);
}

/** The greatest depth reached at or before `t`, by marching from the origin. */
export function deepestKm(formation: Formation, t: Instant): number {
  const index = Math.max(lastReached(formation, t), 0);
  const reached = Math.max(formation.maxDepthKmAt[index] ?? 0, depthKm(formation, t) ?? 0);
  return index < formation.carriedLeg ? Math.max(reached, deepestOnLegKm(formation, index, t)) : reached;
}

/** A route may bend back before its leg ends: the deepest of its points that are passed. */
function deepestOnLegKm(formation: Formation, index: number, t: Instant): number {
  const leg = formation.legs[index];
  const origin = formation.waypoints[formation.originIndex];
  if (!leg || !origin || index < formation.originIndex || leg.line.length === 2) return 0;
  const passedKm = leg.lengthKm * progressAt(formation, t).fraction;
  return leg.line.reduce((deepest, point, i) => ((leg.kmAt[i] ?? 0) <= passedKm ? Math.max(deepest, distanceKm(origin, point)) : deepest), 0);
}

const origins = new WeakMap<Waypoint, Advance['from']>();

/** From where its advance is measured, as the public interface writes it: written once a waypoint. */
function originOf(origin: Waypoint): Advance['from'] {
  const known = origins.get(origin);
  if (known) return known;
  const from = { place: origin.place, lon: origin.lon, lat: origin.lat, t: toIso(origin.t) };
  origins.set(origin, from);
  return from;
}

/** The measures of the public interface; null where they are not computed. */
export function advanceAt(formation: Formation, t: Instant): Advance | null {
  const origin = formation.waypoints[formation.originIndex];
  if (!origin) return null;
  const from = originOf(origin);
  if (!marches(formation)) return { from, routeKm: null, depthKm: null, last24hKm: null, kmPerDay: null };
  if (t < origin.t) return { from, routeKm: 0, depthKm: 0, last24hKm: 0, kmPerDay: 0 };
  const route = routeKm(formation, t);
  const elapsed = t - origin.t;
  return {
    from,
    routeKm: route,
    depthKm: depthKm(formation, t),
    last24hKm: route - routeKm(formation, t - DAY_MS),
    kmPerDay: elapsed < 6 * HOUR_MS ? 0 : route / (elapsed / DAY_MS),
  };
}
