import type { Basis } from '../campaign/vocabulary';
import type { TrailPoint } from './trail';

/** Numbers a vertex: x, y, normal x, normal y, side, way, flags, path. */
export const RIBBON_STRIDE = 8;

/** Flags of a vertex, added up: the shader takes them apart again. */
const STATED = 1;
const BASIS: Readonly<Record<Basis, number>> = { read: 0, recalled: 2, inferred: 4 };
const AT_SEA = 8;

export interface Ribbon {
  readonly vertices: number[];
  readonly indices: number[];
  /** Rows of (days, way, since, moving): how far the head has come, and since when it has stood or moved. */
  readonly keys: Float32Array;
  /** Length in world units. */
  readonly length: number;
}

/**
 * A band along a trail, two vertices a point; how wide it is, is decided when it is drawn.
 *
 *      side +1  ●─────●─────●
 *               │  ╱  │  ╱  │      way ──▶
 *      side −1  ●─────●─────●
 */
export function toRibbon(points: readonly TrailPoint[], path: number, firstVertex: number): Ribbon {
  const way = ways(points);
  const vertices: number[] = [];
  const indices: number[] = [];
  points.forEach((point, i) => {
    const [nx, ny] = normalAt(points, i);
    const flags = (point.stated ? STATED : 0) + BASIS[point.basis] + (point.mode === 'sea' ? AT_SEA : 0);
    for (const side of [1, -1]) {
      vertices.push(point.x, point.y, nx * side, ny * side, side, way[i] ?? 0, flags, path);
    }
    if (i === 0) return;
    const a = firstVertex + (i - 1) * 2;
    indices.push(a, a + 1, a + 2, a + 2, a + 1, a + 3);
  });
  return { vertices, indices, keys: headKeys(points, way), length: way.at(-1) ?? 0 };
}

function ways(points: readonly TrailPoint[]): number[] {
  let way = 0;
  return points.map((point, i) => {
    const before = points[i - 1];
    if (before) way += Math.hypot(point.x - before.x, point.y - before.y);
    return way;
  });
}

/** Across the way, lengthened at a bend so that the band keeps its width (to twice, then it is cut short). */
function normalAt(points: readonly TrailPoint[], i: number): readonly [number, number] {
  const here = points[i];
  const a = direction(points[i - 1] ?? here, here);
  const b = direction(here, points[i + 1] ?? here);
  const [ax, ay] = a ?? b ?? [1, 0];
  const [bx, by] = b ?? a ?? [1, 0];
  const length = Math.hypot(ax + bx, ay + by);
  if (length < 1e-6) return [-ay, ax];
  const [mx, my] = [(ax + bx) / length, (ay + by) / length];
  const stretch = Math.min(1 / Math.max(mx * ax + my * ay, 0.5), 2);
  return [-my * stretch, mx * stretch];
}

function direction(from?: TrailPoint, to?: TrailPoint): readonly [number, number] | null {
  if (!from || !to) return null;
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return length < 1e-12 ? null : [(to.x - from.x) / length, (to.y - from.y) / length];
}

/** After a halt longer than this an arrow has faded to its route: it comes back when the march goes on. */
export const FADES_AFTER_DAYS = 2;
const LONG_AGO = -1e4;

function headKeys(points: readonly TrailPoint[], way: readonly number[]): Float32Array {
  const rows: number[] = [];
  let movingSince = LONG_AGO;
  points.forEach((point, i) => {
    const s = way[i] ?? 0;
    const last = i === points.length - 1;
    if (point.leaves > point.t || last) {
      rows.push(point.t, s, point.t, 0);
      if (point.leaves - point.t > FADES_AFTER_DAYS) movingSince = point.leaves;
    }
    if (!last) rows.push(point.leaves, s, movingSince, 1);
  });
  return new Float32Array(rows);
}
