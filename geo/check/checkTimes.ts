import { parseMoment, parseOffset, statedSpan } from '../../src/lib/campaign/instants';
import type { Problem, Span } from '../../src/lib/campaign/types';
import type { TimePrecision } from '../../src/lib/campaign/vocabulary';
import type { Record1945 } from '../read/readRecord';
import type { Row } from '../read/readCsv';
import { cell } from '../read/readCsv';

/** Times are real, end after they begin, and do not run against the order of `seq`. */
export function checkTimes({ meta, tables }: Record1945): Problem[] {
  const offsetMs = parseOffset(meta.utcOffset);
  const tracks = new Map<string, { row: Row; stated: Span }[]>();
  const problems: Problem[] = [];
  for (const row of tables.positions) {
    const stated = statedSpan(cell(row, 'time'), cell(row, 'time_precision') as TimePrecision, offsetMs);
    if (Number.isNaN(stated.from + stated.until)) {
      problems.push({ where: row.where, what: `"${cell(row, 'time')}" is no real time, or ends before it begins` });
      continue;
    }
    const track = tracks.get(cell(row, 'formation')) ?? [];
    track.push({ row, stated });
    tracks.set(cell(row, 'formation'), track);
  }
  for (const track of tracks.values()) {
    track.sort((a, b) => Number(cell(a.row, 'seq')) - Number(cell(b.row, 'seq')));
    track.forEach(({ row, stated }, i) => {
      const before = track[i - 1];
      if (before && stated.until < before.stated.from) {
        problems.push({ where: row.where, what: `is over before ${before.row.where}, which comes first by seq, begins` });
      }
    });
  }
  return [...problems, ...tables.events.flatMap((row) => checkEvent(row, offsetMs))];
}

function checkEvent(row: Row, offsetMs: number): Problem[] {
  const start = parseMoment(cell(row, 'start'), offsetMs);
  const end = cell(row, 'end') === '' ? start : parseMoment(cell(row, 'end'), offsetMs);
  if (Number.isNaN(start.from + end.until)) return [{ where: row.where, what: 'start or end is no real moment' }];
  return end.until < start.from ? [{ where: row.where, what: 'ends before it begins' }] : [];
}
