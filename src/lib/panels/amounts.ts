import { statedDate } from './dates';
import { kmText } from './figures';

/** A printed figure or range, with the decimals it was printed with. */
export function amountText([low, high]: readonly [number, number]): string {
  const one = (value: number) => (Number.isInteger(value) ? kmText(value) : String(value));
  return low === high ? one(low) : `${one(low)}–${one(high)}`;
}

/** A day, a month, a year, or an interval of two of these, as exactly as it is given. */
export function looseDate(text: string, lang: string): string {
  return text.split('/').map((part) => looseMoment(part, lang)).join(' – ');
}

function looseMoment(text: string, lang: string): string {
  if (text.length === 10) return statedDate(text, null, 'day', lang);
  // A month is the day of its beginning without the day.
  return text.length === 4 ? text : statedDate(`${text}-01`, null, 'day', lang).replace(/^\d+ /, '');
}
