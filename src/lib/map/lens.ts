import type { CustomRenderMethodInput, Map as MapLibreMap } from 'maplibre-gl';
import type { Lens } from '../renderer/content';
import type { Frame } from '../scene/frame';

/** The map's own view, moved to the frame's origin in 64 bits before it becomes 32. */
export function lensOf(map: MapLibreMap, { defaultProjectionData }: CustomRenderMethodInput, { originX, originY }: Frame): Lens {
  const m = defaultProjectionData.mainMatrix;
  const matrix = new Float32Array(16);
  for (let i = 0; i < 16; i++) matrix[i] = m[i] ?? 0;
  for (let row = 0; row < 4; row++) {
    matrix[12 + row] = (m[row] ?? 0) * originX + (m[4 + row] ?? 0) * originY + (m[12 + row] ?? 0);
  }
  const canvas = map.getCanvas();
  return {
    matrix,
    zoom: map.getZoom(),
    widthPx: canvas.clientWidth,
    heightPx: canvas.clientHeight,
    pixelRatio: canvas.width / Math.max(canvas.clientWidth, 1),
  };
}
