import type { ClaimsFile, Verdict } from '../src/lib/campaign/claims';
import type { Basis } from '../src/lib/campaign/vocabulary';
import type { Row } from './read/readCsv';
import { cell, list, number } from './read/readCsv';
import type { Record1945, Tables } from './read/readRecord';

const FIGURE = 'strength:';

/** The founding article's claims with what they are about; a claim about a figure carries it as the record has it. */
export function toClaims({ meta, tables }: Record1945): ClaimsFile {
  return {
    article: meta.article,
    claims: tables.claims.map((row) => {
      const about = aboutOf(row, tables);
      return {
        seq: number(row, 'seq') ?? Number.NaN,
        claim: cell(row, 'claim'),
        verdict: cell(row, 'verdict') as Verdict,
        basis: cell(row, 'basis') as Basis,
        citations: list(row, 'sources'),
        note: cell(row, 'note'),
        event: about && 'event' in about ? about.event : null,
        figure: about && 'figure' in about ? toFigure(about.figure) : null,
      };
    }),
  };
}

/** What a claim is about: an event by the id that stands, or a row of strengths.csv; null where it names neither. */
export function aboutOf(row: Row, { events, strengths, aliases }: Pick<Tables, 'events' | 'strengths' | 'aliases'>): { event: string } | { figure: Row } | null {
  const named = cell(row, 'event_or_strength_id');
  if (named.startsWith(FIGURE)) {
    const [subject, measure] = named.slice(FIGURE.length).split('/');
    const figure = strengths.find((other) => cell(other, 'subject') === subject && cell(other, 'measure') === measure);
    return figure ? { figure } : null;
  }
  const alias = aliases.find((other) => cell(other, 'kind') === 'event' && cell(other, 'alias') === named);
  const event = alias ? cell(alias, 'id') : named;
  return events.some((other) => cell(other, 'id') === event) ? { event } : null;
}

function toFigure(row: Row): NonNullable<ClaimsFile['claims'][number]['figure']> {
  return {
    subject: cell(row, 'subject'),
    measure: cell(row, 'measure'),
    value: number(row, 'value') ?? Number.NaN,
    unit: cell(row, 'unit'),
    date: cell(row, 'date'),
    basis: cell(row, 'basis') as Basis,
    citations: list(row, 'sources'),
  };
}
