import type { InferOutput } from 'valibot';
import { parseCitation } from './citations';
import { DAY_MS, HOUR_MS, startOfDay, statedSpan } from './instants';
import { legLengthKm, toLeg } from './leg';
import { distanceKm } from './measure';
import { normalKmPerHour } from './rates';
import { scheduleWaypoints } from './scheduleWaypoints';
import type { formationSchema, waypointPropertiesSchema } from './schema';
import type { Formation, Instant, Leg, LonLat, Waypoint } from './types';
import type { Arm, Echelon } from './vocabulary';

export type WaypointRow = InferOutput<typeof waypointPropertiesSchema> & LonLat;
type FormationRow = InferOutput<typeof formationSchema>;

/** What a formation must know of its campaign to be prepared. */
export interface Setting {
  readonly front: string | null;
  readonly standsFor: Echelon;
  readonly hHour: Instant | null;
  /** Formations whose first row is of this day or earlier are on the map from the slider's beginning. */
  readonly openingDay: Instant;
  readonly opens: Instant;
  readonly offsetMs: number;
}

/** Rows of one formation, in any order -> the formation with its waypoints timed and its legs measured. */
export function prepareFormation(row: FormationRow, rows: readonly WaypointRow[], setting: Setting): Formation {
  const ordered = [...rows].sort((a, b) => a.seq - b.seq);
  const timed = timeWaypoints(ordered, row.arm, setting);
  const legs = toLegs(timed, ordered);
  const crossing = timed.findIndex((waypoint) => waypoint.action === 'cross-border');
  const originIndex = Math.max(crossing, 0);
  const first = timed[0];
  const lastOpeningMoment = setting.openingDay + DAY_MS;
  const appears =
    first === undefined
      ? Number.POSITIVE_INFINITY
      : first.stated.from < lastOpeningMoment
        ? setting.opens
        : startOfDay(first.stated.from, setting.offsetMs);
  return {
    ...row,
    citations: row.citations.map(parseCitation),
    front: setting.front,
    standsFor: setting.standsFor,
    waypoints: timed,
    legs,
    originIndex,
    appears,
    ...carriedLegs(legs, originIndex),
    ...measureAdvance(timed, legs, originIndex),
  };
}

function timeWaypoints(rows: readonly WaypointRow[], arm: Arm, setting: Setting): Waypoint[] {
  const stated = rows.map((row) => statedSpan(row.time, row.timePrecision, setting.offsetMs));
  const times = scheduleWaypoints(
    rows.map((row, i) => ({
      statedText: row.time,
      stated: stated[i] ?? { from: Number.NaN, until: Number.NaN },
      timePrecision: row.timePrecision,
      action: row.action,
    })),
    setting.hHour,
    setting.offsetMs,
  );
  return rows.map((row, i) => {
    const next = rows[i + 1];
    const t = times[i] ?? Number.NaN;
    const nextT = times[i + 1] ?? t;
    return {
      formation: row.formation,
      seq: row.seq,
      lon: row.lon,
      lat: row.lat,
      ...stay(row, i, t, next, nextT, arm),
      stated: stated[i] ?? { from: t, until: t },
      statedText: row.time,
      timePrecision: row.timePrecision,
      place: row.place,
      precisionKm: row.precisionKm,
      action: row.action,
      basis: row.basis,
      partRead: row.partRead,
      citations: row.citations.map(parseCitation),
      note: row.note,
    };
  });
}

/** From a halt, an assault or its first place a formation leaves as late as its arm's normal rate allows. */
function stay(
  row: WaypointRow,
  index: number,
  t: Instant,
  next: WaypointRow | undefined,
  nextT: Instant,
  arm: Arm,
): { t: Instant; leaves: Instant } {
  if (!next) return { t, leaves: t };
  const neededMs = (legLengthKm(row, next, next.route) / normalKmPerHour(arm, next.mode)) * HOUR_MS;
  if (index === 0 && row.action === 'start') {
    // It stood here when the campaign opened; so it may set out in time for an hour that the record gives.
    const leaves = Math.max(nextT - neededMs, Math.min(t, nextT));
    return nextT - neededMs < t && nextT - t < DAY_MS / 2
      ? { t: nextT - neededMs, leaves: nextT - neededMs }
      : { t, leaves };
  }
  const waits = row.action === 'halt' || row.action === 'assault' || next.mode !== 'ground';
  return { t, leaves: waits ? Math.max(t, nextT - neededMs) : t };
}

function toLegs(waypoints: readonly Waypoint[], rows: readonly WaypointRow[]): Leg[] {
  return waypoints.slice(1).flatMap((to, i) => {
    const from = waypoints[i];
    const mode = rows[i + 1]?.mode;
    if (!from || !mode) return [];
    return [toLeg(from, to, mode, rows[i + 1]?.route)];
  });
}

/** `legs.length` stands for "none": no position is ever on that leg. */
function carriedLegs(legs: readonly Leg[], originIndex: number) {
  const orNone = (index: number) => (index < 0 ? legs.length : index);
  const carriedLeg = orNone(legs.findIndex((leg, i) => i >= originIndex && leg.mode !== 'ground' && leg.lengthKm > 0));
  const marchAfterCarriedLeg = orNone(
    legs.findIndex((leg, i) => i > carriedLeg && leg.mode === 'ground' && leg.lengthKm > 0),
  );
  return { carriedLeg, marchAfterCarriedLeg };
}

/** Running sums at each waypoint: ground kilometres since the origin, greatest depth so far. */
function measureAdvance(waypoints: readonly Waypoint[], legs: readonly Leg[], originIndex: number) {
  const routeKmAt: number[] = [];
  const maxDepthKmAt: number[] = [];
  const origin = waypoints[originIndex];
  let route = 0;
  let deepest = 0;
  let carried = false;
  waypoints.forEach((_, i) => {
    const leg = legs[i - 1];
    if (leg && origin && i > originIndex) {
      if (leg.mode === 'ground') route += leg.lengthKm;
      else if (leg.lengthKm > 0) carried = true;
      if (!carried) for (const point of leg.line) deepest = Math.max(deepest, distanceKm(origin, point));
    }
    routeKmAt.push(route);
    maxDepthKmAt.push(deepest);
  });
  return { routeKmAt, maxDepthKmAt };
}
