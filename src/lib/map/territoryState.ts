import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { holderAt } from '../campaign/stateAt';
import type { Campaign, Instant } from '../campaign/types';

/** Tells the map who holds each territory and which are shown: by feature-state, so that no tile is parsed again. */
export function writeTerritories(
  map: MapLibreMap,
  { territories }: Campaign,
  t: Instant,
  layers: ReadonlySet<string>,
): void {
  for (const territory of territories) {
    const { id } = territory;
    const holder = holderAt(territory, t);
    const feature = { source: 'territories', id };
    const shown = layers.has(id);
    const known = map.getFeatureState(feature) ?? {};
    if (known.holder !== holder || known.shown !== shown) map.setFeatureState(feature, { holder, shown });
  }
}

/** The polygons, once a style: who holds them is feature-state. */
export function setTerritories(map: MapLibreMap, { territories }: Campaign): void {
  const shapes: FeatureCollection = {
    type: 'FeatureCollection',
    features: territories.map(({ id, geometry }) => ({ type: 'Feature', geometry, properties: { id } })),
  };
  map.getSource<GeoJSONSource>('territories')?.setData(shapes);
}
