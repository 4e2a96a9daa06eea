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
