import type { Instant, Span } from '../campaign/types';

const HOUR_MS = 3_600_000;

/** Which pictures a film has. */
export interface FilmPlan {
  /** The instants of its first and its last picture. */
  readonly span: Span;
  /** Of pictures: two at least. */
  readonly count: number;
  /** Pictures a second. */
  readonly perSecond: number;
  /** How long it runs: each picture stays for as long as the others. */
  readonly seconds: number;
}

/** @param seconds how long it is to run; it becomes the whole number of pictures that is nearest */
export function planFilm(span: Span, seconds: number, perSecond: number): FilmPlan {
  const count = Math.max(2, Math.round(seconds * perSecond));
  return { span, count, perSecond, seconds: count / perSecond };
}

/** What picture `i` of the plan shows: the first and the last exactly the ends of the span, the others evenly between, to the millisecond. */
export function instantOf({ span, count }: FilmPlan, i: number): Instant {
  if (i === count - 1) return span.until;
  return span.from + Math.round(((span.until - span.from) * i) / (count - 1));
}

/** Of the campaign, that pass in a second of the film. */
export function hoursPerSecond({ span, seconds }: FilmPlan): number {
  return (span.until - span.from) / HOUR_MS / seconds;
}

/** Numbers of the pictures to look at for what all of them are like: the ends, and evenly between. */
export function samplesOf({ count }: Pick<FilmPlan, 'count'>, many: number): number[] {
  return [...new Set(Array.from({ length: many }, (_, i) => Math.round(((count - 1) * i) / Math.max(many - 1, 1))))];
}
