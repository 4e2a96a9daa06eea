import { ACCOUNT_PARTS, ACCOUNT_SIDES, QUALIFIERS, SHOWS } from '../../src/lib/campaign/accountWords';
import { parseMoment, parseOffset } from '../../src/lib/campaign/instants';
import { BASES, TIME_PRECISIONS } from '../../src/lib/campaign/vocabulary';
import type { Problem } from '../../src/lib/campaign/types';
import type { Record1945 } from '../read/readRecord';
import type { Row } from '../read/readCsv';
import { cell, list } from '../read/readCsv';
import { checkCoverage } from './noteCoverage';

/** Cases that `note-cases.csv` takes from strengths.csv instead of from notes. */
const STRENGTHS = 'strengths';

/** Every disagreement has two accounts or more, stands on a card, and answers what the notes and strengths.csv tell. */
export function checkAccounts(record: Record1945): Problem[] {
  const { disagreements, noteCases } = record.tables;
  const cases = noteCases.filter((row) => cell(row, 'notes') !== STRENGTHS);
  return [
    ...disagreements.flatMap((row) => checkDisagreement(row, record)),
    ...checkOrder(record),
    ...record.tables.accounts.flatMap((row) => checkAccount(row, record)),
    ...noteCases.flatMap((row) => checkCase(row, record)),
    ...checkCoverage(record, /disagreement/i, cases),
    ...checkStrengths(record),
  ];
}

function idsOf(rows: readonly Row[]): Set<string> {
  return new Set(rows.map((row) => cell(row, 'id')));
}

function unknown(row: Row, column: string, known: ReadonlySet<string>): Problem[] {
  return list(row, column).flatMap((id) =>
    known.has(id.split('#')[0] ?? '') ? [] : [{ where: row.where, what: `${column} "${id}" is unknown` }],
  );
}

function oneOf(row: Row, column: string, words: readonly string[]): Problem[] {
  const word = cell(row, column);
  return words.includes(word) ? [] : [{ where: row.where, what: `${column} "${word}" is none of ${words.join(', ')}` }];
}

function told(row: Row, fault: boolean, what: string): Problem[] {
  return fault ? [{ where: row.where, what }] : [];
}

function checkDisagreement(row: Row, { tables }: Record1945): Problem[] {
  const id = cell(row, 'id');
  const count = tables.accounts.filter((account) => cell(account, 'disagreement') === id).length;
  const cards = [...list(row, 'events'), ...list(row, 'formations')];
  return [
    ...told(row, tables.disagreements.filter((other) => cell(other, 'id') === id).length > 1, `the id "${id}" stands twice`),
    ...told(row, cell(row, 'question') === '', 'no question'),
    ...told(row, count < 2, `"${id}" has fewer than two accounts`),
    ...told(row, cards.length === 0, `"${id}" stands on no card`),
    ...unknown(row, 'events', idsOf(tables.events)),
    ...unknown(row, 'formations', idsOf(tables.formations)),
    ...oneOf(row, 'shows', SHOWS),
    ...oneOf(row, 'part', ACCOUNT_PARTS),
  ];
}

/** Accounts stand together and are numbered from 1. */
function checkOrder({ tables }: Record1945): Problem[] {
  const counts = new Map<string, number>();
  const known = idsOf(tables.disagreements);
  return tables.accounts.flatMap((row) => {
    const id = cell(row, 'disagreement');
    const version = (counts.get(id) ?? 0) + 1;
    counts.set(id, version);
    return [
      ...told(row, !known.has(id), `disagreement "${id}" is unknown`),
      ...told(row, cell(row, 'version') !== String(version), `version "${cell(row, 'version')}" of "${id}" should be ${version}`),
    ];
  });
}

function checkAccount(row: Row, { meta, tables }: Record1945): Problem[] {
  const offsetMs = parseOffset(meta.utcOffset);
  const [startText, endText] = [cell(row, 'start'), cell(row, 'end')];
  const start = parseMoment(startText, offsetMs);
  const end = endText === '' ? start : parseMoment(endText, offsetMs);
  const dated = startText !== '';
  const [low, high] = [cell(row, 'value_low'), cell(row, 'value_high')];
  const figures = [low, high].filter((text) => text !== '').map(Number);
  return [
    ...told(row, cell(row, 'says') === '' && !dated && low === '', 'says nothing: no words, time or figure'),
    ...told(row, list(row, 'sources').length === 0, 'no source'),
    ...unknown(row, 'sources', idsOf(tables.sources)),
    ...unknown(row, 'place', idsOf(tables.places)),
    ...oneOf(row, 'side', ACCOUNT_SIDES),
    ...oneOf(row, 'basis', BASES),
    ...oneOf(row, 'part_read', ['', 'yes']),
    ...oneOf(row, 'qualifier', ['', ...QUALIFIERS]),
    ...(dated ? oneOf(row, 'time_precision', TIME_PRECISIONS) : []),
    ...told(row, dated && !(end.until >= start.from), `"${startText}/${endText}" is no real time, or ends before it begins`),
    ...told(row, !dated && endText !== '', 'an end without a start'),
    ...told(row, figures.some(Number.isNaN) || (low === '' && high !== ''), 'its figure is not a number'),
    ...told(row, low !== '' && cell(row, 'unit') === '', 'a figure without a unit'),
  ];
}

function checkCase(row: Row, { tables }: Record1945): Problem[] {
  const none = list(row, 'disagreements').length === 0;
  return [
    ...unknown(row, 'disagreements', idsOf(tables.disagreements)),
    ...told(row, none && cell(row, 'why') === '', 'answered by no disagreement and does not say why'),
  ];
}

/** One subject and measure with two values or more is a disagreement, or a row says why it is none. */
function checkStrengths({ tables }: Record1945): Problem[] {
  const answered = new Set(tables.noteCases.filter((row) => cell(row, 'notes') === STRENGTHS).map((row) => cell(row, 'words')));
  const first = new Map<string, Row>();
  return tables.strengths.flatMap((row) => {
    const key = `${cell(row, 'subject')}/${cell(row, 'measure')}`;
    const before = first.get(key);
    if (!before) first.set(key, row);
    const rival = before !== undefined && cell(before, 'value') !== cell(row, 'value');
    return told(row, rival && !answered.has(key), `rivals ${before?.where ?? ''}, and note-cases.csv has no "${key}"`);
  });
}
