import type { Figure, Strengths, Unit } from '../src/lib/campaign/strengths';
import { LOOSE_DATE, UNITS } from '../src/lib/campaign/strengths';
import type { Row } from './read/readCsv';
import { cell, list } from './read/readCsv';
import type { Tables } from './read/readRecord';

/** One unit has one word; the table's hands wrote some in several ways. */
const SAME_UNIT: Readonly<Record<string, Unit>> = { men: 'persons', people: 'persons', percent: 'per-cent', 'per cent': 'per-cent', ships: 'vessels' };

/** The table's word for a unit -> the one word for it, or null. */
export function unitOf(text: string): Unit | null {
  return SAME_UNIT[text] ?? UNITS.find((unit) => unit === text) ?? null;
}

/** `350`, `120-150` or `900+` -> the lowest and the highest figure; null for anything else. */
export function amountOf(text: string): { value: [number, number]; orMore: boolean } | null {
  const found = /^(\d+(?:\.\d+)?)(?:-(\d+(?:\.\d+)?))?(\+?)$/.exec(text);
  if (!found) return null;
  const low = Number(found[1]);
  const high = Number(found[2] ?? found[1]);
  return low <= high ? { value: [low, high], orMore: found[3] === '+' } : null;
}

export function isLooseDate(text: string): boolean {
  return LOOSE_DATE.test(text);
}

type StrengthTables = Pick<Tables, 'strengths' | 'strengthSubjects' | 'strengthMeasures' | 'strengthComparisons'>;

/** Which subject and quantity a row of `strengths.csv` is set under, or null where the record keeps it from being shown. */
export function placeOfRow(row: Row, { strengthMeasures }: StrengthTables, merged: ReadonlyMap<string, string>): { about: string; quantity: string } | null {
  const [subject, measure] = [cell(row, 'subject'), cell(row, 'measure')];
  const rules = strengthMeasures.filter((rule) => cell(rule, 'measure') === measure);
  const rule = rules.find((other) => cell(other, 'subject') === subject) ?? rules.find((other) => cell(other, 'subject') === '');
  if (rule && cell(rule, 'shown') === 'no') return null;
  const about = (rule && cell(rule, 'about')) || subject;
  return { about: merged.get(about) ?? about, quantity: (rule && cell(rule, 'quantity')) || measure };
}

/** Subjects that are another word for a formation, or for a subject of the same title -> the one that stands. */
export function mergedSubjects({ strengthSubjects }: StrengthTables): Map<string, string> {
  const byTitle = new Map<string, string>();
  return new Map(
    strengthSubjects.flatMap((row): [string, string][] => {
      const [id, title, formations] = [cell(row, 'subject'), cell(row, 'title'), list(row, 'formations')];
      if (title === '') return formations[0] ? [[id, formations[0]]] : [];
      const first = byTitle.get(title);
      if (first === undefined) byTitle.set(title, id);
      return first === undefined ? [] : [[id, first]];
    }),
  );
}

/** The tables of strengths and losses as the browser loads them; pure. */
export function toStrengths(tables: StrengthTables): Strengths {
  const merged = mergedSubjects(tables);
  const figures = withoutDoubles(tables.strengths.flatMap((row) => toFigure(row, tables, merged) ?? []));
  const rows = new Map(tables.strengthSubjects.map((row) => [cell(row, 'subject'), row]));
  const abouts = new Set(figures.map(({ about }) => about));
  // In the order of the table of subjects; formations and events come after, as they are met.
  const ids = [...[...rows.keys()].filter((id) => abouts.has(id)), ...[...abouts].filter((id) => !rows.has(id))];
  return {
    subjects: ids.map((id) => {
      const row = rows.get(id);
      return { id, title: row ? cell(row, 'title') : '', formations: row ? list(row, 'formations') : [] };
    }),
    figures,
    comparisons: [...new Set(tables.strengthComparisons.map((row) => cell(row, 'comparison')))].map((title) => ({
      title,
      of: tables.strengthComparisons
        .filter((row) => cell(row, 'comparison') === title)
        .map((row) => ({ about: merged.get(cell(row, 'subject')) ?? cell(row, 'subject'), quantity: cell(row, 'quantity') })),
    })),
  };
}

function toFigure(row: Row, tables: StrengthTables, merged: ReadonlyMap<string, string>): Figure | null {
  const place = placeOfRow(row, tables, merged);
  const amount = amountOf(cell(row, 'value'));
  const unit = unitOf(cell(row, 'unit'));
  // What is no figure is a problem of its own: checkStrengths names it.
  if (!place || !amount || !unit) return null;
  return {
    ...place,
    measure: cell(row, 'measure'),
    unit,
    ...amount,
    date: cell(row, 'date'),
    basis: cell(row, 'basis') as 'read',
    citations: list(row, 'sources'),
    note: cell(row, 'note'),
  };
}

/** The parts of the record tell some figures twice, from the same source: one stays, with both notes. */
function withoutDoubles(figures: readonly Figure[]): Figure[] {
  const seen = new Map<string, Figure>();
  for (const figure of figures) {
    const { about, quantity, unit, value, orMore, date, basis, citations } = figure;
    const key = JSON.stringify([about, quantity, unit, value, orMore, date.slice(0, 4), basis, citations]);
    const first = seen.get(key);
    const notes = [first?.note ?? '', figure.note].filter((note, i, all) => note !== '' && all.indexOf(note) === i);
    seen.set(key, { ...(first ?? figure), note: notes.join(' ') });
  }
  return [...seen.values()];
}
