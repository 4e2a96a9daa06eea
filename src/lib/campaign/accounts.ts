import * as v from 'valibot';
import { ACCOUNT_PARTS, ACCOUNT_SIDES, QUALIFIERS, SHOWS } from './accountWords';
import { doubles } from './check/doubles';
import { parseCitation } from './citations';
import { DAY_MS, HOUR_MS, parseMoment, parseOffset } from './instants';
import type { Parsed } from './parseFiles';
import { parseFile } from './parseFiles';
import { id, lat, lon, moment, sourced, text, title } from './schema';
import type { Citation, Instant, LonLat, Span } from './types';
import { BASES, TIME_PRECISIONS } from './vocabulary';

const accountSchema = v.object({
  /** Empty where its time or figure is all it says. */
  says: text,
  side: v.picklist(ACCOUNT_SIDES),
  when: v.nullable(v.object({ start: moment, end: v.nullable(moment), precision: v.picklist(TIME_PRECISIONS) })),
  figure: v.nullable(
    v.object({ low: v.number(), high: v.number(), qualifier: v.nullable(v.picklist(QUALIFIERS)), unit: title }),
  ),
  /** Where this account puts it. */
  place: v.nullable(v.object({ name: title, lon, lat })),
  /** What the map's mark of it says, where place and day are not the point. */
  mark: text,
  basis: v.picklist(BASES),
  partRead: v.boolean(),
  citations: sourced,
  note: text,
});

const disagreementSchema = v.object({
  id,
  question: title,
  shows: v.picklist(SHOWS),
  /** What the map does with it, and why. */
  why: text,
  part: v.picklist(ACCOUNT_PARTS),
  events: v.array(v.string()),
  formations: v.array(v.string()),
  /** The shown choice first. */
  accounts: v.pipe(v.array(accountSchema), v.minLength(2, 'two accounts or more')),
});

/** `accounts.json`: what the record's sources tell differently. */
export const accountsFileSchema = v.object({
  utcOffset: v.pipe(v.string(), v.regex(/^[+-]\d{2}:\d{2}$/)),
  disagreements: v.array(disagreementSchema),
});
export type AccountsFile = v.InferOutput<typeof accountsFileSchema>;

/** One answer to a disagreement's question, with whose it is and its sources. */
export interface Account extends Readonly<Omit<v.InferOutput<typeof accountSchema>, 'citations' | 'when' | 'place'>> {
  readonly when: { readonly start: string; readonly end: string | null; readonly precision: (typeof TIME_PRECISIONS)[number]; readonly span: Span } | null;
  readonly place: (LonLat & { readonly name: string }) | null;
  readonly citations: readonly Citation[];
}

/** A question that the record's accounts answer differently. */
export interface Disagreement extends Readonly<Omit<v.InferOutput<typeof disagreementSchema>, 'accounts'>> {
  readonly accounts: readonly Account[];
}

/** The text of `accounts.json` -> its disagreements, or every problem in it. */
export function parseAccounts(file: string): Parsed<readonly Disagreement[]> {
  const parsed = parseFile('accounts.json', file, accountsFileSchema);
  if (!parsed.ok) return parsed;
  const offsetMs = parseOffset(parsed.value.utcOffset);
  const disagreements = parsed.value.disagreements.map((disagreement) => ({
    ...disagreement,
    accounts: disagreement.accounts.map((account) => ({
      ...account,
      when: account.when && { ...account.when, span: spanOf(account.when, offsetMs) },
      citations: account.citations.map(parseCitation),
    })),
  }));
  const unreal = disagreements.flatMap(({ id, accounts }) =>
    accounts.flatMap(({ when }, i) =>
      when === null || when.span.until >= when.span.from
        ? []
        : [{ where: `accounts.json: ${id} ${i + 1}`, what: 'its start or end is no real moment, or it ends before it begins' }],
    ),
  );
  const problems = [...doubles('accounts.json:', disagreements.map(({ id }) => id)), ...unreal];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: disagreements };
}

function spanOf({ start, end }: { start: string; end: string | null }, offsetMs: number): Span {
  return { from: parseMoment(start, offsetMs).from, until: parseMoment(end ?? start, offsetMs).until };
}

/** What is disputed about a formation or an event. */
export function accountsOf(disagreements: readonly Disagreement[], id: string): Disagreement[] {
  return disagreements.filter(({ events, formations }) => events.includes(id) || formations.includes(id));
}

export interface DisputedSpan extends Span {
  readonly id: string;
  readonly question: string;
}

/** From the first to the last moment that accounts name, where they differ. */
export function disputedSpans(disagreements: readonly Disagreement[]): DisputedSpan[] {
  return disagreements.flatMap(({ id, question, accounts }) => {
    const spans = accounts.flatMap(({ when }) => when?.span ?? []);
    const differ = spans.some(({ from, until }) => from !== spans[0]?.from || until !== spans[0].until);
    if (!differ) return [];
    return [{ id, question, from: Math.min(...spans.map(({ from }) => from)), until: Math.max(...spans.map(({ until }) => until)) }];
  });
}

/** A day's row is reached by this hour of it: as the map schedules its waypoints. */
const DAY_REACHED_MS = 18 * HOUR_MS;

/** The instant at which to look for an account: its hour, its day at 18:00, the middle of its days; null without a time. */
export function instantOf({ when }: Account): Instant | null {
  if (when === null) return null;
  const { from, until } = when.span;
  return until - from === DAY_MS ? from + DAY_REACHED_MS : (from + until) / 2;
}

/** For lists of what is disputed: the question, how many accounts answer it, and on whose cards they stand. */
export function disagreementsOf(
  disagreements: readonly Disagreement[],
): { topic: string; question: string; versions: number; shownOn: string[] }[] {
  return disagreements.map(({ id, question, accounts, events, formations }) => ({
    topic: id,
    question,
    versions: accounts.length,
    shownOn: [...events, ...formations],
  }));
}
