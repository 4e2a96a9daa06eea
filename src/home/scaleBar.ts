import type { Box, PlateFrame } from '../lib/home/plateFrame';
import { roundBelow } from '../lib/home/plateFrame';

const LONGEST_PX = 170;
const SHARE = 0.3;
const EDGE_PX = 14;

export interface ScaleBar {
  readonly km: number;
  readonly px: number;
  readonly x: number;
  readonly y: number;
}

/** A bar of a round length at the lower right, true in every direction from home. */
export function scaleBar({ width, height, kmPerPx }: PlateFrame): ScaleBar {
  const km = roundBelow(Math.min(LONGEST_PX, width * SHARE) * kmPerPx);
  const px = km / kmPerPx;
  return { km, px, x: width - EDGE_PX - px, y: height - EDGE_PX };
}

/** Where the bar and its words stand. */
export function scaleBox(frame: PlateFrame): Box {
  const { px, x, y } = scaleBar(frame);
  return { x: Math.min(x, frame.width - EDGE_PX - 178) - 6, y: y - 36, width: Math.max(px, 178) + EDGE_PX + 6, height: 44 };
}
