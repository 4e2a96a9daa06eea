import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Campaign, Instant, LonLat } from '../campaign/types';
import { pixelsPerKm } from '../layers/projection';
import type { TakenBox } from '../layers/takenRoom';
import type { SceneView } from '../layers/visibleFormations';
import { symbolScale } from '../scene/bands';
import type { DatedPlace } from '../scene/datedPlaces';
import { DATE_HALF_WIDTH_PX, dateMiddle, ECHELON_PX, LABEL_HALF_HEIGHT_PX } from '../scene/dateRoom';
import { LANDING_HALF_PX, landingsOf } from '../scene/marks';
import type { Box } from './freeArea';
import type { Pickable } from './picking';
import { LABEL_PX } from './picking';

/** Paper about a mark: what lies on it is hardly read. */
const PAPER_PX = 2;

/** What the symbols with the names below them, and the marks of events, cover on the screen. */
export function symbolBoxes(map: MapLibreMap, shown: readonly Pickable[]): TakenBox[] {
  return shown.flatMap(({ lon, lat, x, y, halfWidth, halfHeight, halfLabel }) => {
    if (halfLabel === 0) return [{ lon, lat, halfWidth: halfWidth + PAPER_PX, halfHeight: halfHeight + PAPER_PX }];
    const place = map.project([lon, lat]);
    const box = (below: number, width: number, height: number): TakenBox => {
      const middle = map.unproject([place.x + x, place.y + y + below]);
      return { lon: middle.lng, lat: middle.lat, halfWidth: width, halfHeight: height };
    };
    return [box(-ECHELON_PX / 2, halfWidth + 2, halfHeight + ECHELON_PX / 2), box(halfHeight + LABEL_PX / 2, halfLabel, LABEL_PX / 2)];
  });
}

const LEADER_STEP_PX = 5;

/** Points of the leaders from symbols to their true places. */
export function leaderPoints(map: MapLibreMap, shown: readonly Pickable[]): LonLat[] {
  return shown.flatMap(({ lon, lat, x, y }) => {
    const place = map.project([lon, lat]);
    const steps = Math.floor(Math.hypot(x, y) / LEADER_STEP_PX);
    return Array.from({ length: steps }, (_, i) => {
      const { lng, lat: there } = map.unproject([place.x + (x * (i + 1)) / steps, place.y + (y * (i + 1)) / steps]);
      return { lon: lng, lat: there };
    });
  });
}

/** A pocket is drawn no smaller than this. */
const LEAST_POCKET_PX = 8;

/** What the pockets that hold out cover on the screen. */
export function pocketBoxes({ pockets }: Campaign, t: Instant, { zoom, layers, basis }: SceneView): TakenBox[] {
  return pockets.flatMap((pocket) => {
    const shown = layers.has('japanese') && (basis === 'all' || pocket.basis === 'read');
    if (!shown || t < pocket.holds.from || t >= pocket.holds.until) return [];
    const half = Math.max(pocket.radiusKm * pixelsPerKm(pocket.lat, zoom), LEAST_POCKET_PX * symbolScale(zoom)) + PAPER_PX;
    return [{ lon: pocket.lon, lat: pocket.lat, halfWidth: half, halfHeight: half }];
  });
}

/** What the marks of landings cover on the screen. */
export function landingBoxes(campaign: Campaign, t: Instant, view: SceneView): TakenBox[] {
  const half = LANDING_HALF_PX * symbolScale(view.zoom);
  return landingsOf(campaign, view)
    .filter(({ shown }) => t >= shown.from && t < shown.until)
    .map(({ leg: { to } }) => ({ lon: to.lon, lat: to.lat, halfWidth: half, halfHeight: half }));
}

/** What the date of a line covers on the screen. */
export function dateBox(map: MapLibreMap, place: DatedPlace): TakenBox {
  const { x, y } = dateMiddle(map.project([place.lon, place.lat]), place);
  const middle = map.unproject([x, y]);
  return { lon: middle.lng, lat: middle.lat, halfWidth: DATE_HALF_WIDTH_PX, halfHeight: LABEL_HALF_HEIGHT_PX };
}

/** What is thinner than an edge's box would let the last letter through. */
const EDGE_PX = 2;

/** Where a name would be cut or covered: along the edges of a flat map, and under what stands over it. */
export function frameBoxes(map: MapLibreMap, over: readonly Box[]): TakenBox[] {
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  const edges: Box[] = [
    { left: 0, top: 0, right: EDGE_PX, bottom: height },
    { left: width - EDGE_PX, top: 0, right: width, bottom: height },
    { left: 0, top: 0, right: width, bottom: EDGE_PX },
    { left: 0, top: height - EDGE_PX, right: width, bottom: height },
  ];
  const middle = ({ left, top, right, bottom }: Box): [number, number] => [(left + right) / 2, (top + bottom) / 2];
  // In a tilted map boxes have the size of their place: an edge has places of all sizes, and the sky has none.
  const covered = map.getPitch() === 0 ? [...edges, ...over] : over.filter((box) => isGround(map, middle(box)));
  return covered.map((box) => {
    const { lng, lat } = map.unproject(middle(box));
    return { lon: lng, lat, halfWidth: (box.right - box.left) / 2, halfHeight: (box.bottom - box.top) / 2 };
  });
}

/** Above the horizon MapLibre gives some place of the ground all the same. */
function isGround(map: MapLibreMap, [x, y]: [number, number]): boolean {
  const back = map.project(map.unproject([x, y]));
  return Math.hypot(back.x - x, back.y - y) < 1;
}
