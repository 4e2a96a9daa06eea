import { parseMoment } from './instants';
import type { CampaignFile } from './schema';
import type { Act, Campaign, Instant, Span, Stretch } from './types';

/** The axis of time, act by act; a campaign without acts has its own span alone, counted in days. */
export function toActs(file: CampaignFile, span: Span, offsetMs: number): Act[] {
  if (file.acts.length === 0) {
    return [{ id: 'campaign', span, stretches: [{ ...span, share: 1, unit: 'day' }] }];
  }
  return file.acts.map(({ id, until, stretches }) => {
    const end = parseMoment(until, offsetMs).from;
    const starts = stretches.map(({ from }) => parseMoment(from, offsetMs).from);
    const whole = stretches.reduce((sum, { share }) => sum + share, 0);
    return {
      id,
      span: { from: starts[0] ?? end, until: end },
      stretches: stretches.map(({ share, unit }, i): Stretch => ({
        from: starts[i] ?? end,
        until: starts[i + 1] ?? end,
        share: share / whole,
        unit,
      })),
    };
  });
}

/**
 * The act that `t` lies in. Where one ends the next begins: there the one that the reader is in already stays.
 * Before the first and after the last, that one.
 */
export function actAt(acts: readonly Act[], t: Instant, current?: Act): Act | undefined {
  if (current && current.span.from <= t && t <= current.span.until) return current;
  return acts.find(({ span }) => t < span.until) ?? acts.at(-1);
}

/** The stretch of an act that `t` lies in; outside it, the nearest. */
export function stretchAt({ stretches }: Act, t: Instant): Stretch | undefined {
  return stretches.findLast(({ from }) => from <= t) ?? stretches[0];
}

/** Whether the campaign runs at `t`, its first and its last instant included: then armies stand and hours are known. */
export function isDuring({ span }: Pick<Campaign, 'span'>, t: Instant): boolean {
  return t >= span.from && t <= span.until;
}
