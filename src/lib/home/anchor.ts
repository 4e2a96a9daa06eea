import { distanceKm } from '../campaign/measure';
import type { Campaign, LonLat } from '../campaign/types';
import { toLonLat, toVector } from './layOver';
import { formationsOf, wayAt } from './ways';

/** In place of a formation's id: the middle of the main thrusts. */
export const MIDDLE = 'middle';

/** The anchor that an address without one means: the start of the first front's main thrust; null where nobody marched. */
export function defaultAnchor(campaign: Campaign): string | null {
  return formationsOf(campaign, 'main')[0]?.id ?? formationsOf(campaign, 'armies')[0]?.id ?? null;
}

/** The point of the record that lies on home: the start of a formation's way, or the middle; null for an unknown one. */
export function anchorPoint(campaign: Campaign, anchor: string): LonLat | null {
  if (anchor === MIDDLE) return middleOf(campaign);
  const formation = formationsOf(campaign, 'armies').find(({ id }) => id === anchor);
  const origin = formation?.waypoints[formation.originIndex];
  return origin ? { lon: origin.lon, lat: origin.lat } : null;
}

/** Of the main thrusts' ways at their end, each stretch by its length. */
function middleOf(campaign: Campaign): LonLat | null {
  const sum = [0, 0, 0];
  for (const formation of formationsOf(campaign, 'main')) {
    for (const piece of wayAt(formation, campaign.span.until).pieces) {
      piece.slice(1).forEach((point, i) => {
        const before = piece[i] ?? point;
        const km = distanceKm(before, point);
        for (const end of [before, point]) toVector(end).forEach((value, axis) => (sum[axis] = (sum[axis] ?? 0) + value * km));
      });
    }
  }
  const [x = 0, y = 0, z = 0] = sum;
  return x === 0 && y === 0 && z === 0 ? null : toLonLat([x, y, z]);
}
