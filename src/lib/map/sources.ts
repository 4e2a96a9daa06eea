import type { FeatureCollection, GeoJSON } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Campaign } from '../campaign/types';
import type { CampaignSource } from '../layers/mapStyle';

/** Writes a source only when its content is not what was written last. */
export class SourceWriter {
  readonly #map: MapLibreMap;
  readonly #written = new Map<string, string>();

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  /** The polygons, once a style: who holds them is feature-state. */
  writeTerritories({ territories }: Campaign): void {
    const shapes: FeatureCollection = {
      type: 'FeatureCollection',
      features: territories.map(({ id, geometry }) => ({ type: 'Feature', geometry, properties: { id } })),
    };
    this.#map.getSource<GeoJSONSource>('territories')?.setData(shapes);
  }

  write(id: CampaignSource, data: GeoJSON): void {
    const text = JSON.stringify(data);
    const source = this.#map.getSource<GeoJSONSource>(id);
    if (!source || this.#written.get(id) === text) return;
    source.setData(data);
    this.#written.set(id, text);
  }

  /** After the style was replaced nothing is written any more. */
  forget(): void {
    this.#written.clear();
  }
}
