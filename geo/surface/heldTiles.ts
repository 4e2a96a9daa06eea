import type { Surface } from './buildSurface';

/** Cells a side: small enough to leave out most of the empty raster, large enough to be few. */
const CELLS = 16;
/** A cell this far outside the edge still shows through the softened edge of its neighbours. */
const SHOWN_OUTSIDE_CELLS = 1;

/**
 * The squares of the raster in which anything is ever drawn, with the earliest time in each (in steps): what lies
 * outside them, or comes later, need not be looked at. A cell's neighbours count too, as the drawing blends them.
 */
export function heldTiles({ grid: { width, height }, time, edge }: Pick<Surface, 'grid' | 'time' | 'edge'>): { cells: number; at: number[] } {
  const at: number[] = [];
  for (let row = 0; row < height; row += CELLS) {
    for (let column = 0; column < width; column += CELLS) {
      let earliest = Number.POSITIVE_INFINITY;
      for (let y = Math.max(row - 1, 0); y < Math.min(row + CELLS + 1, height); y++) {
        for (let x = Math.max(column - 1, 0); x < Math.min(column + CELLS + 1, width); x++) {
          const i = y * width + x;
          if ((edge[i] ?? 0) > -SHOWN_OUTSIDE_CELLS) earliest = Math.min(earliest, time[i] ?? 0);
        }
      }
      if (Number.isFinite(earliest)) at.push(column, row, earliest);
    }
  }
  return { cells: CELLS, at };
}
