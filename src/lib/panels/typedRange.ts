import type { Instant, Span } from '../campaign/types';
import { typedInstant } from './typedInstant';

/** What is wrong with one end of a range, each as a word of the catalogue. */
export type RangeFault = { readonly end: 'from'; readonly why: 'unread' | 'outside' } | { readonly end: 'until'; readonly why: 'unread' | 'outside' | 'order' };

export type TypedRange = { readonly ok: true; readonly span: Span } | { readonly ok: false; readonly faults: readonly RangeFault[] };

/**
 * Two dates as people write them -> the span between them, or what is wrong with which.
 * @param now whose year a date without one has
 * @param reach both ends lie within it
 */
export function typedRange(from: string, until: string, { now, offsetMs, lang, reach }: { now: Instant; offsetMs: number; lang: string; reach: Span }): TypedRange {
  const read = (text: string) => typedInstant(text, now, offsetMs, lang);
  const fault = (t: Instant | null): 'unread' | 'outside' | null => (t === null ? 'unread' : t < reach.from || t > reach.until ? 'outside' : null);
  const [first, last] = [read(from), read(until)];
  const [wrongFirst, wrongLast] = [fault(first), fault(last)];
  const faults: RangeFault[] = [...(wrongFirst ? [{ end: 'from', why: wrongFirst } as const] : []), ...(wrongLast ? [{ end: 'until', why: wrongLast } as const] : [])];
  if (faults.length > 0 || first === null || last === null) return { ok: false, faults };
  return last > first ? { ok: true, span: { from: first, until: last } } : { ok: false, faults: [{ end: 'until', why: 'order' }] };
}
