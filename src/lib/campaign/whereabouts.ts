import { isDuring } from './acts';
import { positionAt } from './advance';
import { attestingWaypoint } from './stateAt';
import type { Campaign, Formation, Instant, Waypoint } from './types';
import type { Action } from './vocabulary';

/** Where a formation is, as words tell it: by the places of its waypoints. */
export type Whereabouts =
  | { readonly kind: 'unplaced' }
  | { readonly kind: 'not-yet' | 'attested' | 'staying' | 'ended' | 'surrendered'; readonly at: Waypoint }
  | { readonly kind: 'between'; readonly from: Waypoint; readonly to: Waypoint };

/**
 * Where a formation is at `t`: not yet in the record, at a place that a source attests, waiting at one or on its way
 * between two (both worked out), at its last known place, or disarmed. Total and pure, as `formationAt`.
 */
export function whereaboutsAt(formation: Formation, t: Instant): Whereabouts {
  const [first] = formation.waypoints;
  const position = positionAt(formation, t);
  if (!first || !position) return { kind: 'unplaced' };
  if (t < formation.appears) return { kind: 'not-yet', at: first };
  const here = formation.waypoints[position.index] ?? first;
  const next = formation.waypoints[position.index + 1];
  if (!next && here.action === 'surrender' && t >= here.t) return { kind: 'surrendered', at: here };
  const attesting = attestingWaypoint(formation, t, position.index);
  if (attesting) return { kind: 'attested', at: attesting };
  if (!next) return { kind: 'ended', at: here };
  return position.fraction > 0 && next.place !== here.place ? { kind: 'between', from: here, to: next } : { kind: 'staying', at: here };
}

/** A thing that the record tells of a place. */
export interface Told {
  readonly t: Instant;
  /** An event, or a formation with what it does there. */
  readonly id: string;
  readonly action: Action | null;
}

/**
 * What the record tells of a place: the next thing at or after `t`, else the first; of one instant the event before the
 * formation. While the campaign runs, only what it tells of the campaign, if there is any. Null where it tells nothing.
 */
export function toldAt(campaign: Campaign, place: string, t: Instant): Told | null {
  const told: Told[] = [
    ...campaign.annotations.filter((annotation) => annotation.place === place).map(({ id, speaks }) => ({ id, t: speaks.from, action: null })),
    ...campaign.formations.flatMap(({ id, waypoints }) => waypoints.filter((waypoint) => waypoint.place === place).map(({ t: reached, action }) => ({ id, t: reached, action }))),
  ]
    .filter((thing) => thing.t >= campaign.reach.from && thing.t < campaign.reach.until)
    .sort((a, b) => a.t - b.t);
  const own = isDuring(campaign, t) ? told.filter((thing) => isDuring(campaign, thing.t)) : [];
  const pool = own.length > 0 ? own : told;
  return pool.find((thing) => thing.t >= t) ?? pool[0] ?? null;
}
