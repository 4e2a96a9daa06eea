import type { Map as MapLibreMap } from 'maplibre-gl';
import { PictureError } from '../layers/pictureError';

/**
 * The map on the screen as a picture, at once: a drawing buffer keeps what was drawn only to the end of the task that
 * drew it, so all is drawn again here, and read layer by layer.
 */
export function pictureOf(map: MapLibreMap): HTMLCanvasElement {
  map.redraw();
  const { width, height } = map.getCanvas();
  const picture = document.createElement('canvas');
  picture.width = width;
  picture.height = height;
  const context = picture.getContext('2d');
  if (!context) throw new PictureError('no-canvas');
  for (const canvas of map.getCanvasContainer().querySelectorAll('canvas')) context.drawImage(canvas, 0, 0, width, height);
  return picture;
}
