import * as v from 'valibot';
import { doubles } from './check/doubles';
import type { Parsed } from './parseFiles';
import { parseFile } from './parseFiles';
import { sourced, text, title } from './schema';
import { BASES } from './vocabulary';

/** What a figure counts. */
export const UNITS = [
  'persons',
  'pieces',
  'launchers',
  'vehicles',
  'aircraft',
  'vessels',
  'divisions',
  'brigades',
  'rifles',
  'works',
  'wagons',
  'trains',
  'pairs',
  'sorties',
  'airfields',
  'fills',
  'tonnes',
  'tons',
  'per-cent',
  'km',
  'km2',
] as const;
export type Unit = (typeof UNITS)[number];

const amount = v.pipe(v.number(), v.minValue(0));
/** A day, a month or a year, or an interval of two of these. */
const MOMENT = String.raw`\d{4}(-\d{2}(-\d{2})?)?`;
export const LOOSE_DATE = new RegExp(`^${MOMENT}(/${MOMENT})?$`);

const subjectSchema = v.object({
  /** A formation's or an event's id where it is one; else the record's own word for it. */
  id: title,
  /** Empty where a formation or an event gives the name. */
  title: text,
  /** On whose cards its figures stand, beside its own. */
  formations: v.array(text),
});

const figureSchema = v.object({
  about: title,
  /** What rival figures share; `measure` is what this one was printed as. */
  quantity: title,
  measure: title,
  unit: v.picklist(UNITS),
  /** Lowest and highest printed figure, equal for a single one. */
  value: v.tuple([amount, amount]),
  /** Printed as “or more”. */
  orMore: v.boolean(),
  date: v.pipe(v.string(), v.regex(LOOSE_DATE, 'a day, a month, a year, or an interval a/b')),
  basis: v.picklist(BASES),
  citations: sourced,
  note: text,
});

export const strengthsSchema = v.object({
  subjects: v.array(subjectSchema),
  figures: v.array(figureSchema),
  /** Figures of several subjects that are set on one scale. */
  comparisons: v.array(v.object({ title, of: v.array(v.object({ about: title, quantity: title })) })),
});
export type Strengths = v.InferOutput<typeof strengthsSchema>;
export type Figure = Strengths['figures'][number];
export type StrengthSubject = Strengths['subjects'][number];

/** Strengths and losses as published, which are loaded when they are asked for. */
export function parseStrengths(content: string): Parsed<Strengths> {
  const parsed = parseFile('strengths.json', content, strengthsSchema);
  if (!parsed.ok) return parsed;
  const ranges = parsed.value.figures.flatMap(({ about, measure, value: [low, high] }, i) =>
    low <= high ? [] : [{ where: `strengths.json: figures.${i} (${about}, ${measure})`, what: `the range ${low}-${high} ends below its beginning` }],
  );
  const problems = [...doubles('strengths.json: subject', parsed.value.subjects.map(({ id }) => id)), ...ranges];
  return problems.length > 0 ? { ok: false, problems } : parsed;
}
