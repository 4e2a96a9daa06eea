import type { Instant, LonLat } from '../campaign/types';
import type { Near } from './nearest';
import { nearestPlace } from './nearest';
import { onLand } from './onLand';
import type { Outline } from './outline';
import type { HomePlace } from './places';
import type { Way } from './ways';
import { endsOf } from './ways';

/** One end of a way: the record's place, and where it lies now. */
export interface ToldEnd {
  /** The record's id of the place; null between two places. */
  readonly place: string | null;
  /** When it was reached; null between two places. */
  readonly t: Instant | null;
  readonly laid: LonLat;
  readonly near: Near | null;
  /** Outside the outline of all land, and not beside a place. */
  readonly atSea: boolean;
}

/** What is told of a way that is laid elsewhere. */
export interface ToldWay {
  readonly way: Way;
  /** Null before the formation set out. */
  readonly ends: { readonly from: ToldEnd; readonly to: ToldEnd } | null;
}

/** The outline is simplified: nearer to a place than this, nobody is said to be at sea. */
const ASHORE_KM = 25;

/**
 * @param way of the record
 * @param laid the same way where it is laid
 */
export function tellWay(way: Way, laid: Way, places: readonly HomePlace[], outline: Outline | null): ToldWay {
  const [recorded, ends] = [endsOf(way), endsOf(laid)];
  if (!recorded || !ends) return { way, ends: null };
  const end = (point: LonLat, here: LonLat): ToldEnd => {
    const near = nearestPlace(places, here);
    const halt = (point === recorded.from ? way.halts.slice(0, 1) : way.halts).findLast(({ lon, lat }) => Math.abs(lon - point.lon) < 1e-9 && Math.abs(lat - point.lat) < 1e-9);
    const atSea = outline !== null && (near?.km ?? 0) > ASHORE_KM && !onLand(outline, here);
    return { place: halt?.place ?? null, t: halt?.t ?? null, laid: here, near, atSea };
  };
  return { way, ends: { from: end(recorded.from, ends.from), to: end(recorded.to, ends.to) } };
}
