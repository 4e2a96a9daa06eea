import { MercatorCoordinate } from 'maplibre-gl';
import type { CustomRenderMethodInput, Map as MapLibreMap } from 'maplibre-gl';
import type { Lens } from '../renderer/content';
import { eyeOf } from '../scene/eye';
import type { Frame } from '../scene/frame';

type Matrices = Pick<CustomRenderMethodInput, 'defaultProjectionData' | 'modelViewProjectionMatrix'>;

/**
 * The map's own view, moved to the frame's origin in 64 bits before it becomes 32; heights in metres above the sea.
 * @param canvas what is drawn on, as large as the map on the page
 */
export function lensOf(map: MapLibreMap, canvas: HTMLCanvasElement, { defaultProjectionData, modelViewProjectionMatrix }: Matrices, { originX, originY }: Frame): Lens {
  const m = defaultProjectionData.mainMatrix;
  const matrix = Array.from({ length: 16 }, (_, i) => m[i] ?? 0);
  for (let row = 0; row < 4; row++) {
    // The one matrix takes its heights in widths of the world, the other in metres.
    matrix[8 + row] = modelViewProjectionMatrix[8 + row] ?? 0;
    matrix[12 + row] = (m[row] ?? 0) * originX + (m[4 + row] ?? 0) * originY + (m[12 + row] ?? 0);
  }
  const { clientWidth, clientHeight } = map.getCanvas();
  const { x, y } = MercatorCoordinate.fromLngLat(map.getCenter());
  const at = [x - originX, y - originY, map.getCenterElevation(), 1];
  return {
    matrix: new Float32Array(matrix),
    eye: eyeOf(matrix),
    middle: at.reduce((sum, value, column) => sum + (matrix[column * 4 + 3] ?? 0) * value, 0),
    zoom: map.getZoom(),
    widthPx: clientWidth,
    heightPx: clientHeight,
    pixelRatio: canvas.width / Math.max(clientWidth, 1),
  };
}
