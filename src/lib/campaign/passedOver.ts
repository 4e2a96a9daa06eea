import { booleanPointInPolygon } from '@turf/turf';
import type { Campaign, Instant, LonLat } from './types';

/** When the territory about a place passed to the Soviet side as a whole within the campaign; infinite where it never did. */
export function passedOverAt({ territories, span }: Campaign, { lon, lat }: LonLat): Instant {
  const about = territories.filter(({ geometry }) => booleanPointInPolygon([lon, lat], geometry));
  const passed = about.flatMap(({ holders }) => holders.filter(({ holder, from }) => holder === 'soviet' && from > span.from).map(({ from }) => from));
  return Math.min(Number.POSITIVE_INFINITY, ...passed);
}
