import { positionAt } from './advance';
import { isDuring } from './acts';
import { holdingAt } from './territories';
import type { Campaign, Citation, Instant } from './types';

/**
 * Ids of the sources that what the map shows at these instants rests on, those first that most of it rests on: events that speak,
 * the places between which the formations of the layers shown stand, and outside the campaign who holds what.
 */
export function sourcesAt(campaign: Campaign, instants: readonly Instant[], layers: ReadonlySet<string>): string[] {
  const uses = new Map<string, number>();
  for (const t of instants) countAt(campaign, t, layers, uses);
  return [...uses].sort(([a, x], [b, y]) => y - x || a.localeCompare(b)).map(([source]) => source);
}

function countAt(campaign: Campaign, t: Instant, layers: ReadonlySet<string>, uses: Map<string, number>): void {
  const count = (citations: readonly Citation[], weight: number) => {
    for (const source of new Set(citations.map((citation) => citation.source))) uses.set(source, (uses.get(source) ?? 0) + weight);
  };
  for (const { speaks, citations } of campaign.annotations) if (speaks.from <= t && t < speaks.until) count(citations, 2);
  if (isDuring(campaign, t)) {
    for (const formation of campaign.formations) {
      const at = layers.has(formation.layer) && t >= formation.appears ? positionAt(formation, t) : null;
      if (!at) continue;
      count(formation.waypoints[at.index]?.citations ?? [], 1);
      if (at.fraction > 0) count(formation.waypoints[at.index + 1]?.citations ?? [], 1);
    }
  } else for (const territory of campaign.territories) if (layers.has(territory.id)) count(holdingAt(territory, t)?.citations ?? [], 1);
}
