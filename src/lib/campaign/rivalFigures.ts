import type { Figure, Strengths, StrengthSubject, Unit } from './strengths';
import type { Basis } from './vocabulary';
import { BASES } from './vocabulary';

/** One figure, with everybody who prints it. */
export interface RivalValue {
  readonly value: readonly [low: number, high: number];
  readonly orMore: boolean;
  /** The best known of the claims. */
  readonly basis: Basis;
  readonly claims: readonly Figure[];
}

/** All that was published on one quantity of one subject: side by side, never averaged. */
export interface Rivals {
  readonly about: StrengthSubject;
  readonly quantity: string;
  readonly unit: Unit;
  /** The highest first. */
  readonly values: readonly RivalValue[];
}

/** Rivals of several subjects on one scale, which starts at zero and ends at `max`. */
export interface Scale {
  readonly title: string;
  readonly max: number;
  readonly rivals: readonly Rivals[];
}

/** What is published on a formation or an event, and on bodies that it was part of. */
export function rivalsAbout(strengths: Strengths, id: string): Rivals[] {
  return strengths.subjects
    .filter((subject) => subject.id === id || subject.formations.includes(id))
    .sort((a, b) => Number(b.id === id) - Number(a.id === id))
    .flatMap((subject) => rivalsOf(strengths, subject));
}

/** What is published on subjects that are neither formations nor events: garrisons, civilians; without what is compared. */
export function otherRivals(strengths: Strengths): { about: StrengthSubject; rivals: Rivals[] }[] {
  const compared = new Set(strengths.comparisons.flatMap(({ of }) => of.map(({ about, quantity }) => keyOf(about, quantity))));
  return strengths.subjects
    .filter((subject) => subject.title !== '')
    .map((about) => ({ about, rivals: rivalsOf(strengths, about).filter(({ quantity }) => !compared.has(keyOf(about.id, quantity))) }))
    .filter(({ rivals }) => rivals.length > 0);
}

/** The totals of both sides, each set on one scale. */
export function scales(strengths: Strengths): Scale[] {
  const subjects = new Map(strengths.subjects.map((subject) => [subject.id, subject]));
  return strengths.comparisons.map(({ title, of }) => {
    const rivals = of.flatMap(({ about, quantity }) => {
      const subject = subjects.get(about);
      return subject ? rivalsOf(strengths, subject).filter((other) => other.quantity === quantity) : [];
    });
    return { title, max: greatest(rivals), rivals };
  });
}

/** The end of a scale that holds them all. */
export function greatest(rivals: readonly Rivals[]): number {
  return Math.max(0, ...rivals.flatMap(({ values }) => values.map(({ value: [, high] }) => high)));
}

function rivalsOf({ figures }: Strengths, about: StrengthSubject): Rivals[] {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    if (figure.about !== about.id) continue;
    const key = keyOf(figure.quantity, figure.unit);
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ about, quantity: first.quantity, unit: first.unit, values: valuesOf(group) }] : [];
  });
}

function valuesOf(figures: readonly Figure[]): RivalValue[] {
  const same = new Map<string, Figure[]>();
  for (const figure of figures) {
    const key = keyOf(...figure.value.map(String), String(figure.orMore));
    same.set(key, [...(same.get(key) ?? []), figure]);
  }
  return [...same.values()]
    .flatMap((claims) => {
      const [first] = claims;
      if (!first) return [];
      const basis = BASES.find((word) => claims.some((claim) => claim.basis === word)) ?? first.basis;
      return [{ value: first.value, orMore: first.orMore, basis, claims }];
    })
    .sort((a, b) => b.value[1] - a.value[1] || b.value[0] - a.value[0]);
}

function keyOf(...parts: string[]): string {
  return parts.join('\n');
}
