import type { Feature, FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { holdingAt, partHoldingAt } from '../campaign/territories';
import type { Campaign, Instant, Territory } from '../campaign/types';
import { tintOf } from '../layers/territories';

/** Tells the map who holds each territory and which are shown: by feature-state, so that no tile is parsed again. */
export function writeTerritories(
  map: MapLibreMap,
  campaign: Campaign,
  t: Instant,
  layers: ReadonlySet<string>,
): void {
  for (const territory of campaign.territories) {
    const shown = layers.has(territory.id);
    const holdings =
      territory.parts.length > 0
        ? territory.parts.map((part) => ({ key: keyOf(territory, part.id), holding: partHoldingAt(territory, part, t) }))
        : [{ key: territory.id, holding: holdingAt(territory, t) }];
    for (const { key, holding } of holdings) {
      const feature = { source: 'territories', id: key };
      const { tint, faint } = tintOf(territory, holding, campaign, t);
      const known = map.getFeatureState(feature) ?? {};
      if (known.tint !== tint || known.faint !== faint || known.shown !== shown) map.setFeatureState(feature, { tint, faint, shown });
    }
  }
}

/** The polygons, once a style: who holds them is feature-state. A territory in parts is one feature a part. */
export function setTerritories(map: MapLibreMap, { territories }: Campaign): void {
  const features = territories.flatMap((territory): Feature[] =>
    territory.parts.length > 0
      ? territory.parts.map((part) => ({ type: 'Feature', geometry: part.geometry, properties: { key: keyOf(territory, part.id) } }))
      : [{ type: 'Feature', geometry: territory.geometry, properties: { key: territory.id } }],
  );
  const shapes: FeatureCollection = { type: 'FeatureCollection', features };
  map.getSource<GeoJSONSource>('territories')?.setData(shapes);
}

function keyOf({ id }: Territory, part: string): string {
  return `${id} ${part}`;
}
