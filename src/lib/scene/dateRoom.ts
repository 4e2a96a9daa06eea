import { positionAt } from '../campaign/advance';
import type { Instant } from '../campaign/types';
import { detailOf } from '../layers/levelOfDetail';
import type { Pixel } from '../layers/projection';
import { toPixel, toScreen } from '../layers/projection';
import type { SceneView } from '../layers/visibleFormations';
import { symbolScale } from './bands';
import type { DatedPlace } from './datedPlaces';
import type { Plan } from './plan';
import { CHARACTER_PX } from './plan';
import { DATE_OFF_PX } from './units';

/** Half the room of a date, and of the name below a symbol, in CSS pixels. */
export const DATE_HALF_WIDTH_PX = 20;
export const LABEL_HALF_HEIGHT_PX = 8;
/** The middle of a label that hangs from its point. */
const HANGS_PX = 12;
/** Height of the echelon's marks above a symbol's frame. */
export const ECHELON_PX = 8;
const MARGIN_PX = 2;

interface Rectangle {
  readonly middle: Pixel;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

/** The middle of a date on the screen, from its true place there. */
export function dateMiddle({ x, y }: Pixel, { beside }: DatedPlace): Pixel {
  return { x: x + beside[0] * DATE_OFF_PX, y: y + beside[1] * DATE_OFF_PX + HANGS_PX };
}

/**
 * The dates that have room: clear of every symbol of the plans given and of one another, the latest set first. A line
 * that has lost one of its dates is still told by the others.
 * @param plans where the symbols are set, each with its instant
 */
export function datesWithRoom(places: readonly DatedPlace[], plans: readonly (readonly [Plan, Instant])[], view: SceneView): ReadonlySet<DatedPlace> {
  const turn = { bearing: view.bearing ?? 0, pitch: view.pitch ?? 0 };
  const onScreen = (place: { lon: number; lat: number }) => toScreen(toPixel(place, view.zoom), turn);
  const taken = plans.flatMap(([plan, t]) => symbolRectangles(plan, t, view.zoom, onScreen));
  const free = new Set<DatedPlace>();
  for (const place of places.toSorted((a, b) => b.t - a.t)) {
    const date: Rectangle = { middle: dateMiddle(onScreen(place), place), halfWidth: DATE_HALF_WIDTH_PX, halfHeight: LABEL_HALF_HEIGHT_PX };
    if (taken.some((other) => meet(date, other))) continue;
    free.add(place);
    taken.push(date);
  }
  return free;
}

function symbolRectangles(plan: Plan, t: Instant, zoom: number, onScreen: (place: { lon: number; lat: number }) => Pixel): Rectangle[] {
  return [...plan.values()].flatMap(({ formation, x, y, label }) => {
    const place = positionAt(formation, t);
    if (!place) return [];
    const at = onScreen(place);
    const frame = detailOf(formation.echelon).frameWidth * symbolScale(zoom);
    const above = frame / 3 + ECHELON_PX;
    const below = frame / 3 + 2 * LABEL_HALF_HEIGHT_PX;
    const middle = { x: at.x + x, y: at.y + y + (below - above) / 2 };
    return [{ middle, halfWidth: Math.max(frame, label.length * CHARACTER_PX) / 2, halfHeight: (above + below) / 2 }];
  });
}

function meet(a: Rectangle, b: Rectangle): boolean {
  return (
    Math.abs(a.middle.x - b.middle.x) < a.halfWidth + b.halfWidth + MARGIN_PX &&
    Math.abs(a.middle.y - b.middle.y) < a.halfHeight + b.halfHeight + MARGIN_PX
  );
}
