import type { LonLat } from '../campaign/types';
import { toLonLat } from '../layers/projection';
import type { Frame } from './frame';
import type { PathSet } from './pathSet';
import { isAxis, isDrawnAt } from './pathSet';
import { RIBBON_STRIDE } from './ribbon';

/** A piece of an arrow's body: its middle and half its breadth in CSS pixels. */
export interface AxisPiece extends LonLat {
  readonly halfPx: number;
}

/** How the arrows are drawn now. */
export interface AxisView {
  readonly shown: Uint8Array;
  readonly zoom: number;
  /** What widths are multiplied by: `axisScale`. */
  readonly scale: number;
  readonly readOnly: boolean;
  readonly days: number;
}

/** Faded to its route by now: the shader's own rule, in days. */
const FADED_AFTER_DAYS = 2.4;
const PIECE_PX = 9;
/** A vertex's way and flags within its numbers, as `toRibbon` lays them out. */
const [WAY, FLAGS] = [5, 6] as const;

/** What the arrows cover, piece by piece: for the names that must not lie under them. */
export function axisRoom(set: PathSet, frame: Frame, view: AxisView): AxisPiece[] {
  const worldPx = 512 * 2 ** view.zoom;
  return set.paths.flatMap((path, i): AxisPiece[] => {
    if (!isAxis(path) || !isDrawnAt(path, view.shown[i] ?? 0, view.zoom)) return [];
    const head = headAt(set, i, view.days);
    if (!head || head.standingDays > FADED_AFTER_DAYS) return [];
    const width = Math.min(path.width * view.scale, (head.way * worldPx) / 3.5);
    if (width < 2) return [];
    const halfAt = (way: number) => (width * (0.3 + 0.7 * Math.min(way / Math.max(head.way, 1e-9), 1))) / 2 + 1;
    const place = (x: number, y: number) => toLonLat({ x: (x + frame.originX) * worldPx, y: (y + frame.originY) * worldPx }, view.zoom);
    const pieces: AxisPiece[] = [];
    let before: readonly [x: number, y: number, way: number] | null = null;
    for (let at = path.firstVertex; at < path.firstVertex + path.vertexCount; at += 2) {
      const vertex = set.vertices.subarray(at * RIBBON_STRIDE, (at + 1) * RIBBON_STRIDE);
      const [x = 0, y = 0, way = 0, flags = 0] = [vertex[0], vertex[1], vertex[WAY], vertex[FLAGS]];
      if (way > head.way) break;
      const gapPx: number = before ? (way - before[2]) * worldPx : PIECE_PX;
      if (gapPx < PIECE_PX) continue;
      const from: readonly [number, number, number] = before ?? [x, y, way];
      before = [x, y, way];
      // What was not read is not drawn then.
      if (view.readOnly && ((flags >> 1) & 3) > 0) continue;
      const parts = Math.max(1, Math.floor(gapPx / PIECE_PX));
      for (let part = 1; part <= parts; part++) {
        const f = part / parts;
        const along = from[2] + (way - from[2]) * f;
        pieces.push({ ...place(from[0] + (x - from[0]) * f, from[1] + (y - from[1]) * f), halfPx: halfAt(along) });
      }
    }
    return pieces;
  });
}

/** How far an axis has come, and for how long it has stood there; null before it begins. */
function headAt({ keys }: PathSet, path: number, days: number): { way: number; standingDays: number } | null {
  const [start, count] = [keys.starts[path] ?? 0, keys.counts[path] ?? 0];
  const row = (i: number) => keys.data.subarray(i * 4, i * 4 + 4);
  let i = start;
  while (i + 1 < start + count && (row(i + 1)[0] ?? 0) <= days) i += 1;
  const [t = 0, way = 0, since = 0, moving = 0] = row(i);
  if (days <= (row(start)[0] ?? 0)) return null;
  if (moving < 0.5 || i === start + count - 1) return { way, standingDays: days - since };
  const [nextT = t, nextWay = way] = row(i + 1);
  return { way: way + (nextWay - way) * Math.min((days - t) / Math.max(nextT - t, 1e-6), 1), standingDays: 0 };
}
