import type { LonLat } from '../campaign/types';
import type { Frame } from './frame';
import { headAt, samplesOf } from './pathSamples';
import type { PathSet } from './pathSet';
import { isAxis, isDrawnAt } from './pathSet';

/** A piece of an arrow's body: its middle and half its breadth in CSS pixels. */
export interface AxisPiece extends LonLat {
  readonly halfPx: number;
}

/** How the arrows are drawn now. */
export interface AxisView {
  readonly shown: Uint8Array;
  readonly zoom: number;
  /** What widths are multiplied by: `axisScale`. */
  readonly scale: number;
  readonly readOnly: boolean;
  readonly days: number;
}

/** Faded to its route by now: the shader's own rule, in days. */
const FADED_AFTER_DAYS = 2.4;
const PIECE_PX = 9;
/** A line is crossed by a name between two points of it that are not farther apart than a name is high. */
const ROUTE_STEP_PX = 5;

/** What the arrows cover, piece by piece: for the names that must not lie under them. */
export function axisRoom(set: PathSet, frame: Frame, view: AxisView): AxisPiece[] {
  const { zoom, readOnly } = view;
  return set.paths.flatMap((path, i): AxisPiece[] => {
    if (!isAxis(path) || !isDrawnAt(path, view.shown[i] ?? 0, zoom)) return [];
    const head = headAt(set, i, view.days);
    if (!head || head.standingDays > FADED_AFTER_DAYS) return [];
    const width = Math.min(path.width * view.scale, (head.way * 512 * 2 ** zoom) / 3.5);
    if (width < 2) return [];
    const halfAt = (way: number) => (width * (0.3 + 0.7 * Math.min(way / Math.max(head.way, 1e-9), 1))) / 2 + 1;
    return samplesOf(set, frame, path, { zoom, readOnly, head: head.way, stepPx: PIECE_PX }).map(({ way, ...place }) => ({ ...place, halfPx: halfAt(way) }));
  });
}

/** Points of the routes as they are drawn: thin lines, which a name crosses only where it finds no other side. */
export function routePoints(set: PathSet, frame: Frame, { shown, zoom, readOnly, days }: Omit<AxisView, 'scale'>): LonLat[] {
  return set.paths.flatMap((path, i): LonLat[] => {
    const head = !isAxis(path) && isDrawnAt(path, shown[i] ?? 0, zoom) ? headAt(set, i, days) : null;
    return head ? samplesOf(set, frame, path, { zoom, readOnly, head: head.way, stepPx: ROUTE_STEP_PX }) : [];
  });
}
