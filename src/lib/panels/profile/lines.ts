import type { Instant, Standing } from '../../campaign/types';
import type { Basis } from '../../campaign/vocabulary';
import type { Box } from './labels';

/** A point of a line in time; null where nothing is known: the line has a gap there. */
export interface TimedPoint {
  readonly t: Instant;
  readonly km: number | null;
  readonly standing: Standing;
  readonly basis: Basis;
}

/** Part of a line that is known in one way. */
export interface Run {
  readonly d: string;
  readonly standing: Standing;
  readonly basis: Basis;
}

interface XY {
  readonly x: number;
  readonly y: number;
}

interface Scales {
  toX(t: Instant): number;
  toY(km: number): number;
}

/** The line in runs of one standing and basis each. What is null or no number is left out, never drawn as zero. */
export function runsOf(points: readonly TimedPoint[], scales: Scales): Run[] {
  const runs: { standing: Standing; basis: Basis; at: XY[] }[] = [];
  let open: (typeof runs)[number] | null = null;
  points.forEach((point, i) => {
    const here = placed(point, scales);
    const next = points[i + 1];
    const there = next ? placed(next, scales) : null;
    if (!here || !there) {
      open = null;
      return;
    }
    if (open?.standing !== point.standing || open.basis !== point.basis) {
      open = { standing: point.standing, basis: point.basis, at: [here] };
      runs.push(open);
    }
    open.at.push(there);
  });
  return runs.map(({ standing, basis, at }) => ({ standing, basis, d: pathOf(at) }));
}

function placed({ t, km }: TimedPoint, { toX, toY }: Scales): XY | null {
  if (km === null) return null;
  const at = { x: toX(t), y: toY(km) };
  return Number.isFinite(at.x) && Number.isFinite(at.y) ? at : null;
}

/** Points that lie on the way between their neighbours are left out. */
const STRAIGHT_PX = 0.15;

function pathOf(at: readonly XY[]): string {
  const kept: XY[] = [];
  at.forEach((point, i) => {
    const before = kept.at(-1);
    const after = at[i + 1];
    if (before && after && isBetween(before, point, after)) return;
    kept.push(point);
  });
  return kept.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
}

function isBetween(a: XY, b: XY, c: XY): boolean {
  const length = Math.hypot(c.x - a.x, c.y - a.y);
  if (length < 0.01) return true;
  return Math.abs((c.x - a.x) * (a.y - b.y) - (a.x - b.x) * (c.y - a.y)) / length < STRAIGHT_PX && length < 12;
}

const BOX_PX = 3;

/** What a line covers, as small boxes along it: texts keep off them. */
export function boxesAlong(points: readonly TimedPoint[], scales: Scales): Box[] {
  const boxes: Box[] = [];
  points.forEach((point, i) => {
    const next = points[i + 1];
    const a = placed(point, scales);
    const b = next ? placed(next, scales) : null;
    if (!a || !b) return;
    const count = Math.max(1, Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) / BOX_PX));
    for (let k = 0; k < count; k++) {
      const share = k / count;
      boxes.push({ x: a.x + (b.x - a.x) * share - 1.5, y: a.y + (b.y - a.y) * share - 1.5, width: BOX_PX, height: BOX_PX });
    }
  });
  return boxes;
}

/** From zero in round steps, at most `count` of them, as far as `most`. */
export function roundSteps(most: number, count: number): number[] {
  const safe = Number.isFinite(most) && most > 0 ? most : 1;
  const rough = safe / Math.max(count, 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough * 0.999) ?? 10 * power;
  return Array.from({ length: Math.floor(safe / step + 1e-9) + 1 }, (_, i) => Number((i * step).toPrecision(6)));
}
