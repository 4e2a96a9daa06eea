import type { LonLat } from '../campaign/types';
import { toLonLat, toPixel } from './projection';

/** The basemap's edge: the camera never shows what lies beyond it. */
export const MAX_BOUNDS: readonly [[west: number, south: number], [east: number, north: number]] = [
  [100.2, 28.2],
  [164.8, 61.8],
];

const ROUNDING_PX = 1e-6;

export interface View extends LonLat {
  readonly zoom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The basemap from edge to edge at a zoom, in pixels of that zoom's world. */
export function boundsAt(zoom: number): { readonly left: number; readonly top: number } & Size {
  const [[west, south], [east, north]] = MAX_BOUNDS;
  const [corner, opposite] = [toPixel({ lon: west, lat: north }, zoom), toPixel({ lon: east, lat: south }, zoom)];
  return { left: corner.x, top: corner.y, width: opposite.x - corner.x, height: opposite.y - corner.y };
}

/**
 * The view that MapLibre makes of one within `MAX_BOUNDS`: nearer where the ground would not fill the map, else moved
 * so that no edge is seen. For what must lie where the map will, before there is a map.
 */
export function keptInBounds(view: View, { width, height }: Size): View {
  const edge = boundsAt(view.zoom);
  const wanted = toPixel(view, view.zoom);
  const [scaleX, scaleY] = [tooSmall(edge.width, width), tooSmall(edge.height, height)];
  if (scaleX > 0 || scaleY > 0) {
    const centre = { x: scaleX > 0 ? edge.left + edge.width / 2 : wanted.x, y: scaleY > 0 ? edge.top + edge.height / 2 : wanted.y };
    const nearer = { ...toLonLat(centre, view.zoom), zoom: view.zoom + Math.log2(Math.max(scaleX, scaleY)) };
    // The other edges may be seen yet.
    return keptInBounds(nearer, { width, height });
  }
  const x = within(wanted.x, edge.left + width / 2, edge.left + edge.width - width / 2);
  const y = within(wanted.y, edge.top + height / 2, edge.top + edge.height - height / 2);
  return { ...toLonLat({ x, y }, view.zoom), zoom: view.zoom };
}

/** By how much ground of that length must grow to fill a side of the map, or 0. */
function tooSmall(length: number, side: number): number {
  return length < side - ROUNDING_PX ? side / length : 0;
}

function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
