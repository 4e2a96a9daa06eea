import type { Annotation, Campaign, Formation, Leg, Pocket, Span } from '../campaign/types';
import { INK_NAMES, inkOf } from '../layers/campaignInks';
import type { SceneView } from '../layers/visibleFormations';
import { MARK_KIND } from './markKinds';
import type { Frame } from './frame';
import { toDays, toWorld } from './frame';

const JAPAN = INK_NAMES.indexOf('japan');
const FOREVER = 1e6;
/** A landing is marked while it is news. */
const LANDING_SHOWN_DAYS = 4;
const EVENT_RADIUS = 5.6;
const PARACHUTE_RADIUS = 8;
const SHORE_BAR = 8;
/** Half of what any landing's mark covers, at the size of symbols. */
export const LANDING_HALF_PX = PARACHUTE_RADIUS;
const DAY_MS = 86_400_000;

/** What stays where it is: events while they speak, landings, pockets that hold out, and what is selected. */
export function marksOf(campaign: Campaign, frame: Frame, view: SceneView): Float32Array {
  return new Float32Array([
    ...campaign.pockets.filter(({ basis }) => view.layers.has('japanese') && (view.basis === 'all' || basis === 'read')).flatMap((pocket) => pocketMarks(pocket, frame)),
    ...landingsOf(campaign, view).flatMap((landing) => landingMark(landing, frame)),
    ...campaign.annotations.flatMap((annotation) => eventMarks(annotation, frame, view)),
  ]);
}

/** Where troops came down from the air or ashore, and while it is marked. */
export interface Landing {
  readonly formation: Formation;
  readonly leg: Leg;
  readonly shown: Span;
  readonly byAir: boolean;
}

export function landingsOf({ formations }: Campaign, { layers, basis: wanted }: Pick<SceneView, 'layers' | 'basis'>): Landing[] {
  const landing = ({ layer, basis, marker, arm }: Formation) => layers.has(layer) && (wanted === 'all' || basis === 'read') && !marker && arm !== 'air' && arm !== 'naval';
  return formations.filter(landing).flatMap((formation) =>
    formation.legs.flatMap((leg) => {
      const { to, mode } = leg;
      const byAir = to.action === 'land-by-air' && mode === 'air';
      const bySea = to.action === 'land-by-sea' && mode === 'sea';
      return byAir || bySea ? [{ formation, leg, shown: { from: to.t, until: to.t + LANDING_SHOWN_DAYS * DAY_MS }, byAir }] : [];
    }),
  );
}

function mark(frame: Frame, place: { lon: number; lat: number }, span: Span, look: readonly [number, number, number, number]): number[] {
  const until = Number.isFinite(span.until) ? toDays(frame, span.until) : FOREVER;
  return [...toWorld(frame, place), toDays(frame, span.from), until, ...look];
}

function pocketMarks(pocket: Pocket, frame: Frame): number[] {
  return [
    ...mark(frame, pocket, pocket.holds, [MARK_KIND.pocket, JAPAN, pocket.radiusKm, 0]),
    ...mark(frame, pocket, { from: pocket.holds.until, until: pocket.holds.until + 3 * DAY_MS }, [MARK_KIND.fallen, JAPAN, 5, 0]),
  ];
}

function landingMark({ formation, leg, shown, byAir }: Landing, frame: Frame): number[] {
  const ink = INK_NAMES.indexOf(inkOf(formation));
  if (byAir) return mark(frame, leg.to, shown, [MARK_KIND.airLanding, ink, PARACHUTE_RADIUS, 0]);
  const [ax, ay] = toWorld(frame, leg.line.at(-2) ?? leg.from);
  const [bx, by] = toWorld(frame, leg.to);
  return mark(frame, leg.to, shown, [MARK_KIND.seaLanding, ink, SHORE_BAR, Math.atan2(by - ay, bx - ax)]);
}

function eventMarks({ id, lon, lat, basis, speaks }: Annotation, frame: Frame, view: SceneView): number[] {
  if (lon === null || lat === null) return [];
  const ringed = id === view.selected || id === view.pointed;
  const shown = view.layers.has('events') && (view.basis === 'all' || basis === 'read');
  const place = { lon, lat };
  const always = { from: -1e15, until: Number.POSITIVE_INFINITY };
  return [
    ...(shown ? mark(frame, place, speaks, [MARK_KIND.event, 0, EVENT_RADIUS, 0]) : []),
    ...(ringed ? mark(frame, place, always, [MARK_KIND.ring, 0, 9, 0]) : []),
  ];
}
