import {
  ACTIONS,
  ARMS,
  BASES,
  ECHELONS,
  EVENT_CATEGORIES,
  HOLDERS,
  MODES,
  SIDES,
  TIME_PRECISIONS,
} from '../../src/lib/campaign/vocabulary';
import { WORD_KINDS } from '../../src/lib/campaign/audit/gazetteer';
import { EXCUSES, KINDS, MEASURES } from '../../src/lib/campaign/distances';
import type { Problem } from '../../src/lib/campaign/types';
import type { Record1945, Tables } from '../read/readRecord';
import { cell } from '../read/readCsv';

const LISTS: [keyof Tables, string, readonly string[]][] = [
  ['formations', 'side', SIDES],
  ['formations', 'echelon', ECHELONS],
  ['formations', 'arm', ARMS],
  ['formations', 'basis', BASES],
  ['positions', 'action', ACTIONS],
  ['positions', 'time_precision', TIME_PRECISIONS],
  ['positions', 'basis', BASES],
  ['positions', 'part_read', ['', 'yes']],
  ['events', 'category', EVENT_CATEGORIES],
  ['events', 'time_precision', TIME_PRECISIONS],
  ['events', 'basis', BASES],
  ['events', 'part_read', ['', 'yes']],
  ['distances', 'kind', KINDS],
  ['distances', 'measures', MEASURES],
  ['distances', 'excuse', ['', ...EXCUSES]],
  ['words', 'kind', WORD_KINDS],
  ['distances', 'basis', BASES],
  ['strengths', 'basis', BASES],
  ['strengthMeasures', 'shown', ['', 'no']],
  ['territories', 'basis', BASES],
  ['holders', 'holder', ['', ...HOLDERS]],
  ['holders', 'apart', ['', 'yes', 'no']],
  ['holders', 'basis', BASES],
  ['lines', 'basis', BASES],
  ['legs', 'mode', MODES],
  ['aliases', 'kind', ['place', 'formation', 'event', 'source']],
];

const NUMBERS: [keyof Tables, string][] = [
  ['positions', 'seq'],
  ['positions', 'lat'],
  ['positions', 'lon'],
  ['positions', 'precision_km'],
  ['formations', 'strength_men'],
  ['formations', 'tanks'],
  ['formations', 'guns'],
  ['formations', 'aircraft'],
  ['places', 'lat'],
  ['places', 'lon'],
  ['places', 'precision_km'],
  ['territories', 'lat'],
  ['territories', 'lon'],
  ['territoryParts', 'west'],
  ['territoryParts', 'south'],
  ['territoryParts', 'east'],
  ['territoryParts', 'north'],
];

/** A closed list has no other words; a number is a number; a published distance is `350` or `120-150`. */
export function checkWords({ tables }: Record1945): Problem[] {
  const words = LISTS.flatMap(([table, column, allowed]) =>
    tables[table].flatMap((row) =>
      allowed.includes(cell(row, column))
        ? []
        : [{ where: row.where, what: `${column} "${cell(row, column)}" is none of ${allowed.join(', ')}` }],
    ),
  );
  const numbers = NUMBERS.flatMap(([table, column]) =>
    tables[table].flatMap((row) =>
      Number.isFinite(Number(cell(row, column)))
        ? []
        : [{ where: row.where, what: `${column} "${cell(row, column)}" is not a number` }],
    ),
  );
  const figures = tables.distances.flatMap((row) =>
    ['published_km', 'rate_km_day'].flatMap((column) =>
      /^(\d+(\.\d+)?(-\d+(\.\d+)?)?)?$/.test(cell(row, column))
        ? []
        : [{ where: row.where, what: `${column} "${cell(row, column)}" is neither a figure nor a range` }],
    ),
  );
  const names = tables.formations.flatMap((row) => {
    const length = [...cell(row, 'short_name')].length;
    return length > 0 && length <= 14 ? [] : [{ where: row.where, what: 'short_name has 1 to 14 characters' }];
  });
  return [...words, ...numbers, ...figures, ...names];
}
