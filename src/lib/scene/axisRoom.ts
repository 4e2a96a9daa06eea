import type { LonLat } from '../campaign/types';
import { toLonLat, toPixel } from '../layers/projection';
import type { Frame } from './frame';
import { headAt, samplesOf } from './pathSamples';
import type { PathKind, PathSet } from './pathSet';
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
    const headPx = head.way * 512 * 2 ** zoom;
    const width = Math.min(path.width * view.scale, headPx / 3.5);
    if (width < 2) return [];
    const samples = samplesOf(set, frame, path, { zoom, readOnly, head: head.way, stepPx: PIECE_PX });
    return samples.flatMap((sample, at) => {
      const wayPx = sample.way * 512 * 2 ** zoom;
      const { half, isHead } = axisBreadth(path.kind, { behind: headPx - wayPx, width, come: wayPx / Math.max(headPx, 1) });
      // A head is broader than it is long: one box about each of its middles would reach far beyond it.
      return isHead ? across(samples[at - 1] ?? sample, sample, half + PAPER_PX, zoom) : [{ lon: sample.lon, lat: sample.lat, halfPx: half + PAPER_PX }];
    });
  });
}

/** The paper about an arrow's keyline. */
const PAPER_PX = 1.7;

/**
 * Half of an arrow's breadth in CSS pixels: the shader's own outline (`pathShaders`).
 * @param behind how far behind its tip, in CSS pixels
 * @param width of its body at the head
 * @param come the share of the way from its tail
 */
function axisBreadth(kind: PathKind, { behind, width, come }: { behind: number; width: number; come: number }): { half: number; isHead: boolean } {
  const isArrow = kind === 'arrow';
  const side = (isArrow ? 0.6176 : 0.62) * behind;
  if (behind <= (isArrow ? 1.7 : 1.3) * width) return { half: side, isHead: true };
  const f = Math.min(come, 1);
  const share = isArrow ? 0.3 + 0.7 * f * f * (3 - 2 * f) : 0.8 - 0.52 * f;
  return { half: (share * width) / 2, isHead: false };
}

/** Boxes side by side across a path at one of its points. */
function across(from: LonLat, at: LonLat, half: number, zoom: number): AxisPiece[] {
  const [a, b] = [toPixel(from, zoom), toPixel(at, zoom)];
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  const count = Math.max(1, Math.ceil((half * 2) / PIECE_PX));
  const halfPx = half / count;
  return Array.from({ length: length > 0 ? count : 1 }, (_, i) => {
    const off = length > 0 ? (2 * i + 1) * halfPx - half : 0;
    const spot = toLonLat({ x: b.x - ((b.y - a.y) / (length || 1)) * off, y: b.y + ((b.x - a.x) / (length || 1)) * off }, zoom);
    return { ...spot, halfPx: Math.max(halfPx, PIECE_PX / 2) };
  });
}

/** Points of the routes as they are drawn: thin lines, which a name crosses only where it finds no other side. */
export function routePoints(set: PathSet, frame: Frame, { shown, zoom, readOnly, days }: Omit<AxisView, 'scale'>): LonLat[] {
  return set.paths.flatMap((path, i): LonLat[] => {
    const head = !isAxis(path) && isDrawnAt(path, shown[i] ?? 0, zoom) ? headAt(set, i, days) : null;
    return head ? samplesOf(set, frame, path, { zoom, readOnly, head: head.way, stepPx: ROUTE_STEP_PX }) : [];
  });
}
