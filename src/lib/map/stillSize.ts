/** More than this no browser puts into one canvas, and no reader into one picture. */
const MOST_PIXELS = 64_000_000;

/**
 * As many pixels a CSS pixel as are wanted, or fewer where one side would be longer than the graphics can draw, or the
 * whole too large for memory.
 * @param limit the longest side that can be drawn
 */
export function largestRatio(width: number, height: number, wanted: number, limit: number): number {
  return Math.min(wanted, limit / Math.max(width, height), Math.sqrt(MOST_PIXELS / (width * height)));
}
