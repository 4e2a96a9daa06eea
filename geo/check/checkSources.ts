import { OWN_SOURCE } from '../../src/lib/campaign/audit/claims';
import type { Problem } from '../../src/lib/campaign/types';
import type { Record1945 } from '../read/readRecord';
import type { Row } from '../read/readCsv';
import { cell, list } from '../read/readCsv';

/** No datum without a source (the compilers' own inference is none), no source that is not in the bibliography. */
export function checkSources({ tables }: Record1945): Problem[] {
  const known = new Set(tables.sources.map((row) => cell(row, 'id')));
  const unknown = (row: Row): Problem[] =>
    list(row, 'sources').flatMap((source) => {
      const id = source.split('#')[0] ?? '';
      return known.has(id) ? [] : [{ where: row.where, what: `the source "${id}" is not in sources.csv` }];
    });
  const missing = (row: Row): Problem[] =>
    list(row, 'sources').length === 0 ? [{ where: row.where, what: 'no source' }] : [];
  const unsupported = (row: Row): Problem[] =>
    list(row, 'sources').every((source) => source === OWN_SOURCE) && list(row, 'sources').length > 0
      ? [{ where: row.where, what: 'rests on no source but the compilers' }]
      : [];
  const claims = [...tables.positions, ...tables.events];
  const others = [...tables.formations, ...tables.distances, ...tables.strengths, ...tables.territories, ...tables.holders, ...tables.territoryParts, ...tables.lines];
  return [
    ...[...claims, ...others].flatMap((row) => [...unknown(row), ...missing(row)]),
    ...claims.flatMap(unsupported),
    ...tables.legs.flatMap(unknown),
    ...tables.sources.flatMap((row) =>
      cell(row, 'title') === '' ? [{ where: row.where, what: 'a source without a title' }] : [],
    ),
  ];
}
