import type { Instant, Span } from '../campaign/types';
import { HOUR_MS } from '../campaign/instants';

/** Time runs down the page: pixels an hour. */
export const HOUR_PX = 38;
/** A label of two lines and the air under it. */
const LABEL_PX = 40;

export function toY(t: Instant, { from }: Span): number {
  return ((t - from) / HOUR_MS) * HOUR_PX;
}

/** Where labels stand beside their instants: in order, each as near to its own as those above it allow. */
export function labelTops(ys: readonly number[], labelPx = LABEL_PX): number[] {
  const tops: number[] = [];
  for (const y of ys) tops.push(Math.max(y - labelPx / 2, (tops.at(-1) ?? Number.NEGATIVE_INFINITY) + labelPx));
  return tops;
}

/** The whole hours of a clock within a span that are multiples of `every`, midnights marked. */
export function clockHours(span: Span, localHour: (t: Instant) => number, every = 3): { t: Instant; hour: number }[] {
  const first = Math.ceil(span.from / HOUR_MS) * HOUR_MS;
  const hours: { t: Instant; hour: number }[] = [];
  for (let t = first; t < span.until; t += HOUR_MS) {
    const hour = localHour(t);
    if (hour % every === 0) hours.push({ t, hour });
  }
  return hours;
}
