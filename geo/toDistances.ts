import type { DistancesFile } from '../src/lib/campaign/distances';
import type { Record1945 } from './read/readRecord';
import type { Row } from './read/readCsv';
import { cell, list } from './read/readCsv';

type DistanceRow = DistancesFile['distances'][number];

/** The published distances, depths and rates, for the panels and the audit. */
export function toDistances({ tables }: Record1945): DistancesFile {
  const formations = new Set(tables.formations.map((row) => cell(row, 'id')));
  return { distances: tables.distances.map((row) => toDistance(row, formations)) };
}

function toDistance(row: Row, formations: ReadonlySet<string>): DistanceRow {
  const subject = cell(row, 'subject');
  return {
    row: Number(row.where.split(':')[1]),
    subject,
    formation: formations.has(subject) ? subject : null,
    fromPlace: cell(row, 'from_place') || null,
    toPlace: cell(row, 'to_place') || null,
    start: cell(row, 'start') || null,
    end: cell(row, 'end') || null,
    publishedKm: rangeOf(row, 'published_km'),
    publishedKmPerDay: rangeOf(row, 'rate_km_day'),
    kind: cell(row, 'kind') as 'route',
    measures: cell(row, 'measures') as 'advance',
    excuse: (cell(row, 'excuse') || null) as DistanceRow['excuse'],
    why: cell(row, 'why'),
    basis: cell(row, 'basis') as 'read',
    citations: list(row, 'sources'),
    note: cell(row, 'note'),
  };
}

/** `350` or `120-150` */
function rangeOf(row: Row, column: string): [number, number] | null {
  const [low, high = low] = cell(row, column).split('-');
  return low ? [Number(low), Number(high)] : null;
}
