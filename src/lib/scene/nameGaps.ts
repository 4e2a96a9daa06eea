import type { LonLat } from '../campaign/types';
import type { Frame } from './frame';
import { toWorld } from './frame';

/** Where ways are broken, as a printed map breaks them, for a name that they would strike through. */
export interface NameGap extends LonLat {
  /** From the place on the screen to the middle of the name, and half the name's sides: CSS pixels, y downwards. */
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

/** So many names at once; a view of great towns has fewer. */
export const MOST_GAPS = 12;
/** Numbers of one of them. */
export const GAP_STRIDE = 6;

/** For the renderer: in turn the place in the frame's units, then the four lengths. */
export function packGaps(frame: Frame, gaps: readonly NameGap[]): Float32Array {
  return new Float32Array(gaps.slice(0, MOST_GAPS).flatMap((gap) => [...toWorld(frame, gap), gap.x, gap.y, gap.halfWidth, gap.halfHeight]));
}
