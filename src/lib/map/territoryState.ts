import type { Map as MapLibreMap } from 'maplibre-gl';
import type { TerritoryState } from '../campaign/types';

/** Tells the map who holds each territory and which are shown: by feature-state, so that no tile is parsed again. */
export function writeTerritories(
  map: MapLibreMap,
  territories: readonly TerritoryState[],
  layers: ReadonlySet<string>,
): void {
  for (const { id, holder } of territories) {
    const feature = { source: 'territories', id };
    const shown = layers.has(id);
    const known = map.getFeatureState(feature) ?? {};
    if (known.holder !== holder || known.shown !== shown) map.setFeatureState(feature, { holder, shown });
  }
}
