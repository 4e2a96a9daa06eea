import { positionAt } from '../campaign/advance';
import { certaintyAt } from '../campaign/stateAt';
import type { Formation, Instant } from '../campaign/types';
import type { Frame } from './frame';
import { toDays, toWorld } from './frame';

/** `not-yet` is told by `appears`; of the others the shader must know only whether the place is stated just then. */
const STATED = 1;
const BETWEEN = 0;
/** Precision rides in the same number: `standing + 2 * whole kilometres`. */
const KM = 2;

/**
 * Where a formation is, as rows of (days, x, y, standing + 2 * precision in km): straight between rows, standing
 * still before the first and after the last. Rows stand wherever the speed, the way or the standing changes, and
 * each is a `positionAt`: so the map cannot differ from the core.
 */
export function trackOf(formation: Formation, frame: Frame): Float32Array {
  const times = breakpoints(formation);
  const rows = new Float32Array(times.length * 4);
  times.forEach((t, i) => {
    const place = positionAt(formation, t) ?? { lon: 0, lat: 0 };
    const [x, y] = toWorld(frame, place);
    const between = t + ((times[i + 1] ?? t + 1) - t) / 2;
    const there = positionAt(formation, between);
    const certainty = there && certaintyAt(formation, between, there);
    const standing = certainty?.standing === 'attested' ? STATED : BETWEEN;
    rows.set([toDays(frame, t), x, y, standing + KM * Math.round(certainty?.precisionKm ?? 0)], i * 4);
  });
  return rows;
}

function breakpoints({ waypoints, legs }: Formation): Instant[] {
  const times = new Set<Instant>();
  for (const { t, leaves, stated } of waypoints) for (const moment of [t, leaves, stated.from, stated.until]) times.add(moment);
  legs.forEach(({ from, to, kmAt, lengthKm }) => {
    if (lengthKm === 0) return;
    for (const km of stops(kmAt)) times.add(from.leaves + ((to.t - from.leaves) * km) / lengthKm);
  });
  return [...times].sort((a, b) => a - b);
}

/** A great circle bends on the map: a row at least so often. */
const STEP_KM = 60;

/** The points of a line, and more between those that lie far apart. */
export function stops(kmAt: readonly number[], stepKm = STEP_KM): number[] {
  return kmAt.slice(1).flatMap((km, i) => {
    const before = kmAt[i] ?? 0;
    const parts = Math.max(1, Math.ceil((km - before) / stepKm));
    return Array.from({ length: parts }, (_, part) => before + ((km - before) * (part + 1)) / parts);
  });
}
