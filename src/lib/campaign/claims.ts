import * as v from 'valibot';
import { doubles } from './check/doubles';
import { parseCitation } from './citations';
import type { Parsed } from './parseFiles';
import { parseFile } from './parseFiles';
import { sourced, text } from './schema';
import type { Citation } from './types';
import { BASES } from './vocabulary';

/** What the record says to a claim: it bears it out, sets it right, or knows that historians differ. */
export const VERDICTS = ['supported', 'corrected', 'disputed'] as const;
export type Verdict = (typeof VERDICTS)[number];

const words = v.pipe(text, v.minLength(1));
const basis = v.picklist(BASES);

/** A row of the record's figures, as it stands there. */
const figureSchema = v.object({
  subject: words,
  measure: words,
  value: v.number(),
  unit: text,
  /** A day. */
  date: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'a day')),
  basis,
  citations: sourced,
});

const claimSchema = v.pipe(
  v.object({
    /** Its place in the article, from 1. */
    seq: v.pipe(v.number(), v.integer(), v.minValue(1)),
    claim: words,
    verdict: v.picklist(VERDICTS),
    basis,
    citations: sourced,
    note: text,
    /** The event of the record that it is about, or else the figure. */
    event: v.nullable(words),
    figure: v.nullable(figureSchema),
  }),
  v.check(({ event, figure }) => (event === null) !== (figure === null), 'a claim is about one event or one figure'),
);

const claimsFileSchema = v.object({
  article: v.object({ title: words, about: words, basis, citations: sourced }),
  claims: v.array(claimSchema),
});
export type ClaimsFile = v.InferOutput<typeof claimsFileSchema>;

type Cited<T extends { citations: string[] }> = Readonly<Omit<T, 'citations'>> & { readonly citations: readonly Citation[] };
type ClaimRow = ClaimsFile['claims'][number];

export type Figure = Cited<NonNullable<ClaimRow['figure']>>;
export type Claim = Cited<Omit<ClaimRow, 'figure'>> & { readonly figure: Figure | null };

/** The article that the atlas grew from, and its claims in the article's order. */
export interface Claims {
  readonly article: Cited<ClaimsFile['article']>;
  readonly claims: readonly Claim[];
}

/** Text of `claims.json` -> the claims, or every problem in it. Never throws. */
export function parseClaims(file: string): Parsed<Claims> {
  const parsed = parseFile('claims.json', file, claimsFileSchema);
  if (!parsed.ok) return parsed;
  const { article, claims } = parsed.value;
  const problems = doubles('claims.json: claim', claims.map(({ seq }) => String(seq)));
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    value: {
      article: cited(article),
      claims: claims.map((claim) => ({ ...cited(claim), figure: claim.figure && cited(claim.figure) })).sort((a, b) => a.seq - b.seq),
    },
  };
}

function cited<T extends { citations: string[] }>(row: T): Omit<T, 'citations'> & { citations: Citation[] } {
  return { ...row, citations: row.citations.map(parseCitation) };
}
