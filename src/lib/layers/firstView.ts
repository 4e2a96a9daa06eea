import type { View } from './mapBounds';

/** The campaign's first view is made for a map of this width. */
const VIEW_WIDTH = 1060;
/** Farther back nothing could be told apart. */
const FARTHEST = 3;

/** How wide the map will be in a window, in CSS pixels, as the pages are laid out: beside the panel, or above it. */
export function firstMapWidth(windowWidth: number, page: 'atlas' | 'embed'): number {
  return page === 'atlas' && windowWidth > 760 ? windowWidth - 350 : windowWidth;
}

/** A narrow map stands back, and where that is not enough moves west: the fronts matter before the islands. */
export function firstView(view: View, mapWidth: number): View {
  const wanted = view.zoom - Math.max(0, Math.log2(VIEW_WIDTH / Math.max(mapWidth, 300)));
  return {
    zoom: Math.round(Math.max(wanted, FARTHEST) * 100) / 100,
    lat: view.lat,
    lon: view.lon - Math.max(0, FARTHEST - wanted) * 10,
  };
}
