import type { Campaign, LonLat, Span } from '../../src/lib/campaign/types';
import { isSovietSide } from './samples';

/** A place that the record says was taken, and when: the earliest of the rows that name it. */
export interface Capture extends LonLat {
  readonly id: string;
  readonly place: string;
  readonly stated: Span;
  readonly t: number;
  readonly front: string;
}

const TAKEN: ReadonlySet<string> = new Set(['capture', 'land-by-sea']);

/** Every row of a Soviet or Mongolian formation that takes a place. */
export function captureRows(campaign: Campaign): Capture[] {
  return campaign.formations.filter((formation) => isSovietSide(formation) && !formation.marker && !['air', 'naval'].includes(formation.arm)).flatMap(
    ({ id, front, waypoints }) =>
      waypoints.flatMap(({ action, seq, place, lon, lat, stated, t }): Capture[] =>
        TAKEN.has(action) && front !== null ? [{ id: `${id} ${seq}`, place, lon, lat, stated, t, front }] : [],
      ),
  );
}

/** One a place: who came later found it taken. */
export function firstCaptures(rows: readonly Capture[]): Capture[] {
  const first = new Map<string, Capture>();
  for (const row of rows) {
    const known = first.get(row.place);
    if (!known || row.t < known.t) first.set(row.place, row);
  }
  return [...first.values()];
}
