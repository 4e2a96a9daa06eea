import type { Say } from '../messages/say';

/** Above this the digits are set in groups. */
const GROUPED_FROM = 10_000;

/** Kilometres as a table prints them: whole, thin space from 10 000, a true minus sign; a dash for "not computed". */
export function kmText(km: number | null): string {
  if (km === null) return '–';
  const rounded = Math.round(km);
  const digits = String(Math.abs(rounded));
  const grouped = Math.abs(rounded) >= GROUPED_FROM ? digits.replace(/\B(?=(\d{3})+$)/g, '\u2009') : digits;
  return rounded < 0 ? `\u2212${grouped}` : grouped;
}

/** `120` or `120–150` */
export function rangeText([low, high]: readonly [number, number]): string {
  return low === high ? kmText(low) : `${kmText(low)}–${kmText(high)}`;
}

const HOURS = { day: 24, month: 730, year: 8766 } as const;

/** How fast time runs, in the unit that makes the smallest figure of one or more: hours, days, months or years a second. */
export function speedText(hoursPerSecond: number, say: Say): string {
  const unit = (['year', 'month', 'day'] as const).find((name) => hoursPerSecond >= HOURS[name] * 1.5);
  if (!unit || hoursPerSecond <= 96) return say('axis.speed.hour', { count: hoursPerSecond });
  const count = hoursPerSecond / HOURS[unit];
  return say(`axis.speed.${unit}`, { count: count < 10 ? Math.round(count * 2) / 2 : Math.round(count) });
}
