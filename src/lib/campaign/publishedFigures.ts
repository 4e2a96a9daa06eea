import { depthKm, lastReached, marches, routeKm } from './advance';
import type { Campaign, Formation, Instant, PublishedDistance } from './types';

/** A figure of the literature beside ours for the same thing at the same moment. */
export interface ComparedFigure {
  readonly published: PublishedDistance;
  readonly publishedKm: readonly [low: number, high: number];
  /** Ours at the end of the published figure's days; null where it is not computed. */
  readonly computedKm: number | null;
  readonly kind: PublishedDistance['kind'];
}

/**
 * The published figures for a formation's advance that have come due at `t` and measure what ours measure: from
 * where we measure (or from no named place), to a place it had reached by then (or to none named). A straight line
 * and a depth are compared with our depth, a route with our route.
 */
export function publishedFigures(campaign: Campaign, formation: Formation, t: Instant): ComparedFigure[] {
  if (!marches(formation)) return [];
  const origin = formation.waypoints[formation.originIndex];
  return campaign.distances.flatMap((published) => {
    const { formation: subject, publishedKm, end, fromPlace, toPlace, kind } = published;
    if (subject !== formation.id || !publishedKm || !end || end.until > t || !origin) return [];
    const sameStart = fromPlace === null || fromPlace === origin.place;
    const sameStartDay = published.start === null || origin.t < published.start.until;
    if (!sameStart || !sameStartDay || !standsAt(formation, toPlace, end.until)) return [];
    const computedKm = kind === 'route' ? routeKm(formation, end.until) : depthKm(formation, end.until);
    return [{ published, publishedKm, computedKm, kind }];
  });
}

function standsAt(formation: Formation, place: string | null, t: Instant): boolean {
  return place === null || formation.waypoints[lastReached(formation, t)]?.place === place;
}
