import type { Problem } from '../../src/lib/campaign/types';
import { cell, list } from '../read/readCsv';
import type { Row } from '../read/readCsv';
import type { Record1945 } from '../read/readRecord';
import { amountOf, isLooseDate, mergedSubjects, placeOfRow, unitOf } from '../toStrengths';

/** A strength is a figure or a range, in a known unit, at a date, of a subject that has a name; comparisons compare what is there. */
export function checkStrengths({ tables }: Record1945): Problem[] {
  const formations = new Set(tables.formations.map((row) => cell(row, 'id')));
  const events = new Set(tables.events.map((row) => cell(row, 'id')));
  const subjects = new Set(tables.strengthSubjects.map((row) => cell(row, 'subject')));
  const merged = mergedSubjects(tables);
  const placed = new Set(
    tables.strengths.flatMap((row) => {
      const place = placeOfRow(row, tables, merged);
      return place ? [`${place.about}\n${place.quantity}`] : [];
    }),
  );
  const isNamed = (id: string) => formations.has(id) || events.has(id) || subjects.has(id);
  const figure = (row: Row) => [
    amountOf(cell(row, 'value')) ? null : `value "${cell(row, 'value')}" is neither a figure, a range a-b nor a figure or more n+`,
    unitOf(cell(row, 'unit')) ? null : `unit "${cell(row, 'unit')}" is unknown`,
    isLooseDate(cell(row, 'date')) ? null : `date "${cell(row, 'date')}" is no day, month, year or interval`,
    cell(row, 'measure') === '' ? 'no measure' : null,
    isNamed(cell(row, 'subject')) ? null : `subject "${cell(row, 'subject')}" is neither a formation, an event nor in strength-subjects.csv`,
  ];
  const subject = (row: Row) => [
    ...list(row, 'formations').map((id) => (formations.has(id) ? null : `formations "${id}" is unknown`)),
    cell(row, 'title') === '' && list(row, 'formations').length !== 1 ? 'a subject has a title, or is one formation' : null,
    formations.has(cell(row, 'subject')) || events.has(cell(row, 'subject')) ? 'a formation or event needs no row here' : null,
  ];
  const measure = (row: Row) => {
    const rows = tables.strengths.filter((other) => cell(other, 'measure') === cell(row, 'measure'));
    const own = rows.filter((other) => ['', cell(other, 'subject')].includes(cell(row, 'subject')));
    return [
      own.length === 0 ? 'no row of strengths.csv has this subject and measure' : null,
      cell(row, 'about') === '' || isNamed(cell(row, 'about')) ? null : `about "${cell(row, 'about')}" is unknown`,
      cell(row, 'quantity') === '' && cell(row, 'shown') !== 'no' ? 'no quantity' : null,
    ];
  };
  const comparison = (row: Row) => {
    const about = merged.get(cell(row, 'subject')) ?? cell(row, 'subject');
    return [placed.has(`${about}\n${cell(row, 'quantity')}`) ? null : 'nothing is published on this subject and quantity'];
  };
  return [
    ...problems(tables.strengths, figure),
    ...problems(tables.strengthSubjects, subject),
    ...problems(tables.strengthMeasures, measure),
    ...problems(tables.strengthComparisons, comparison),
  ];
}

function problems(rows: readonly Row[], faults: (row: Row) => readonly (string | null)[]): Problem[] {
  return rows.flatMap((row) => faults(row).flatMap((what) => (what === null ? [] : [{ where: row.where, what }])));
}
