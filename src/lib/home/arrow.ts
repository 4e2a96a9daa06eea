import type { Point } from './plateFrame';

/** The outline of an arrow: its tail narrow, growing to the shoulder, and a notched head. */
export interface ArrowShape {
  readonly d: string;
  readonly tip: Point;
  /** Where the tip points, in radians, clockwise from east. */
  readonly heading: number;
}

const STEP_PX = 4;
const TAIL = 0.3;
const HEAD = { width: 2.1, length: 1.7, notch: 0.28 } as const;
/** In lengths of the head: over how much of the way its direction is taken, and where the body begins to bend to it. */
const STRAIGHT = 2.2;
const BENDING = 1.35;
/** A shorter way than this many widths has a narrower arrow. */
const LEAST_WIDTHS = 3.5;

/**
 * An arrow along a line on the paper, as the plate draws its axes of advance.
 * @param width at the shoulder, in px
 */
export function arrowShape(line: readonly Point[], width: number): ArrowShape | null {
  const length = lengthOf(line);
  if (length < 5) return null;
  const w = Math.min(width, length / LEAST_WIDTHS);
  const points = resampled(smoothed(resampled(line, STEP_PX), w * 0.9), STEP_PX);
  const total = lengthOf(points);
  const tip = points.at(-1) ?? [0, 0];
  // The head points where the way goes as a whole there, and the body runs straight into it.
  const behind = pointAt(points, Math.max(total - STRAIGHT * HEAD.length * w, 0));
  const heading = Math.atan2(tip[1] - behind[1], tip[0] - behind[0]);
  const [dx, dy] = [Math.cos(heading), Math.sin(heading)];
  const shoulder = Math.max(total - BENDING * HEAD.length * w, 0);
  const left: Point[] = [];
  const right: Point[] = [];
  let at = 0;
  points.forEach((point, i) => {
    const before = points[i - 1];
    if (before) at += distance(before, point);
    if (at > shoulder) return;
    const share = shoulder <= 0 ? 0 : at / shoulder;
    const half = (w / 2) * (TAIL + (1 - TAIL) * share * share * (3 - 2 * share));
    const [nx, ny] = normalAt(points, i);
    left.push([point[0] - nx * half, point[1] - ny * half]);
    right.push([point[0] + nx * half, point[1] + ny * half]);
  });
  /** So many widths behind the tip, and to the left of the way. */
  const back = (along: number, across: number): Point => [tip[0] - dx * along * w + dy * across * w, tip[1] - dy * along * w - dx * across * w];
  const barb = HEAD.width / 2;
  const head = [back(HEAD.length - HEAD.notch, 0.5), back(HEAD.length, barb), tip, back(HEAD.length, -barb), back(HEAD.length - HEAD.notch, -0.5)];
  const outline = [...left, ...head, ...right.toReversed()];
  return { d: `M${outline.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`, tip, heading };
}

/** A line as a path. */
export function linePath(line: readonly Point[]): string {
  return line.length < 2 ? '' : `M${line.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
}

export function lengthOf(line: readonly Point[]): number {
  return line.reduce((sum, point, i) => sum + distance(line[i - 1] ?? point, point), 0);
}

function pointAt(line: readonly Point[], along: number): Point {
  let left = along;
  for (let i = 1; i < line.length; i++) {
    const [a, b]: [Point, Point] = [line[i - 1] ?? [0, 0], line[i] ?? [0, 0]];
    const step = distance(a, b);
    if (step >= left && step > 0) return [a[0] + ((b[0] - a[0]) * left) / step, a[1] + ((b[1] - a[1]) * left) / step];
    left -= step;
  }
  return line.at(-1) ?? [0, 0];
}

/** The same line with points evenly spaced, its ends kept. */
export function resampled(line: readonly Point[], step: number): Point[] {
  const total = lengthOf(line);
  const count = Math.max(Math.round(total / step), 1);
  return Array.from({ length: count + 1 }, (_, i) => pointAt(line, (total * i) / count));
}

/** Each point the mean of those around it, less and less towards the ends, which stay. */
function smoothed(points: readonly Point[], sigmaPx: number): Point[] {
  const reach = Math.round((2 * sigmaPx) / STEP_PX);
  return points.map((point, i) => {
    const span = Math.min(reach, i, points.length - 1 - i);
    if (span === 0) return point;
    const about = points.slice(i - span, i + span + 1);
    return [about.reduce((sum, [x]) => sum + x, 0) / about.length, about.reduce((sum, [, y]) => sum + y, 0) / about.length];
  });
}

/** To the right of the way, on paper. */
function normalAt(points: readonly Point[], i: number): Point {
  const [a, b]: [Point, Point] = [points[i - 1] ?? points[i] ?? [0, 0], points[i + 1] ?? points[i] ?? [0, 0]];
  const length = distance(a, b) || 1;
  return [(a[1] - b[1]) / length, (b[0] - a[0]) / length];
}
