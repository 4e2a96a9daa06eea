import type { Problem } from '../../src/lib/campaign/types';
import type { Record1945 } from '../read/readRecord';
import type { Row } from '../read/readCsv';
import { cell, list } from '../read/readCsv';

/** Every id that a row names exists; no id stands twice; an alias leads in one step to an id that stands. */
export function checkIds({ tables }: Record1945): Problem[] {
  const { formations, places, events, sources, positions, aliases, legs, distances, holders, placeTerritories, territories, territoryParts, speedExceptions } = tables;
  const formationIds = ids(formations);
  const placeIds = ids(places);
  const unknown = (row: Row, column: string, known: ReadonlySet<string>, values = [cell(row, column)]) =>
    values.flatMap((id) =>
      id === '' || known.has(id) ? [] : [{ where: row.where, what: `${column} "${id}" is unknown` }],
    );
  const stops = new Set(positions.map((row) => `${cell(row, 'formation')} ${cell(row, 'seq')}`));
  const noStop = (row: Row) =>
    stops.has(`${cell(row, 'formation')} ${cell(row, 'to_seq')}`)
      ? []
      : [{ where: row.where, what: `${cell(row, 'formation')} has no position ${cell(row, 'to_seq')}` }];
  return [
    ...[formations, places, events, sources, territories].flatMap(doubleIds),
    ...formations.flatMap((row) => unknown(row, 'parent', formationIds)),
    ...positions.flatMap((row) => [...unknown(row, 'formation', formationIds), ...unknown(row, 'place', placeIds)]),
    ...positions.flatMap((row) => (cell(row, 'place') === '' ? [{ where: row.where, what: 'no place' }] : [])),
    ...events.flatMap((row) => [
      ...unknown(row, 'place', placeIds),
      ...unknown(row, 'formations', formationIds, list(row, 'formations')),
    ]),
    ...distances.flatMap((row) => [...unknown(row, 'from_place', placeIds), ...unknown(row, 'to_place', placeIds)]),
    ...placeTerritories.flatMap((row) => [...unknown(row, 'place', placeIds), ...unknown(row, 'territory', new Set(holders.map((holder) => cell(holder, 'territory'))))]),
    ...[...legs, ...speedExceptions].flatMap(noStop),
    ...holders.flatMap((row) => (cell(row, 'from') === '' ? [{ where: row.where, what: 'no date' }] : [])),
    ...holders.flatMap((row) => {
      const part = cell(row, 'part');
      if (part === '') return cell(row, 'holder') === '' ? [{ where: row.where, what: 'only a part can be held as the rest' }] : [];
      const there = territoryParts.some((other) => cell(other, 'territory') === cell(row, 'territory') && cell(other, 'id') === part);
      return there ? [] : [{ where: row.where, what: `part "${part}" is not in territory-parts.csv` }];
    }),
    ...checkAliases(aliases, { formation: formationIds, place: placeIds, event: ids(events), source: ids(sources) }),
  ];
}

function ids(rows: readonly Row[]): Set<string> {
  return new Set(rows.map((row) => cell(row, 'id')));
}

function doubleIds(rows: readonly Row[]): Problem[] {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const id = cell(row, 'id');
    const problem = id === '' ? 'no id' : seen.has(id) ? `the id "${id}" stands twice` : null;
    seen.add(id);
    return problem === null ? [] : [{ where: row.where, what: problem }];
  });
}

function checkAliases(aliases: readonly Row[], known: Readonly<Record<string, ReadonlySet<string>>>): Problem[] {
  return aliases.flatMap((row) => {
    const there = known[cell(row, 'kind')] ?? new Set<string>();
    const [alias, id] = [cell(row, 'alias'), cell(row, 'id')];
    return [
      ...(there.has(id) ? [] : [{ where: row.where, what: `"${alias}" leads to "${id}", which is unknown` }]),
      ...(there.has(alias) ? [{ where: row.where, what: `"${alias}" still stands as an id of its own` }] : []),
    ];
  });
}
