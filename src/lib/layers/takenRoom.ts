import type { Feature, FeatureCollection, Point } from 'geojson';
import type { SymbolLayerSpecification } from 'maplibre-gl';
import type { LonLat } from '../campaign/types';

/** A picture on the map in CSS pixels: its middle and half its size. */
export interface TakenBox extends LonLat {
  readonly halfWidth: number;
  readonly halfHeight: number;
}

/** The image of nothing at all that the boxes are made of. */
export const NOTHING_IMAGE = 'nothing';
const NOTHING_PX = 2;

export const NO_ROOM_TAKEN: FeatureCollection<Point> = { type: 'FeatureCollection', features: [] };

/**
 * What the renderer draws is unknown to the map: boxes without a picture stand where its symbols and arrows are, above the names of towns and rivers,
 * so that the names of towns are set beside them, or left out where there is no room.
 */
export function takenRoomLayer(): SymbolLayerSpecification {
  return {
    id: 'taken-room',
    type: 'symbol',
    source: 'taken-room',
    layout: {
      'icon-image': NOTHING_IMAGE,
      'icon-allow-overlap': true,
      'icon-padding': ['get', 'padding'],
    },
  };
}

export function takenRoom(boxes: readonly TakenBox[]): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: boxes.map(({ lon, lat, halfWidth, halfHeight }): Feature<Point> => {
      const [x, y] = [halfWidth - NOTHING_PX / 2, halfHeight - NOTHING_PX / 2];
      return { type: 'Feature', geometry: { type: 'Point', coordinates: [lon, lat] }, properties: { padding: [y, x, y, x] } };
    }),
  };
}
