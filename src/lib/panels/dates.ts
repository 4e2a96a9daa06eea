import type { Instant } from '../campaign/types';
import type { TimePrecision, TimeUnit } from '../campaign/vocabulary';
import { localDate } from './calendar';

/**
 * The clocks of the theatre. No other zones: theirs are wrong for these days. Theatre time is UTC+9 as such: Tokyo kept
 * it in 1945, but had local time before 1888 and summer time after the war, and the record counts days at UTC+9.
 */
export const ZONES = { theatre: 'Etc/GMT-9', moscow: 'Europe/Moscow', khabarovsk: 'Asia/Vladivostok' } as const;
export type Zone = keyof typeof ZONES;

const LOCALES: Readonly<Record<string, string>> = { en: 'en-GB' };

const formats = new Map<string, Intl.DateTimeFormat>();

function format(lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${lang} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(LOCALES[lang] ?? lang, options);
  formats.set(key, known);
  return known;
}

/** `14 August 1945` */
export function dateAt(t: Instant, zone: Zone, lang: string): string {
  return format(lang, { timeZone: ZONES[zone], day: 'numeric', month: 'long', year: 'numeric' }).format(t);
}

/** `14 Aug` */
export function shortDateAt(t: Instant, zone: Zone, lang: string): string {
  return format(lang, { timeZone: ZONES[zone], day: 'numeric', month: 'short' }).format(t);
}

/** On the axis: `14 Aug`, `Aug`, `1945`; the first month of a year is that year. */
export function tickText(t: Instant, unit: TimeUnit, offsetMs: number, lang: string): string {
  const { year, month } = localDate(t, offsetMs);
  if (unit === 'day') return shortDateAt(t, 'theatre', lang);
  if (unit === 'month' && month > 0) return format(lang, { timeZone: 'UTC', month: 'short' }).format(t + offsetMs);
  return String(year);
}

/** `06:10` */
export function timeAt(t: Instant, zone: Zone, lang: string): string {
  return format(lang, { timeZone: ZONES[zone], hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(t);
}

/** A clock of any zone: `8 August`, `17:00`, `UTC+3`. */
export function clockIn(t: Instant, timeZone: string, lang: string): { date: string; time: string; offset: string } {
  const offset = format(lang, { timeZone, timeZoneName: 'shortOffset' }).formatToParts(t).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return {
    date: format(lang, { timeZone, day: 'numeric', month: 'long' }).format(t),
    time: format(lang, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(t),
    offset: offset.replace('GMT', 'UTC').replace('-', '\u2212'),
  };
}

/**
 * A stated time, only as exactly as its source gives it: an hour with its clock (in the theatre, for 1945), a day, or
 * a span of days. Days stand as they are written; nothing before 1945 is converted.
 */
export function statedDate(start: string, end: string | null, precision: TimePrecision, lang: string): string {
  const first = statedMoment(start, precision, lang);
  if (end === null || end.slice(0, 10) === start.slice(0, 10)) return first;
  if (isDay(start, precision) && isDay(end, precision)) return format(lang, DAY_OPTIONS).formatRange(dayOf(start), dayOf(end));
  return `${first} – ${statedMoment(end, precision, lang)}`;
}

function statedMoment(text: string, precision: TimePrecision, lang: string): string {
  if (isDay(text, precision)) return format(lang, DAY_OPTIONS).format(dayOf(text));
  const t = Date.parse(text);
  return `${dateAt(t, 'theatre', lang)}, ${timeAt(t, 'theatre', lang)}`;
}

const DAY_OPTIONS = { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' } as const;

/** Given as a day, or not to be told to the hour. */
function isDay(text: string, precision: TimePrecision): boolean {
  return text.length === 10 || precision !== 'hour' || !text.startsWith('1945');
}

function dayOf(text: string): number {
  return Date.parse(`${text.slice(0, 10)}T00:00:00Z`);
}
