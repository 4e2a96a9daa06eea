import type { Map as MapLibreMap, MapMouseEvent, PointLike } from 'maplibre-gl';

const PICKABLE = ['formations', 'events'];
/** Half of a touch target of 44 px would swallow its neighbours on a crowded map: a third of it finds the nearest. */
const REACH_PX = 14;

/** Calls back with the id of the formation or event under the pointer, or null for none. */
export function pickOnClick(map: MapLibreMap, onPick: (id: string | null) => void): void {
  map.on('click', (event: MapMouseEvent) => onPick(idNear(map, event)));
  map.on('mousemove', (event: MapMouseEvent) => {
    map.getCanvas().style.cursor = idNear(map, event) === null ? '' : 'pointer';
  });
}

function idNear(map: MapLibreMap, { point }: MapMouseEvent): string | null {
  const layers = PICKABLE.filter((id) => map.getLayer(id));
  const box: [PointLike, PointLike] = [
    [point.x - REACH_PX, point.y - REACH_PX],
    [point.x + REACH_PX, point.y + REACH_PX],
  ];
  for (const geometry of [point, box]) {
    const found = map.queryRenderedFeatures(geometry, { layers })[0];
    const id: unknown = found?.properties.id;
    if (typeof id === 'string') return id;
  }
  return null;
}
