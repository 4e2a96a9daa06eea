/** A box over the map, in CSS pixels from the map's upper left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Nearer than this to an edge, a symbol and its name are cut. */
const MARGIN_PX = 28;

/** The largest rectangle of a map that nothing stands over: each of its sides lies along an edge or a box. */
export function freeArea({ width, height }: Size, boxes: readonly Box[]): Box {
  const xs = sorted([0, width, ...boxes.flatMap(({ left, right }) => [left, right])]);
  const ys = sorted([0, height, ...boxes.flatMap(({ top, bottom }) => [top, bottom])]);
  let best: Box = { left: 0, top: 0, right: width, bottom: height };
  let most = 0;
  for (const left of xs) {
    for (const right of xs) {
      for (const top of ys) {
        for (const bottom of ys) {
          const area = Math.max(right - left, 0) * Math.max(bottom - top, 0);
          if (area <= most || boxes.some((box) => overlaps(box, { left, top, right, bottom }))) continue;
          [best, most] = [{ left, top, right, bottom }, area];
        }
      }
    }
  }
  return best;
}

/**
 * How far from the map's middle a point should come so that nothing covers it: to the middle of the free area.
 * Null where it is seen as it is.
 */
export function offsetInto(size: Size, boxes: readonly Box[], { x, y }: { x: number; y: number }): [number, number] | null {
  const inside = x >= MARGIN_PX && y >= MARGIN_PX && x <= size.width - MARGIN_PX && y <= size.height - MARGIN_PX;
  const around = { left: x - MARGIN_PX, top: y - MARGIN_PX, right: x + MARGIN_PX, bottom: y + MARGIN_PX };
  if (inside && !boxes.some((box) => overlaps(box, around))) return null;
  const { left, top, right, bottom } = freeArea(size, boxes);
  return [(left + right - size.width) / 2, (top + bottom - size.height) / 2];
}

/**
 * As `offsetInto`, for a map that comes nearer as well: there a point does not stay where it is seen, and comes to the
 * middle only where nothing covers that.
 */
export function offsetComingNearer(size: Size, boxes: readonly Box[], point: { x: number; y: number }): [number, number] {
  return offsetInto(size, boxes, point) ?? offsetInto(size, boxes, { x: size.width / 2, y: size.height / 2 }) ?? [0, 0];
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function sorted(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}
