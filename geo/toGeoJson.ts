import { createRequire } from 'node:module';
import type { FeatureCollection } from 'geojson';

/** The `geojson` package has the name of its types: TypeScript sees only these. */
interface GeoJsonPackage {
  parse(rows: object[], options: { Point: [lat: string, lon: string]; removeInvalidGeometries: boolean }): FeatureCollection;
}
const GeoJSON = createRequire(import.meta.url)('geojson') as GeoJsonPackage;

type Located = Record<string, unknown> & { lat?: number | null; lon?: number | null };

/**
 * Rows with `lat` and `lon` in degrees -> points (RFC 7946: longitude first). A row without coordinates becomes a
 * feature with a null geometry, in its place: told, not drawn.
 */
export function toGeoJson(rows: object[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: (rows as Located[]).flatMap((row) => {
      if (typeof row.lat === 'number' && typeof row.lon === 'number') {
        return GeoJSON.parse([row], { Point: ['lat', 'lon'], removeInvalidGeometries: false }).features;
      }
      const { lat: _lat, lon: _lon, ...properties } = row;
      return [{ type: 'Feature' as const, geometry: null as never, properties }];
    }),
  };
}
