import { DAY_MS, HOUR_MS, startOfDay } from './instants';
import type { Instant, Span } from './types';
import type { Action, TimePrecision } from './vocabulary';

/** What scheduling needs to know of a row. */
export interface StatedRow {
  readonly statedText: string;
  readonly stated: Span;
  readonly timePrecision: TimePrecision;
  readonly action: Action;
}

/** Rows of one day are reached between these local hours. */
const FIRST_HOUR = 6;
const LAST_HOUR = 18;

/**
 * When each row of one formation is reached, in the order of `seq`:
 *
 *     hour row ────────── keeps its hour, and bounds its neighbours
 *     day row ─────────── 18:00 local; n rows of one day at 6 + 12·i/n o'clock, i = 1…n
 *     interval a/b ────── its middle; n rows of one interval at i/(n+1) of it
 *     first `start` row ─ from the beginning of its day: it says where the formation stood, not when it came
 *     `cross-border` ──── on the opening day: at its front's H-hour
 *
 * @param rows one formation's rows in the order of `seq`
 * @param hHour its front's H-hour, or null
 * @param offsetMs of local days from UTC
 * @returns one instant a row, never falling
 */
export function scheduleWaypoints(rows: readonly StatedRow[], hHour: Instant | null, offsetMs: number): Instant[] {
  const fixed = rows.map((row) => fixedInstant(row, hHour, offsetMs));
  const wanted = rows.map((row, i) => fixed[i] ?? row.stated.from);

  for (let i = 0; i < rows.length; ) {
    const group = fixed[i] === null ? groupEnd(rows, fixed, i) : i + 1;
    if (fixed[i] === null) spread(rows, wanted, fixed, i, group, offsetMs);
    i = group;
  }
  const first = rows[0];
  if (first?.action === 'start' && fixed[0] === null) wanted[0] = first.stated.from;
  return inOrder(wanted, fixed);
}

function fixedInstant(row: StatedRow, hHour: Instant | null, offsetMs: number): Instant | null {
  if (row.timePrecision === 'hour') return (row.stated.from + row.stated.until) / 2;
  const opening = hHour !== null && row.stated.from === startOfDay(hHour, offsetMs);
  return opening && row.action === 'cross-border' && row.timePrecision === 'day' ? hHour : null;
}

/** Rows that say the same day or interval share it. */
function groupEnd(rows: readonly StatedRow[], fixed: readonly (Instant | null)[], start: number): number {
  let end = start + 1;
  while (end < rows.length && fixed[end] === null && sameTime(rows[end], rows[start])) end++;
  return end;
}

function sameTime(a: StatedRow | undefined, b: StatedRow | undefined): boolean {
  return a?.statedText === b?.statedText;
}

function spread(
  rows: readonly StatedRow[],
  wanted: Instant[],
  fixed: readonly (Instant | null)[],
  start: number,
  end: number,
  offsetMs: number,
): void {
  const n = end - start;
  const row = rows[start];
  if (!row) return;
  const interval = row.statedText.includes('/');
  const day = startOfDay((row.stated.from + row.stated.until) / 2, offsetMs);
  const whole: Span = interval ? row.stated : { from: day, until: day + DAY_MS };
  let { from, until } = interval ? row.stated : { from: day + FIRST_HOUR * HOUR_MS, until: day + LAST_HOUR * HOUR_MS };

  // An hour that the record gives within the day (or interval) keeps the other rows on its side of the clock.
  const before = fixed[start - 1] ?? Number.NEGATIVE_INFINITY;
  const after = fixed[end] ?? Number.POSITIVE_INFINITY;
  if (before >= until) until = Math.max(before, whole.until);
  from = Math.max(from, before);
  const bounded = after <= until;
  if (bounded) until = after;
  if (from > until) from = Math.min(Math.max(whole.from, before), until);

  const shares = interval || bounded ? n + 1 : n;
  for (let i = 0; i < n; i++) wanted[start + i] = from + ((until - from) * (i + 1)) / shares;
}

/** Never falling: a row gives way to the next fixed one, then no row comes before its predecessor. */
function inOrder(wanted: readonly Instant[], fixed: readonly (Instant | null)[]): Instant[] {
  const times = [...wanted];
  let ceiling = Number.POSITIVE_INFINITY;
  for (let i = times.length - 1; i >= 0; i--) {
    const hour = fixed[i];
    if (hour !== null && hour !== undefined) ceiling = Math.min(ceiling, hour);
    times[i] = Math.min(times[i] ?? ceiling, ceiling);
  }
  for (let i = 1; i < times.length; i++) times[i] = Math.max(times[i] ?? 0, times[i - 1] ?? 0);
  return times;
}
