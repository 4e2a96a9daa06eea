import type { LonLat } from '../campaign/types';
import { toLonLat } from '../layers/projection';
import type { Frame } from './frame';
import type { Path, PathSet } from './pathSet';
import { RIBBON_STRIDE } from './ribbon';

/** A point of a path, and how far along it is in world units. */
export interface PathSample extends LonLat {
  readonly way: number;
}

export interface SampleView {
  readonly zoom: number;
  /** What was not read is not drawn then. */
  readonly readOnly: boolean;
  /** How far the path's head has come. */
  readonly head: number;
  /** Samples stand so far apart, in CSS pixels: about. */
  readonly stepPx: number;
}

/** A vertex's way and flags within its numbers, as `toRibbon` lays them out. */
const [WAY, FLAGS] = [5, 6] as const;

/** In world units, and how far along the path. */
type Place = readonly [x: number, y: number, way: number];

function between(a: Place, b: Place, f: number): Place {
  return [a[0] + (b[0] - a[0]) * f, a[1] + (b[1] - a[1]) * f, a[2] + (b[2] - a[2]) * f];
}

/** Points of a path as it is drawn, from its first to where its head is. */
export function samplesOf({ vertices }: PathSet, frame: Frame, path: Path, { zoom, readOnly, head, stepPx }: SampleView): PathSample[] {
  const worldPx = 512 * 2 ** zoom;
  const place = (x: number, y: number) => toLonLat({ x: (x + frame.originX) * worldPx, y: (y + frame.originY) * worldPx }, zoom);
  const samples: PathSample[] = [];
  let before: Place | null = null;
  for (let at = path.firstVertex; at < path.firstVertex + path.vertexCount; at += 2) {
    const vertex = vertices.subarray(at * RIBBON_STRIDE, (at + 1) * RIBBON_STRIDE);
    const [x = 0, y = 0, way = 0, flags = 0] = [vertex[0], vertex[1], vertex[WAY], vertex[FLAGS]];
    const isLast = way > head;
    const here: Place = isLast && before ? between(before, [x, y, way], (head - before[2]) / (way - before[2])) : [x, y, way];
    if (isLast && !before) break;
    const gapPx: number = before ? (here[2] - before[2]) * worldPx : stepPx;
    if (gapPx < stepPx && !isLast) continue;
    const from: Place = before ?? here;
    before = here;
    const isSeen = !readOnly || ((flags >> 1) & 3) === 0;
    const parts = Math.max(1, Math.floor(gapPx / stepPx));
    for (let part = 1; part <= parts && isSeen; part++) {
      const [atX, atY, atWay] = between(from, here, part / parts);
      samples.push({ ...place(atX, atY), way: atWay });
    }
    if (isLast) break;
  }
  return samples;
}

/** How far a path's head has come, and for how long it has stood there; null before it begins. */
export function headAt({ keys }: Pick<PathSet, 'keys'>, path: number, days: number): { way: number; standingDays: number } | null {
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
