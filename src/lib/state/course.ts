import { HOUR_MS } from '../campaign/instants';
import type { Act, Instant, Span } from '../campaign/types';

/** How time runs over one stretch when it is played. */
export interface Course extends Span {
  /** Times as fast as the campaign's own hours. */
  readonly pace: number;
  /** Where playing stops: the end of the act; and where the act began. */
  readonly stops: Instant;
  readonly begins: Instant;
}

/** An act other than the campaign plays in so many seconds at the usual speed, each stretch by its share. */
const ACT_SECONDS = 80;
const USUAL_HOURS_PER_SECOND = 10;

export function courseOf(acts: readonly Act[]): Course[] {
  return acts.flatMap(({ id, span, stretches }) =>
    stretches.map(({ from, until, share }) => ({
      from,
      until,
      pace: id === 'campaign' ? 1 : (until - from) / HOUR_MS / (share * ACT_SECONDS * USUAL_HOURS_PER_SECOND),
      stops: span.until,
      begins: span.from,
    })),
  );
}
