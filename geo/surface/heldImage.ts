import type { Surface } from './buildSurface';
import { encodeRows } from './encodeRows';

/** What is so many cells outside the edge is never looked at: it is written alike, to be small. */
const MARGIN_CELLS = 4;

/**
 * The surface as a picture of numbers, two halves side by side: left, red and green = time (high and low byte), blue =
 * 128 + 16 times the cells to the edge; right, red = 60 times the front's number, green = 80 times the basis's,
 * blue = when its territory passed to the Soviet side (six hours a step, 0 never).
 */
export function heldImage({ grid: { width, height }, time, edge, front, basis, settled }: Surface): Uint8Array {
  const data = new Uint8Array(width * 2 * height * 4);
  for (let i = 0; i < time.length; i++) {
    const [x, y] = [i % width, Math.floor(i / width)];
    const left = (y * width * 2 + x) * 4;
    const right = left + width * 4;
    data[left + 3] = 255;
    data[right + 3] = 255;
    const cells = edge[i] ?? 0;
    if (cells < -MARGIN_CELLS) continue;
    const t = time[i] ?? 0;
    data.set([t >> 8, t & 255, Math.min(Math.max(Math.round(128 + cells * 16), 0), 255)], left);
    data.set([(front[i] ?? 0) * 60, (basis[i] ?? 0) * 80, settled[i] ?? 0], right);
  }
  return encodeRows({ width: width * 2, height, data });
}
