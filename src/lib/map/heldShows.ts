import { areaAt } from '../campaign/areaHeld';
import type { Campaign, Instant } from '../campaign/types';
import { pixelsPerKm } from '../layers/projection';

/** Less than a symbol's fifth: under the arrows that took it. */
const LEAST_PX2 = 100;

/** Whether the ground held at an instant is to be seen on a map of this view at all: its picture of arrivals weighs 105 kB. */
export function heldShows(campaign: Campaign, t: Instant, { zoom, lat }: { readonly zoom: number; readonly lat: number }): boolean {
  const km2 = campaign.fronts.reduce((sum, { id }) => sum + (areaAt(campaign.held, 'byFront', id, t) ?? 0), 0);
  return km2 * pixelsPerKm(lat, zoom) ** 2 > LEAST_PX2;
}
