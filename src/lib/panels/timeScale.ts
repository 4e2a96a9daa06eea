import type { Act, Annotation, Instant, Span } from '../campaign/types';
import type { TimeUnit } from '../campaign/vocabulary';
import { DAY_MS } from '../campaign/instants';
import { nextStart } from './calendar';

/** A stretch of the axis as it is laid out: from `x` on, `width` pixels wide. */
export interface Stripe extends Span {
  readonly x: number;
  readonly width: number;
  readonly unit: TimeUnit;
  /** Of the act that the reader is in; those of the others are narrow and have no ticks. */
  readonly open: boolean;
}

/** Where on an axis of `width` pixels an instant stands, and back. */
export interface TimeScale {
  readonly span: Span;
  readonly width: number;
  readonly stripes: readonly Stripe[];
  toX(t: Instant): number;
  toT(x: number): Instant;
}

/** An act that the reader is not in is this wide, or narrower where the axis is. */
const CLOSED_PX = 56;
const CLOSED_SHARE = 0.09;

/**
 * One axis for all acts; the one that the reader is in has all of its width but two narrow ends:
 *
 *     |prelude|──────────── the campaign, day by day ────────────|aftermath|
 *
 * @param at index of the act that is open; between two whole numbers while the axis zooms from one to the other
 * @param typeScale how large type is against the usual
 */
export function timeScale(acts: readonly Act[], at: number, width: number, typeScale = 1): TimeScale {
  const closed = Math.min(CLOSED_PX * typeScale, width * CLOSED_SHARE);
  const opens = width - closed * acts.length;
  const stripes: Stripe[] = [];
  let x = 0;
  acts.forEach((act, i) => {
    const actWidth = closed + opens * Math.max(0, 1 - Math.abs(i - at));
    for (const { from, until, share, unit } of act.stretches) {
      stripes.push({ from, until, unit, x, width: share * actWidth, open: i === Math.round(at) });
      x += share * actWidth;
    }
  });
  const span = { from: stripes[0]?.from ?? 0, until: stripes.at(-1)?.until ?? 1 };
  return {
    span,
    width,
    stripes,
    toX: (t) => {
      const stripe = stripes.findLast(({ from }) => from <= t) ?? stripes[0];
      return stripe ? stripe.x + ((t - stripe.from) / (stripe.until - stripe.from)) * stripe.width : 0;
    },
    toT: (at) => {
      const inside = Math.min(Math.max(at, 0), width);
      const stripe = stripes.findLast((other) => other.x <= inside) ?? stripes[0];
      if (!stripe) return span.from;
      return Math.min(stripe.from + ((inside - stripe.x) / Math.max(stripe.width, 1e-6)) * (stripe.until - stripe.from), span.until);
    },
  };
}

export interface Tick {
  readonly t: Instant;
  readonly x: number;
  /** To the next tick. */
  readonly width: number;
  readonly unit: TimeUnit;
  readonly labelled: boolean;
}

/** Room that a label takes: "14 Aug", "1945", "Aug". */
const LABEL_PX: Readonly<Record<TimeUnit, number>> = { day: 44, month: 34, year: 36, decade: 36 };

/** A tick at each local midnight, first of a month, New Year or decade of the open act; a label where it fits. */
export function ticksOf(scale: TimeScale, offsetMs: number, typeScale = 1): Tick[] {
  return scale.stripes.filter(({ open }) => open).flatMap((stripe) => {
    const starts: Instant[] = [];
    for (let t = nextStart(stripe.from, stripe.unit, offsetMs); t < stripe.until; t = nextStart(t + 1, stripe.unit, offsetMs)) starts.push(t);
    const unitPx = stripe.width / Math.max(starts.length, 1);
    const labelPx = LABEL_PX[stripe.unit] * typeScale;
    const every = Math.max(1, Math.ceil(labelPx / Math.max(unitPx, 0.01)));
    return starts.map((t, i) => {
      const x = scale.toX(t);
      return {
        t,
        x,
        width: scale.toX(starts[i + 1] ?? stripe.until) - x,
        unit: stripe.unit,
        // A label at the very end of a stretch would run into the next one's first.
        labelled: i % every === 0 && x + labelPx <= stripe.x + stripe.width + 1,
      };
    });
  });
}

export interface Bar {
  readonly x: number;
  readonly width: number;
  readonly count: number;
}

/** Bars where days are too narrow to have one each. */
const BAR_PX = 4;

/** How many annotations begin when, over the open act: a bar a day, or of equal widths where the axis counts in more. */
export function eventBars(annotations: readonly Annotation[], scale: TimeScale): Bar[] {
  return scale.stripes.filter(({ open }) => open).flatMap(({ from, until, x, width, unit }) => {
    const bins = unit === 'day' ? Math.round((until - from) / DAY_MS) : Math.max(1, Math.round(width / BAR_PX));
    const counts = new Array<number>(bins).fill(0);
    for (const { speaks } of annotations) {
      if (speaks.from < from || speaks.from >= until) continue;
      const bin = Math.floor(((speaks.from - from) / (until - from)) * bins);
      counts[bin] = (counts[bin] ?? 0) + 1;
    }
    return counts.map((count, i) => ({ x: x + (i * width) / bins, width: width / bins, count }));
  });
}

/** Nights at 45° N 125° E as local hours: the sun of 9 August and of 2 September, and straight between. */
const SUN = { day: Date.UTC(1945, 7, 9), rises: 5 + 34 / 60, sets: 19 + 58 / 60 };
const LATER = { day: Date.UTC(1945, 8, 2), rises: 6 + 2 / 60, sets: 19 + 18 / 60 };
/** Narrower days would make a grey blur of their nights. */
const NARROWEST_DAY_WITH_NIGHT = 22;

export function nights(ticks: readonly Tick[], scale: TimeScale, offsetMs: number): { x: number; width: number }[] {
  return ticks.filter(({ unit, width }) => unit === 'day' && width >= NARROWEST_DAY_WITH_NIGHT).map(({ t }) => {
    const share = (t + offsetMs - SUN.day) / (LATER.day - SUN.day);
    const sets = SUN.sets + (LATER.sets - SUN.sets) * share;
    const rises = SUN.rises + (LATER.rises - SUN.rises) * share;
    const from = scale.toX(t + (sets / 24) * DAY_MS);
    return { x: from, width: Math.max(0, scale.toX(t + (1 + rises / 24) * DAY_MS) - from) };
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
