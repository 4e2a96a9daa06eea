import { marches } from './advance';
import { compareDistance } from './comparisons';
import type { PublishedDistance } from './distances';
import type { Campaign, Formation, Instant } from './types';

/** A figure of the literature beside ours for the same thing at the same moment. */
export interface ComparedFigure {
  readonly published: PublishedDistance;
  readonly publishedKm: readonly [low: number, high: number];
  readonly computedKm: number;
  readonly kind: PublishedDistance['kind'];
}

/**
 * The published figures for a formation's advance that have come due at `t` and that ours answers. What the literature
 * counts of a move by rail or ship, the table that they stand in leaves out: such a figure is left to the audit.
 */
export function publishedFigures(campaign: Campaign, distances: readonly PublishedDistance[], formation: Formation, t: Instant): ComparedFigure[] {
  if (!marches(formation)) return [];
  return distances.flatMap((published) => {
    const { formation: subject, publishedKm, end, kind, measures } = published;
    if (subject !== formation.id || measures !== 'advance' || !publishedKm || !end || end.until > t) return [];
    const { computedKm, excuse, measure } = compareDistance(campaign, published);
    return computedKm === null || excuse !== null || measure?.carried ? [] : [{ published, publishedKm, computedKm, kind }];
  });
}
