import type { CslDate } from './csl';

/**
 * The record's word for a year -> a date, only as exact as the word is: `1945`, `1945?`, `about 2016-2020`, a day; a
 * decade (`2020s`) or anything else stays a literal. Null where none is given.
 */
export function toDate(text: string): CslDate | null {
  const word = text.trim();
  if (word === '' || word === 'n.d.') return null;
  const found = /^(about |circa |ca?\. ?)?(\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)(?:[/–-](\d{4}))?(\?)?$/.exec(word);
  if (!found) return { literal: word };
  const [, about, first = '', last, doubt] = found;
  const parts = [first.split('-').map(Number), ...(last === undefined ? [] : [[Number(last)]])];
  return { 'date-parts': parts, ...(about !== undefined || doubt !== undefined ? { circa: true } : {}) };
}

/** A date as one plain text, as BibTeX has it for a year: `1945`, `1945?`, `about 2016-2020`, `2020s`. */
export function yearText(date: CslDate): string {
  if (date.literal !== undefined) return date.literal;
  const [first = [], last] = (date['date-parts'] ?? []).map((parts) => parts.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join('-'));
  if (last !== undefined) return `${date.circa ? 'about ' : ''}${String(first)}-${last}`;
  return `${String(first)}${date.circa ? '?' : ''}`;
}
