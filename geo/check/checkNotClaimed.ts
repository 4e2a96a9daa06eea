import type { Problem } from '../../src/lib/campaign/types';
import type { Row } from '../read/readCsv';
import { cell, list } from '../read/readCsv';
import type { Record1945, Tables } from '../read/readRecord';
import { checkCoverage } from './noteCoverage';

/** The lists of what a map must not claim, in the notes. */
const HEADING = /(must not|do not) claim/i;
/** Titles of works and the rules' own words are no claims of this record. */
const UNREAD: ReadonlySet<string> = new Set(['sources', 'aliases', 'noteCases', 'notClaimed']);

/** A claim that the notes forbid, as far as a pattern can know it. */
export interface Forbidden {
  readonly row: Row;
  readonly pattern: RegExp;
  /** Names of tables, all where it is empty. */
  readonly tables: readonly string[];
  /** `events/fe1-050`: rows that deny the claim, and so name it. */
  readonly allowed: readonly string[];
}

/** Nothing that the notes say must not be claimed stands in a table, and each item of their lists has been reviewed. */
export function checkNotClaimed(record: Record1945): Problem[] {
  const rows = record.tables.notClaimed;
  return [
    ...checkCoverage(record, HEADING, rows),
    ...rows.flatMap((row) => (cell(row, 'review') === '' ? [{ where: row.where, what: 'no word on how it was reviewed' }] : [])),
    ...forbidden(record).flatMap((rule) => violations(rule, record)),
  ];
}

export function forbidden({ tables }: Record1945): Forbidden[] {
  return tables.notClaimed
    .filter((row) => cell(row, 'pattern') !== '')
    .map((row) => ({
      row,
      pattern: new RegExp(cell(row, 'pattern'), 'i'),
      tables: list(row, 'tables'),
      allowed: list(row, 'allowed'),
    }));
}

function violations({ row, pattern, tables: wanted, allowed }: Forbidden, { tables }: Record1945): Problem[] {
  const searched = (Object.keys(tables) as (keyof Tables)[]).filter((name) =>
    wanted.length === 0 ? !UNREAD.has(name) : wanted.includes(name),
  );
  const found = searched.flatMap((name) =>
    tables[name].filter((other) => pattern.test(textOf(other))).map((other) => ({ other, key: `${name}/${keyOf(other)}` })),
  );
  const keys = new Set(found.map(({ key }) => key));
  return [
    ...found
      .filter(({ key }) => !allowed.includes(key))
      .map(({ other }) => ({ where: other.where, what: `must not be claimed (${row.where}): ${cell(row, 'words')}` })),
    ...allowed
      .filter((key) => (key.split('/')[0] ?? '') in tables && !keys.has(key))
      .map((key) => ({ where: row.where, what: `allows "${key}", which does not name the claim` })),
  ];
}

/** All of a row, so that a pattern can name its formation and place as well as its words. */
function textOf({ cells }: Row): string {
  return Object.values(cells).join(' | ');
}

function keyOf(row: Row): string {
  const [id, formation, disagreement, subject] = ['id', 'formation', 'disagreement', 'subject'].map((column) => cell(row, column));
  if (id) return id;
  if (formation) return `${formation} ${cell(row, 'seq')}`;
  if (disagreement) return `${disagreement} ${cell(row, 'version')}`;
  return subject ? `${subject}/${cell(row, 'measure')}` : cell(row, 'seq');
}
