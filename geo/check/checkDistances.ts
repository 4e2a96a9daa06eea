import { compareDistance } from '../../src/lib/campaign/comparisons';
import type { PublishedDistance } from '../../src/lib/campaign/distances';
import type { Campaign, Problem } from '../../src/lib/campaign/types';

/** A figure of ours that lies outside the published one says why: start line, straight line, spearhead, another end. */
export function checkDistances(campaign: Campaign, distances: readonly PublishedDistance[]): Problem[] {
  return distances.flatMap((published) => {
    const { computedKm, gapKm, gapPercent, within, excuse } = compareDistance(campaign, published);
    if (within !== false || excuse !== null || published.why !== '') return [];
    const [low, high] = published.publishedKm ?? [Number.NaN, Number.NaN];
    const figure = low === high ? `${low}` : `${low}-${high}`;
    return [
      {
        where: `distances.csv:${published.row}`,
        what: `published ${figure} km, ours ${(computedKm ?? Number.NaN).toFixed(0)} km (${(gapKm ?? Number.NaN).toFixed(0)} km, ${(gapPercent ?? Number.NaN).toFixed(0)} %): the column "why" does not say why`,
      },
    ];
  });
}
