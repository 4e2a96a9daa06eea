import type { Instant, Span } from './types';
import type { TimePrecision } from './vocabulary';

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** `"+09:00"` -> 32 400 000; NaN for anything else. */
export function parseOffset(text: string): number {
  const found = /^([+-])(\d{2}):(\d{2})$/.exec(text);
  if (!found) return Number.NaN;
  const size = Number(found[2]) * HOUR_MS + Number(found[3]) * 60_000;
  return found[1] === '-' ? -size : size;
}

/** The local midnight at or before `t`, for days at `offsetMs` from UTC. */
export function startOfDay(t: Instant, offsetMs: number): Instant {
  return Math.floor((t + offsetMs) / DAY_MS) * DAY_MS - offsetMs;
}

/** ISO 8601 in UTC to the second, as the interface prints instants: `1945-08-14T03:00:00Z`. */
export function toIso(t: Instant): string {
  return new Date(t).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

function parseDay(text: string, offsetMs: number): Instant {
  const t = Date.parse(`${text}T00:00:00Z`);
  // Date.parse rolls 31 June over into July: such a day does not exist.
  if (Number.isNaN(t) || new Date(t).toISOString().slice(0, 10) !== text) return Number.NaN;
  return t - offsetMs;
}

/**
 * A day (`1945-08-09`, local) or an instant with its offset -> the span it covers; an instant covers none.
 * Bounds are NaN where the text names no real moment.
 */
export function parseMoment(text: string, offsetMs: number): Span {
  if (text.length === 10) {
    const from = parseDay(text, offsetMs);
    return { from, until: from + DAY_MS };
  }
  const day = parseDay(text.slice(0, 10), offsetMs);
  const t = Number.isNaN(day) || !/(Z|[+-]\d{2}:\d{2})$/.test(text) ? Number.NaN : Date.parse(text);
  return { from: t, until: t };
}

/**
 * The span within which a source puts an event: the hour (half an hour to each side), the local day, the whole of
 * an interval `a/b`, or, for a single day marked `range`, that day plus or minus one. Bounds are NaN where the text
 * names no real moment or the interval ends before it begins.
 */
export function statedSpan(text: string, precision: TimePrecision, offsetMs: number): Span {
  const [first = '', last] = text.split('/');
  const start = parseMoment(first, offsetMs);
  if (last !== undefined) {
    const end = parseMoment(last, offsetMs);
    return end.until >= start.from ? { from: start.from, until: end.until } : { from: Number.NaN, until: Number.NaN };
  }
  if (start.until === start.from) return { from: start.from - HOUR_MS / 2, until: start.from + HOUR_MS / 2 };
  return precision === 'range' ? { from: start.from - DAY_MS, until: start.until + DAY_MS } : start;
}

/** The year at `t`, for days at `offsetMs` from UTC. */
export function localYear(t: Instant, offsetMs: number): number {
  return new Date(t + offsetMs).getUTCFullYear();
}
