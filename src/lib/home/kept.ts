import { distanceKm } from '../campaign/measure';
import type { LonLat } from '../campaign/types';
import type { Laid } from './layOver';
import { azimuth } from './nearest';
import type { PlateFrame } from './plateFrame';
import type { Way } from './ways';
import { endsOf } from './ways';

/** What laying elsewhere keeps and what it cannot, measured for the ways that are shown. */
export interface Kept {
  /** The greatest difference in metres between a leg of the record, or a distance between two ends, and the same where it is laid. */
  readonly worstMetres: number;
  /** How far north, where a way ends, has turned against the way, beyond the turn that was asked for: degrees. */
  readonly northDegrees: number;
  /** By how much the picture draws a distance across it too long at the most: percent. Distances from home are true. */
  readonly pictureTooLongPercent: number;
}

/**
 * @param ways of the record
 * @param turn the turn that was asked for, degrees
 */
export function measureKept(ways: readonly Way[], laid: Laid, turn: number, frame: PlateFrame): Kept {
  const ends = ways.flatMap((way) => {
    const found = endsOf(way);
    return found ? [found.from, found.to] : [];
  });
  const legs = ways.flatMap(({ pieces }) => pieces.flatMap((piece) => piece.slice(1).map((point, i): [LonLat, LonLat] => [piece[i] ?? point, point])));
  const across = pairsOf(ends);
  const worstKm = Math.max(0, ...[...legs, ...across].map(([a, b]) => Math.abs(distanceKm(a, b) - distanceKm(laid(a), laid(b)))));
  return {
    worstMetres: worstKm * 1000,
    northDegrees: Math.max(0, ...ways.map((way) => northTurned(way, laid, turn))),
    pictureTooLongPercent: Math.max(0, ...across.map(([a, b]) => tooLong(laid(a), laid(b), frame))),
  };
}

function pairsOf(points: readonly LonLat[]): [LonLat, LonLat][] {
  return points.flatMap((a, i) => points.slice(i + 1).map((b): [LonLat, LonLat] => [a, b]));
}

/** At the end of a way: the direction back to its start, here against there. */
function northTurned(way: Way, laid: Laid, turn: number): number {
  const ends = endsOf(way);
  if (!ends || distanceKm(ends.from, ends.to) < 1) return 0;
  const change = azimuth(laid(ends.to), laid(ends.from)) - azimuth(ends.to, ends.from) - turn;
  return Math.abs(((change % 360) + 540) % 360 - 180);
}

function tooLong(a: LonLat, b: LonLat, frame: PlateFrame): number {
  const [from, to] = [frame.toPoint(a), frame.toPoint(b)];
  const km = distanceKm(a, b);
  // Neighbours tell of rounding only.
  if (!from || !to || km < 50) return 0;
  return ((Math.hypot(to[0] - from[0], to[1] - from[1]) * frame.kmPerPx) / km - 1) * 100;
}
