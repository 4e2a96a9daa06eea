import type { LonLat } from '../campaign/types';
import { widthScale } from './bands';
import type { Frame } from './frame';
import { toLonLat } from './frame';
import type { PathSet } from './pathSet';
import { isAxis, isDrawnAt } from './pathSet';
import { RIBBON_STRIDE } from './ribbon';

/** A piece of an arrow's body: its middle and half its breadth in CSS pixels. */
export interface AxisPiece extends LonLat {
  readonly halfPx: number;
}

/** Faded to its route by now: the shader's own rule, in days. */
const FADED_AFTER_DAYS = 2.4;
const PIECE_PX = 9;

/** What the arrows cover at an instant and a zoom, piece by piece: for the names that must not lie under them. */
export function axisRoom(set: PathSet, frame: Frame, shown: Uint8Array, zoom: number, days: number): AxisPiece[] {
  const worldPx = 512 * 2 ** zoom;
  return set.paths.flatMap((path, i): AxisPiece[] => {
    if (!isAxis(path) || !isDrawnAt(path, shown[i] ?? 0, zoom)) return [];
    const head = headAt(set, i, days);
    if (!head || head.standingDays > FADED_AFTER_DAYS) return [];
    const width = Math.min(path.width * widthScale(zoom), (head.way * worldPx) / 3.5);
    if (width < 2) return [];
    const pieces: AxisPiece[] = [];
    let last = Number.NEGATIVE_INFINITY;
    for (let at = path.firstVertex; at < path.firstVertex + path.vertexCount; at += 2) {
      const [x = 0, y = 0] = set.vertices.subarray(at * RIBBON_STRIDE, at * RIBBON_STRIDE + 2);
      const way = set.vertices[at * RIBBON_STRIDE + 5] ?? 0;
      if (way > head.way) break;
      if ((way - last) * worldPx < PIECE_PX) continue;
      last = way;
      const grown = 0.3 + 0.7 * Math.min(way / Math.max(head.way, 1e-9), 1);
      pieces.push({ ...toLonLat(frame, x, y), halfPx: (width * grown) / 2 + 1 });
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
