import type { Annotation, Instant, Span } from '../campaign/types';

const DAY_MS = 86_400_000;

/** Where on an axis of `width` pixels an instant stands, and back. */
export interface TimeScale {
  readonly span: Span;
  readonly width: number;
  toX(t: Instant): number;
  toT(x: number): Instant;
}

export function timeScale(span: Span, width: number): TimeScale {
  const length = span.until - span.from;
  return {
    span,
    width,
    toX: (t) => ((t - span.from) / length) * width,
    toT: (x) => span.from + (Math.min(Math.max(x, 0), width) / Math.max(width, 1)) * length,
  };
}

export interface DayTick {
  readonly t: Instant;
  readonly x: number;
  readonly width: number;
  readonly labelled: boolean;
}

/** A tick at each local midnight; a label each day, or fewer where the days are narrow. */
export function dayTicks(scale: TimeScale, offsetMs: number, labelWidth = 44): DayTick[] {
  const dayWidth = (DAY_MS / (scale.span.until - scale.span.from)) * scale.width;
  const every = Math.max(1, Math.ceil(labelWidth / Math.max(dayWidth, 0.01)));
  const first = Math.ceil((scale.span.from + offsetMs) / DAY_MS) * DAY_MS - offsetMs;
  const ticks: DayTick[] = [];
  for (let t = first, i = 0; t < scale.span.until; t += DAY_MS, i++) {
    ticks.push({ t, x: scale.toX(t), width: dayWidth, labelled: i % every === 0 });
  }
  return ticks;
}

/** How many annotations begin on each local day of the span. */
export function eventsPerDay(annotations: readonly Annotation[], span: Span, offsetMs: number): Map<Instant, number> {
  const counts = new Map<Instant, number>();
  for (const { speaks } of annotations) {
    if (speaks.from < span.from || speaks.from >= span.until) continue;
    const day = Math.floor((speaks.from + offsetMs) / DAY_MS) * DAY_MS - offsetMs;
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return counts;
}

/** Nights at 45° N 125° E as local hours: the sun of 9 August and of 2 September, and straight between. */
const SUN = { day: Date.UTC(1945, 7, 9), rises: 5 + 34 / 60, sets: 19 + 58 / 60 };
const LATER = { day: Date.UTC(1945, 8, 2), rises: 6 + 2 / 60, sets: 19 + 18 / 60 };

export function nights(scale: TimeScale, offsetMs: number): { x: number; width: number }[] {
  return dayTicks(scale, offsetMs).map(({ t }) => {
    const share = (t + offsetMs - SUN.day) / (LATER.day - SUN.day);
    const sets = SUN.sets + (LATER.sets - SUN.sets) * share;
    const rises = SUN.rises + (LATER.rises - SUN.rises) * share;
    const from = scale.toX(t + (sets / 24) * DAY_MS);
    const until = scale.toX(t + (1 + rises / 24) * DAY_MS);
    return { x: from, width: Math.max(0, Math.min(until, scale.width) - from) };
  });
}

/** The first annotation that begins after `t` (or the last before it), within the span; null at the ends. */
export function nextAnnotation(
  annotations: readonly Annotation[],
  t: Instant,
  direction: 1 | -1,
  span: Span,
): Annotation | null {
  const inside = annotations.filter(({ speaks }) => speaks.from >= span.from && speaks.from < span.until);
  return direction > 0
    ? (inside.find(({ speaks }) => speaks.from > t) ?? null)
    : (inside.findLast(({ speaks }) => speaks.from < t) ?? null);
}
