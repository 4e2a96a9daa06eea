import { compareDistance } from './comparisons';
import type { PublishedDistance } from './distances';
import type { Campaign, Citation, Instant } from './types';
import type { Basis } from './vocabulary';

/** A figure of the literature for how far a front or formation had come by a day, to be set beside our line. */
export interface AdvanceMark {
  readonly formation: string;
  readonly kind: 'depth' | 'route';
  /** The end of the day that it is given for. */
  readonly t: Instant;
  readonly publishedKm: readonly [low: number, high: number];
  /** What of ours answers it; null where nothing does. */
  readonly computedKm: number | null;
  /** Each work that prints it, with how well that is known and what the record has to say of it. */
  readonly by: readonly { readonly citations: readonly Citation[]; readonly basis: Basis; readonly why: string }[];
}

/**
 * Published figures that can stand on the profile: an advance from where ours is measured from, by a day. The same
 * figure in several works is one mark with all of them. What is excused from comparison is left to the audit.
 */
export function advanceMarks(campaign: Campaign, distances: readonly PublishedDistance[]): AdvanceMark[] {
  const marks = new Map<string, AdvanceMark>();
  for (const published of distances) {
    const { formation: id, kind, end, publishedKm, citations, basis, why } = published;
    if (id === null || !end || !publishedKm || kind === 'straight' || !isFromOrigin(campaign, published)) continue;
    if (end.until < campaign.span.from || end.until > campaign.span.until) continue;
    const { excuse, computedKm, measure } = compareDistance(campaign, published);
    if (excuse !== null || measure?.carried) continue;
    const key = [id, kind, end.until, ...publishedKm].join();
    const known = marks.get(key);
    marks.set(key, { formation: id, kind, t: end.until, publishedKm, computedKm, by: [...(known?.by ?? []), { citations, basis, why }] });
  }
  return [...marks.values()].sort((a, b) => a.t - b.t || a.publishedKm[0] - b.publishedKm[0]);
}

/** An advance of the whole campaign so far, not of some days or between two places of it. */
function isFromOrigin(campaign: Campaign, { formation: id, measures, fromPlace, toPlace, start }: PublishedDistance): boolean {
  const formation = campaign.formationById.get(id ?? '');
  const origin = formation?.waypoints[formation.originIndex];
  if (!formation || measures !== 'advance') return false;
  // A front's own line begins wherever its spearhead crossed: the place that a work names says only on which axis.
  if (campaign.fronts.some((front) => front.id === id)) return toPlace === null && start !== null && start.from <= campaign.opensAt;
  if (fromPlace !== null) return origin?.place === fromPlace;
  return origin !== undefined && start !== null && start.from <= origin.t;
}
