import type { Instant } from '../campaign/types';
import type { TimeUnit } from '../campaign/vocabulary';

/** A local date at a fixed offset from UTC, as the record counts days: no zone's past changes of its clocks. */
export function localDate(t: Instant, offsetMs: number): { year: number; month: number; day: number } {
  const date = new Date(t + offsetMs);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() };
}

function atMidnight(year: number, month: number, day: number, offsetMs: number): Instant {
  return Date.UTC(year, month, day) - offsetMs;
}

/** The first local midnight, first of a month, New Year or decade at or after `t`. */
export function nextStart(t: Instant, unit: TimeUnit, offsetMs: number): Instant {
  const { year, month, day } = localDate(t, offsetMs);
  const candidates = {
    day: [atMidnight(year, month, day, offsetMs), atMidnight(year, month, day + 1, offsetMs)],
    month: [atMidnight(year, month, 1, offsetMs), atMidnight(year, month + 1, 1, offsetMs)],
    year: [atMidnight(year, 0, 1, offsetMs), atMidnight(year + 1, 0, 1, offsetMs)],
    decade: [atMidnight(Math.floor(year / 10) * 10, 0, 1, offsetMs), atMidnight(Math.floor(year / 10) * 10 + 10, 0, 1, offsetMs)],
  }[unit];
  return candidates.find((start) => start >= t) ?? t;
}

/** The same day and hour, that many months on; the 31st becomes the last day of a shorter month. */
export function addMonths(t: Instant, months: number, offsetMs: number): Instant {
  const { year, month, day } = localDate(t, offsetMs);
  const hour = (t + offsetMs) - Date.UTC(year, month, day);
  const lastDay = new Date(Date.UTC(year, month + months + 1, 0)).getUTCDate();
  return atMidnight(year, month + months, Math.min(day, lastDay), offsetMs) + hour;
}
