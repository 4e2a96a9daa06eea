import { depthKm, lastReached, marches, routeKm } from './advance';
import { distanceKm } from './measure';
import type { Campaign, Formation, Instant, PublishedDistance, Waypoint } from './types';

/** A figure of the literature beside ours for the same thing at the same moment. */
export interface ComparedFigure {
  readonly published: PublishedDistance;
  readonly publishedKm: readonly [low: number, high: number];
  /** Ours over the published figure's days; null where it is not computed. */
  readonly computedKm: number | null;
  readonly kind: PublishedDistance['kind'];
}

/** No way is shorter than the straight line between its ends: such a figure speaks of a part of it. */
const SHORTEST = 0.9;

/**
 * The published figures for a formation's advance that have come due at `t` and measure what ours can measure:
 *
 *     route ───────────── our way between the same days, or between the same places on its track
 *     depth, straight ─── our depth, if it too is measured from where the formation crossed the border
 */
export function publishedFigures(campaign: Campaign, formation: Formation, t: Instant): ComparedFigure[] {
  if (!marches(formation)) return [];
  return campaign.distances.flatMap((published) => {
    const { formation: subject, publishedKm, end, kind } = published;
    if (subject !== formation.id || !publishedKm || !end || end.until > t) return [];
    const ends = endsOf(formation, published);
    // What the literature counts of a move by rail or ship, ours leaves out: not the same thing.
    if (!ends || lastReached(formation, ends.until) > formation.carriedLeg) return [];
    if (kind === 'route' && publishedKm[1] < ends.chordKm * SHORTEST) return [];
    const computedKm =
      kind === 'route' ? routeKm(formation, ends.until) - routeKm(formation, ends.from) : depthKm(formation, ends.until);
    return [{ published, publishedKm, computedKm, kind }];
  });
}

/** From when until when ours must be taken to be the same thing; null where it would be another thing. */
function endsOf(
  formation: Formation,
  published: PublishedDistance,
): { from: Instant; until: Instant; chordKm: number } | null {
  const origin = formation.waypoints[formation.originIndex];
  const { fromPlace, toPlace, start, end } = published;
  const from = fromPlace === null ? origin : waypointAt(formation, fromPlace);
  const to = toPlace === null ? null : waypointAt(formation, toPlace);
  if (!origin || !from || to === undefined || !end) return null;
  // Figures are given by whole days: ours may end a little later at the place, never on another day.
  if (to && to.stated.from >= end.until) return null;
  const startsAt = fromPlace === null ? Math.max(start?.from ?? origin.t, origin.t) : from.t;
  if (published.kind !== 'route' && (from !== origin || startsAt !== origin.t)) return null;
  const until = to ? to.t : end.until;
  return until > startsAt ? { from: startsAt, until, chordKm: to ? distanceKm(from, to) : 0 } : null;
}

function waypointAt(formation: Formation, place: string): Waypoint | undefined {
  return formation.waypoints.find((waypoint, i) => waypoint.place === place && i >= formation.originIndex);
}
