import type { ArrowShape } from '../lib/home/arrow';
import { arrowShape, resampled } from '../lib/home/arrow';
import { distanceKm } from '../lib/campaign/measure';
import type { LonLat } from '../lib/campaign/types';
import { between } from '../lib/home/layOver';
import type { Box, PlateFrame, Point } from '../lib/home/plateFrame';
import { boxesAlong } from '../lib/home/labels';
import type { Way } from '../lib/home/ways';
import { inkOf } from '../lib/layers/campaignInks';
import type { InkName } from '../lib/layers/campaignInks';

/** A way as it is drawn: all pieces but the last as lines, the last as an arrow. */
export interface DrawnWay {
  readonly id: string;
  readonly ink: InkName;
  readonly width: number;
  readonly lines: readonly (readonly Point[])[];
  readonly arrow: ArrowShape | null;
  /** Where it was carried, which counts for nothing: from end to end. */
  readonly gaps: readonly (readonly Point[])[];
  readonly halts: readonly Point[];
}

/** Great circles are bent on the map: a point every so often. */
const STEP_KM = 25;
const WIDTHS = { main: 14, other: 9, narrow: 0.72, crowded: 0.85 } as const;
const NARROW_PX = 560;
/** More ways than this stand close. */
const CROWD = 4;

/** @param main the formations that made the main blows: broader */
export function drawWays(ways: readonly Way[], frame: PlateFrame, main: ReadonlySet<string>): DrawnWay[] {
  const scale = (frame.width < NARROW_PX ? WIDTHS.narrow : 1) * (ways.length > CROWD ? WIDTHS.crowded : 1);
  return ways.map((way) => drawWay(way, frame, (main.has(way.formation.id) ? WIDTHS.main : WIDTHS.other) * scale));
}

function drawWay(way: Way, frame: PlateFrame, width: number): DrawnWay {
  const lines = way.pieces.map((piece) => dense(piece).flatMap((point) => [frame.toPoint(point) ?? []]).filter((point): point is Point => point.length === 2));
  return {
    id: way.formation.id,
    ink: inkOf(way.formation),
    width,
    lines,
    arrow: arrowShape(lines.at(-1) ?? [], width),
    gaps: lines.slice(1).flatMap((line, i) => {
      const [from, to] = [lines[i]?.at(-1), line[0]];
      return from && to ? [[from, to]] : [];
    }),
    halts: way.halts.flatMap((halt) => [frame.toPoint(halt) ?? []]).filter((point): point is Point => point.length === 2),
  };
}

function dense(piece: readonly LonLat[]): LonLat[] {
  return piece.flatMap((point, i) => {
    const before = piece[i - 1];
    if (!before) return [point];
    const count = Math.max(Math.ceil(distanceKm(before, point) / STEP_KM), 1);
    return Array.from({ length: count }, (_, step) => (step === count - 1 ? point : between(before, point, (step + 1) / count)));
  });
}

/** Where arrows stand: names make way for them. */
export function coveredBy(drawn: readonly DrawnWay[]): Box[] {
  return drawn.flatMap(({ lines, width }) => lines.flatMap((line) => (line.length > 1 ? boxesAlong(resampled(line, width), width * 0.55) : [])));
}
