import type { CslName } from './csl';

/** `A. V.`, `Yu. G.` */
const INITIALS = String.raw`(?:\p{Lu}\p{Ll}?\.[ -]?)+`;
const FAMILY = String.raw`\p{Lu}[\p{L}’'-]+`;
const INITIALS_FIRST = new RegExp(String.raw`^(${INITIALS}) ?(${FAMILY})$`, 'u');
/** A middle initial tells a person from a body: `Edward J. Drea`. */
const MIDDLE_INITIAL = new RegExp(String.raw`^(${FAMILY}(?: \p{Lu}\.)+) (${FAMILY})$`, 'u');
const FAMILY_FIRST = new RegExp(String.raw`^(${FAMILY}), ((?:${INITIALS}|${FAMILY}(?: ${INITIALS})?))$`, 'u');
const UNKNOWN = /^(not (named|shown|recorded|noted)|unnamed|author not seen)\b/i;
const REMARK = /\s*\(([^)]*)\)\s*$/;

export interface Names {
  readonly role: 'author' | 'editor';
  readonly names: readonly CslName[];
}

/**
 * The record's words for an author -> names. A person is taken apart only where the writing shows which part is the
 * family's name; whoever else is named stands as one literal, as written. Nobody where nobody is named.
 */
export function toNames(text: string): Names {
  const plain = text.replace(REMARK, '').trim();
  const role = /^eds?\.$/.test(REMARK.exec(text)?.[1] ?? '') ? 'editor' : 'author';
  if (plain === '' || UNKNOWN.test(plain)) return { role, names: [] };
  return { role, names: persons(plain) ?? [{ literal: role === 'editor' ? plain : text }] };
}

function persons(text: string): CslName[] | null {
  const others = / and others$/.test(text);
  const people = text.replace(/ and others$/, '');
  const one = person(people);
  const list = one ? [one] : listed(people, '; ') ?? listed(people, / and |, /);
  return list && (others ? [...list, { literal: 'others' }] : list);
}

/** Persons throughout, or null: half a list taken apart would lose who belongs with whom. */
function listed(text: string, separator: string | RegExp): CslName[] | null {
  const parts = text.split(separator);
  const names = parts.flatMap((part) => person(part) ?? []);
  return parts.length > 1 && names.length === parts.length ? names : null;
}

function person(text: string): CslName | null {
  const found = INITIALS_FIRST.exec(text) ?? MIDDLE_INITIAL.exec(text);
  if (found) return { family: found[2] ?? '', given: (found[1] ?? '').trim() };
  const turned = FAMILY_FIRST.exec(text);
  return turned && { family: turned[1] ?? '', given: turned[2] ?? '' };
}

/** Whether every word of the record's own words stands in the names. */
export function sayAll(text: string, names: readonly CslName[]): boolean {
  const said = words(names.map(({ family, given, suffix, literal }) => [family, given, suffix, literal].join(' ')).join(' '));
  return words(text.replace(/\(eds?\.\)$/, '')).every((word) => word === 'and' || said.includes(word));
}

function words(text: string): string[] {
  return text.split(/[\s,;()]+/u).filter((word) => word !== '');
}
