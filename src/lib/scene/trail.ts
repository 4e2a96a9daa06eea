import type { Basis, Mode, RouteKind } from '../campaign/vocabulary';
import { pointOnLeg } from '../campaign/leg';
import type { Formation, Leg } from '../campaign/types';
import type { Frame } from './frame';
import { toDays, toWorld } from './frame';
import { stops } from './tracks';

/** One point of the way of a formation, with what is known of the way there. */
export interface TrailPoint {
  readonly x: number;
  readonly y: number;
  readonly lat: number;
  /** When the formation comes here, and when it goes on: days. */
  readonly t: number;
  readonly leaves: number;
  /** Within 18 h of a time that the record states. */
  readonly stated: boolean;
  readonly basis: Basis;
  readonly mode: Mode;
  readonly restsOn: RouteKind;
}

/** Farther in time from any stated waypoint a place is interpolated: the plate's rule for lines and arrows. */
const STATED_WITHIN_MS = 18 * 3_600_000;

/** The points of a leg, both ends included, at most `stepKm` apart. */
export function legTrail(leg: Leg, frame: Frame, stepKm: number): TrailPoint[] {
  const { from, to, lengthKm } = leg;
  if (lengthKm === 0) return [];
  return [0, ...stops(leg.kmAt, stepKm)].map((km) => {
    const place = pointOnLeg(leg, km);
    const [x, y] = toWorld(frame, place);
    const t = from.leaves + ((to.t - from.leaves) * km) / lengthKm;
    const away = Math.min(Math.max(0, t - from.stated.until), Math.max(0, to.stated.from - t));
    return {
      x,
      y,
      lat: place.lat,
      t: toDays(frame, km === 0 ? from.t : t),
      leaves: toDays(frame, t),
      stated: away <= STATED_WITHIN_MS,
      basis: leg.basis,
      mode: leg.mode,
      restsOn: leg.restsOn,
    };
  });
}

/** Legs that follow one another and are drawn alike, as one line. */
export function trails(
  formation: Formation,
  frame: Frame,
  stepKm: number,
  kindOf: (leg: Leg) => string | null,
): { kind: string; points: TrailPoint[] }[] {
  const found: { kind: string; points: TrailPoint[] }[] = [];
  let before: string | null = null;
  for (const leg of formation.legs) {
    const kind = kindOf(leg);
    const points = legTrail(leg, frame, stepKm);
    if (points.length === 0) continue;
    const open = found.at(-1);
    if (kind !== null && kind === before && open) join(open.points, points);
    else if (kind !== null) found.push({ kind, points });
    before = kind;
  }
  return found;
}

/** Where one leg ends and the next begins stands one point: reached by the one, left by the other. */
function join(points: TrailPoint[], next: readonly TrailPoint[]): void {
  const end = points.pop();
  const [first, ...rest] = next;
  if (end && first) points.push({ ...end, leaves: first.leaves });
  points.push(...rest);
}
