import { parseClaims, VERDICTS } from '../../src/lib/campaign/claims';
import type { Problem } from '../../src/lib/campaign/types';
import { BASES } from '../../src/lib/campaign/vocabulary';
import type { Record1945 } from '../read/readRecord';
import type { Row } from '../read/readCsv';
import { cell, list } from '../read/readCsv';
import { aboutOf, toClaims } from '../toClaims';

/** Every claim of the founding article has a verdict, a source and something in the record that it is about. */
export function checkClaims(record: Record1945): Problem[] {
  const { tables } = record;
  const sources = new Set(tables.sources.map((row) => cell(row, 'id')));
  const problems = tables.claims.flatMap((row, i) => [
    ...wrong(row, cell(row, 'seq') !== String(i + 1), `seq "${cell(row, 'seq')}" is not ${i + 1}, its place in the article`),
    ...wrong(row, cell(row, 'claim') === '', 'no claim'),
    ...wrong(row, !isOne(VERDICTS, cell(row, 'verdict')), `verdict "${cell(row, 'verdict')}" is none of ${VERDICTS.join(', ')}`),
    ...wrong(row, !isOne(BASES, cell(row, 'basis')), `basis "${cell(row, 'basis')}" is none of ${BASES.join(', ')}`),
    ...wrong(row, list(row, 'sources').length === 0, 'no source'),
    ...list(row, 'sources').flatMap((source) => {
      const id = source.split('#')[0] ?? '';
      return wrong(row, !sources.has(id), `the source "${id}" is not in sources.csv`);
    }),
    ...wrong(row, aboutOf(row, tables) === null, `"${cell(row, 'event_or_strength_id')}" is no event and no figure of the record`),
  ]);
  if (problems.length > 0) return problems;
  const built = parseClaims(JSON.stringify(toClaims(record)));
  return built.ok ? [] : built.problems;
}

function isOne(words: readonly string[], word: string): boolean {
  return words.includes(word);
}

function wrong(row: Row, is: boolean, what: string): Problem[] {
  return is ? [{ where: row.where, what }] : [];
}
