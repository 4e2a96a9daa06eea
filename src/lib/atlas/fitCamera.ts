import type { MapCamera } from '../state/viewer.svelte';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A map for which the campaign's own view is made, and an address without a window. */
export const USUAL_MAP: Size = { width: 1060, height: 700 };

/** The camera that shows in a map of another size all that was to be seen in this one: from above, for a picture's ground is flat. */
export function fitCamera(camera: MapCamera, from: Size, to: Size): MapCamera {
  const zoom = camera.zoom + Math.log2(Math.min(to.width / from.width, to.height / from.height));
  return { ...camera, zoom: Math.max(zoom, 0), pitch: 0 };
}
