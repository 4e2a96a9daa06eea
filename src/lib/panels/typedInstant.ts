import type { Instant } from '../campaign/types';
import { localDate } from './calendar';

const NOON = 12;

/**
 * A date as people write it, in theatre time -> the instant, or null: `15 August 1945 12:00`, `15 Aug`, `15.8.1945`,
 * `1945-08-15T12:00`. Without a year that of `now`; without an hour noon.
 * @param lang whose names of months are understood, beside English
 */
export function typedInstant(text: string, now: Instant, offsetMs: number, lang: string): Instant | null {
  const parts = /^(.*?)(?:(?:(?<=\d)T|[,\s]+)(\d{1,2})[:.h](\d{2}))?$/i.exec(text.trim());
  const day = parts?.[1] === undefined ? null : (isoDay(parts[1]) ?? writtenDay(parts[1], now, offsetMs, lang));
  if (!parts || !day) return null;
  const [hour, minute] = [Number(parts[2] ?? NOON), Number(parts[3] ?? 0)];
  if (hour > 24 || minute > 59) return null;
  const midnight = Date.UTC(day.year, day.month - 1, day.day);
  // Date.UTC takes 31 June for 1 July.
  if (new Date(midnight).getUTCDate() !== day.day || day.month > 12) return null;
  return midnight + (hour * 60 + minute) * 60_000 - offsetMs;
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function isoDay(text: string): Day | null {
  const found = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  return found ? { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) } : null;
}

function writtenDay(text: string, now: Instant, offsetMs: number, lang: string): Day | null {
  const found = /^(\d{1,2})(?:\.?\s*(\p{L}+)|[\s./-]+(\d{1,2}))\.?(?:[\s,./-]*(\d{4}))?$/u.exec(text);
  if (!found) return null;
  const [, day, name, number, year] = found;
  const month = name === undefined ? Number(number) : monthNamed(name, lang);
  if (month === null || month === 0) return null;
  return { year: year === undefined ? localDate(now, offsetMs).year : Number(year), month, day: Number(day) };
}

/** By the first three letters or more of its name. */
function monthNamed(word: string, lang: string): number | null {
  const wanted = word.toLowerCase();
  if (wanted.length < 3) return null;
  for (const locale of [lang, 'en']) {
    const name = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long', day: 'numeric' });
    for (let month = 0; month < 12; month++) {
      const full = name.formatToParts(Date.UTC(1945, month, 1)).find(({ type }) => type === 'month')?.value.toLowerCase() ?? '';
      if (full.startsWith(wanted)) return month + 1;
    }
  }
  return null;
}
