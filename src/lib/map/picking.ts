import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import { positionAt } from '../campaign/advance';
import type { Campaign, Instant, LonLat } from '../campaign/types';
import { detailOf } from '../layers/levelOfDetail';
import type { TakenBox } from '../layers/takenRoom';
import type { SceneView } from '../layers/visibleFormations';
import { symbolScale } from '../scene/bands';
import type { DatedPlace } from '../scene/datedPlaces';
import { DATE_OFF_PX } from '../scene/units';
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

/** Half of a touch target of 44 px would swallow its neighbours on a crowded map: a third of it finds the nearest. */
const REACH_PX = 14;
const EVENT_PX = 5;
const LABEL_PX = 16;
const ECHELON_PX = 8;
/** As wide as a character of a label is on average. */
const CHARACTER_PX = 6.4;
const DATE_HALF_WIDTH_PX = 20;

/** The symbols and event marks shown at `t`: asked for when a pointer moves, never while time runs. */
export function pickable(campaign: Campaign, t: Instant, view: SceneView, { pair: [before, after], mix }: PlansAround): Pickable[] {
  const events = campaign.annotations.flatMap(({ id, lon, lat, speaks, basis }): Pickable[] =>
    view.layers.has('events') && lon !== null && lat !== null && speaks.from <= t && t < speaks.until && (view.basis === 'all' || basis === 'read')
      ? [{ id, lon, lat, x: 0, y: 0, halfWidth: EVENT_PX, halfHeight: EVENT_PX, halfLabel: 0 }]
      : [],
  );
  const symbols = [...new Set([...before.keys(), ...after.keys()])].flatMap((id): Pickable[] => {
    const [a, b] = [before.get(id) ?? after.get(id), after.get(id) ?? before.get(id)];
    const formation = a?.formation;
    const place = formation && t >= formation.appears ? positionAt(formation, t) : null;
    if (!a || !b || !formation || !place) return [];
    const frameWidth = detailOf(formation.echelon).frameWidth * symbolScale(view.zoom);
    return [{ id, ...place, x: a.x + (b.x - a.x) * mix, y: a.y + (b.y - a.y) * mix, halfWidth: frameWidth / 2, halfHeight: frameWidth / 3, halfLabel: (Math.max(a.label.length, b.label.length) * CHARACTER_PX) / 2 }];
  });
  return [...events, ...symbols];
}

/** What the symbols and the names below them cover on the screen. */
export function boxesOf(map: MapLibreMap, shown: readonly Pickable[]): TakenBox[] {
  return shown
    .filter(({ halfLabel }) => halfLabel > 0)
    .flatMap(({ lon, lat, x, y, halfWidth, halfHeight, halfLabel }) => {
      const place = map.project([lon, lat]);
      const box = (below: number, width: number, height: number): TakenBox => {
        const middle = map.unproject([place.x + x, place.y + y + below]);
        return { lon: middle.lng, lat: middle.lat, halfWidth: width, halfHeight: height };
      };
      return [box(-ECHELON_PX / 2, halfWidth + 2, halfHeight + ECHELON_PX / 2), box(halfHeight + LABEL_PX / 2, halfLabel, LABEL_PX / 2)];
    });
}

/** What the date of a line covers on the screen. */
export function dateBox(map: MapLibreMap, { lon, lat, beside: [x, y] }: DatedPlace): TakenBox {
  const place = map.project([lon, lat]);
  const middle = map.unproject([place.x + x * DATE_OFF_PX, place.y + y * DATE_OFF_PX + LABEL_PX * 0.75]);
  return { lon: middle.lng, lat: middle.lat, halfWidth: DATE_HALF_WIDTH_PX, halfHeight: LABEL_PX / 2 };
}

/** Calls back with the id of the formation or event under the pointer, or null for none: pressed, or pointed at. */
export function pickWithPointer(
  map: MapLibreMap,
  shown: () => readonly Pickable[],
  then: { pick: (id: string | null) => void; point: (id: string | null) => void },
): void {
  map.on('click', (event: MapMouseEvent) => then.pick(idNear(map, shown(), event)));
  map.on('mousemove', (event: MapMouseEvent) => {
    const id = idNear(map, shown(), event);
    map.getCanvas().style.cursor = id === null ? '' : 'pointer';
    then.point(id);
  });
  map.on('mouseout', () => then.point(null));
}

function idNear(map: MapLibreMap, shown: readonly Pickable[], { point }: MapMouseEvent): string | null {
  let nearest: string | null = null;
  let least = REACH_PX;
  for (const { id, lon, lat, x, y, halfWidth, halfHeight } of shown) {
    const place = map.project([lon, lat]);
    const dx = Math.max(Math.abs(point.x - place.x - x) - halfWidth, 0);
    const below = point.y - place.y - y;
    const dy = Math.max(-below - halfHeight, below - halfHeight - (halfWidth > EVENT_PX ? LABEL_PX : 0), 0);
    const away = Math.hypot(dx, dy);
    if (away > least || (away === least && away > 0)) continue;
    least = away;
    nearest = id;
  }
  return nearest;
}
