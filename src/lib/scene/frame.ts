import type { Campaign, Instant, LonLat } from '../campaign/types';

/**
 * What the GPU's 32-bit numbers are relative to: places to a point amid the campaign (in units of the Mercator
 * world, 0 to 1), instants in days to the campaign's beginning.
 */
export interface Frame {
  readonly originX: number;
  readonly originY: number;
  readonly epochMs: number;
}

export type WorldPoint = readonly [x: number, y: number];

const DAY_MS = 86_400_000;

export function frameOf({ view, span }: Pick<Campaign, 'view' | 'span'>): Frame {
  const [originX, originY] = toMercator(view);
  return { originX, originY, epochMs: span.from };
}

/** Web Mercator, the world's width as 1; y grows southwards. */
export function toMercator({ lon, lat }: LonLat): WorldPoint {
  const phi = (lat * Math.PI) / 180;
  return [(lon + 180) / 360, 0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI)];
}

export function toWorld({ originX, originY }: Frame, place: LonLat): WorldPoint {
  const [x, y] = toMercator(place);
  return [x - originX, y - originY];
}

/** Width of the Mercator world at a latitude, in km: what one unit of the frame is worth there. */
export function worldKm(lat: number): number {
  return 40_030.17 * Math.cos((lat * Math.PI) / 180);
}

export function toDays({ epochMs }: Frame, t: Instant): number {
  return (t - epochMs) / DAY_MS;
}
