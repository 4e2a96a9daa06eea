import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import { positionAt } from '../campaign/advance';
import type { Annotation, Campaign, Instant, LonLat } from '../campaign/types';
import { lengthIn } from '../layers/letters';
import { detailOf } from '../layers/levelOfDetail';
import type { SceneView } from '../layers/visibleFormations';
import { hasLeftAt } from '../layers/visibleFormations';
import { symbolScale } from '../scene/bands';
import type { PlansAround } from './plans';

/** Something under a pointer: its true place and how far off it, in CSS pixels, its picture stands. */
export interface Pickable extends LonLat {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
  /** Of the name below it; 0 where it has none. */
  readonly halfLabel: number;
}

/** Of the type of the names below symbols (`SpriteAtlas`), and the halo on both sides. */
const [LABEL_FACE_PX, HALO_PX] = [11.5, 3] as const;
const labelLength = lengthIn('sans');
function labelWidth(text: string): number {
  return labelLength(text) * LABEL_FACE_PX + HALO_PX;
}
/** Height of the name below a symbol. */
export const LABEL_PX = 16;
/** Half of a touch target of 44 px would swallow its neighbours on a crowded map: a third of it finds the nearest. */
const REACH_PX = 14;
const EVENT_PX = 5;
/** Events that a touch makes up after itself come within this time. */
const AFTER_TOUCH_MS = 1000;

/** What is shown: an instant, what the reader wants to see, and where the symbols are set. */
export interface Shown {
  readonly t: Instant;
  readonly view: SceneView;
  readonly plans: PlansAround;
}

/** The symbols and event marks that are shown. */
export function pickable(campaign: Campaign, shown: Shown): Pickable[] {
  const { before, after } = bothPlans(shown);
  return [
    ...campaign.annotations.flatMap((annotation) => eventPicture(annotation, shown) ?? []),
    ...[...new Set([...before.keys(), ...after.keys()])].flatMap((id) => symbolPicture(id, shown) ?? []),
  ];
}

/** One of them, or null where it is not shown. */
export function pictureOf({ annotationById }: Campaign, id: string, shown: Shown): Pickable | null {
  const annotation = annotationById.get(id);
  return symbolPicture(id, shown) ?? (annotation ? eventPicture(annotation, shown) : null);
}

function eventPicture({ id, lon, lat, speaks, basis }: Annotation, { t, view }: Shown): Pickable | null {
  if (lon === null || lat === null || !view.layers.has('events') || (view.basis === 'read' && basis !== 'read')) return null;
  if (t < speaks.from || t >= speaks.until) return null;
  return { id, lon, lat, x: 0, y: 0, halfWidth: EVENT_PX, halfHeight: EVENT_PX, halfLabel: 0 };
}

function symbolPicture(id: string, shown: Shown): Pickable | null {
  const { t, view, plans } = shown;
  const { before, after } = bothPlans(shown);
  const [a, b] = [before.get(id), after.get(id)];
  const known = a ?? b;
  // As the shader blends them: what is in one plan only is half gone when it is half way to the other.
  const seen = (a ? 1 - plans.mix : 0) + (b ? plans.mix : 0);
  if (!known || seen < 0.5 || t < known.formation.appears || t >= hasLeftAt(known.formation)) return null;
  const place = positionAt(known.formation, t);
  if (!place) return null;
  const [from, to] = [a ?? known, b ?? known];
  const frameWidth = detailOf(known.formation.echelon).frameWidth * symbolScale(view.zoom);
  return {
    id,
    lon: place.lon,
    lat: place.lat,
    x: from.x + (to.x - from.x) * plans.mix,
    y: from.y + (to.y - from.y) * plans.mix,
    halfWidth: frameWidth / 2,
    halfHeight: frameWidth / 3,
    halfLabel: Math.max(labelWidth(from.label), labelWidth(to.label)) / 2,
  };
}

function bothPlans({ plans: { pair } }: Shown) {
  return { before: pair[0], after: pair[1] };
}

/**
 * Calls back with the id of the formation or event that is pressed, or that a mouse points at; null for none.
 * @returns a function that stops
 */
export function pickWithPointer(
  map: MapLibreMap,
  shown: () => readonly Pickable[],
  then: { pick: (id: string | null) => void; point: (id: string | null) => void },
): () => void {
  let touchedAt = Number.NEGATIVE_INFINITY;
  const subscriptions = [
    map.on('click', (event: MapMouseEvent) => then.pick(idNear(map, shown(), event))),
    map.on('touchstart', () => {
      touchedAt = performance.now();
      then.point(null);
    }),
    map.on('mousemove', (event: MapMouseEvent) => {
      if (performance.now() - touchedAt < AFTER_TOUCH_MS) return;
      const id = idNear(map, shown(), event);
      map.getCanvas().style.cursor = id === null ? '' : 'pointer';
      then.point(id);
    }),
    map.on('mouseout', () => then.point(null)),
  ];
  return () => subscriptions.forEach((subscription) => subscription.unsubscribe());
}

function idNear(map: MapLibreMap, shown: readonly Pickable[], { point }: MapMouseEvent): string | null {
  let nearest: string | null = null;
  let least = REACH_PX;
  for (const { id, lon, lat, x, y, halfWidth, halfHeight, halfLabel } of shown) {
    const place = map.project([lon, lat]);
    const dx = Math.max(Math.abs(point.x - place.x - x) - halfWidth, 0);
    const below = point.y - place.y - y;
    const dy = Math.max(-below - halfHeight, below - halfHeight - (halfLabel > 0 ? LABEL_PX : 0), 0);
    const away = Math.hypot(dx, dy);
    if (away > least || (away === least && away > 0)) continue;
    least = away;
    nearest = id;
  }
  return nearest;
}

/** Ids of what can be picked and is in view, from west to east. */
export function idsInView(map: MapLibreMap, shown: readonly Pickable[]): string[] {
  const { clientWidth, clientHeight } = map.getContainer();
  const there = shown.flatMap(({ id, lon, lat, x, y }) => {
    const place = map.project([lon, lat]);
    const [left, top] = [place.x + x, place.y + y];
    return left >= 0 && top >= 0 && left < clientWidth && top < clientHeight ? [{ id, left }] : [];
  });
  return [...new Set(there.sort((a, b) => a.left - b.left).map(({ id }) => id))];
}

/** Where a formation or event is at `t`, or null where it is not on the map. */
export function placeAt(campaign: Campaign, id: string, t: Instant): [lon: number, lat: number] | null {
  const formation = campaign.formationById.get(id);
  const position = formation ? positionAt(formation, t) : null;
  if (position) return [position.lon, position.lat];
  const annotation = campaign.annotationById.get(id);
  return annotation && annotation.lon !== null && annotation.lat !== null ? [annotation.lon, annotation.lat] : null;
}
