import type { Map as MapLibreMap } from 'maplibre-gl';
import type { TakenBox } from '../layers/takenRoom';
import type { DatedPlace } from '../scene/datedPlaces';
import { DATE_OFF_PX } from '../scene/units';
import type { Pickable } from './picking';
import { LABEL_PX } from './picking';

/** Height of the echelon's marks above a symbol's frame. */
const ECHELON_PX = 8;
const DATE_HALF_WIDTH_PX = 20;

/** What the symbols and the names below them cover on the screen. */
export function symbolBoxes(map: MapLibreMap, shown: readonly Pickable[]): TakenBox[] {
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
