import type { Feature, FeatureCollection, Point } from 'geojson';
import type { GeoJSONSource, StyleSpecification } from 'maplibre-gl';
import type { OpenCase } from '../contract';
import { UNIT_COLOUR } from '../contract';
import type { Synthetic } from '../synthetic';
import { frontLon, unitAt } from '../synthetic';
import { baseStyle, openMap, projector, settled } from './maps';

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };
const FRONT_VERTICES = 500;

/** The same scene as most maps would draw it: three GeoJSON sources, written anew at each step. */
export const openCase: OpenCase = async ({ container, synthetic }) => {
  const map = await openMap(container, withSources(baseStyle()));
  const source = (id: string) => map.getSource<GeoJSONSource>(id);
  return {
    async step(days) {
      const done = settled(map);
      source('units')?.setData({ type: 'FeatureCollection', features: units(synthetic, days) });
      source('arrows')?.setData({ type: 'FeatureCollection', features: arrows(synthetic, days) });
      source('front')?.setData(front(days));
      await done;
    },
    project: projector(map),
    interpolates: true,
  };
};

function withSources(style: StyleSpecification): StyleSpecification {
  const ids = ['front', 'arrows', 'units'] as const;
  return {
    ...style,
    sources: { ...style.sources, ...Object.fromEntries(ids.map((id) => [id, { type: 'geojson' as const, data: NOTHING }])) },
    layers: [
      ...style.layers,
      { id: 'front', type: 'fill', source: 'front', paint: { 'fill-color': '#b5483c', 'fill-opacity': 0.22 } },
      { id: 'arrows', type: 'line', source: 'arrows', paint: { 'line-color': '#8f1230', 'line-width': 5 } },
      { id: 'units', type: 'circle', source: 'units', paint: { 'circle-color': UNIT_COLOUR, 'circle-radius': 5 } },
    ],
  };
}

function units(synthetic: Synthetic, days: number): Feature<Point>[] {
  return Array.from({ length: synthetic.units }, (_, unit) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: unitAt(synthetic, unit, days) },
    properties: { id: unit },
  }));
}

function arrows(synthetic: Synthetic, days: number): Feature[] {
  const { waypoints, days: times, lons, lats } = synthetic;
  return Array.from({ length: synthetic.arrows }, (_, unit) => {
    const coordinates: number[][] = [];
    for (let i = 0; i < waypoints; i++) {
      const at = unit * waypoints + i;
      if ((times[at] ?? 0) > days) break;
      coordinates.push([lons[at] ?? 0, lats[at] ?? 0]);
    }
    coordinates.push(unitAt(synthetic, unit, days));
    return { type: 'Feature', geometry: { type: 'LineString', coordinates }, properties: {} };
  });
}

function front(days: number): Feature {
  const edge = Array.from({ length: FRONT_VERTICES }, (_, i) => {
    const lat = 40 + (12 * i) / (FRONT_VERTICES - 1);
    return [frontLon(lat, days), lat];
  });
  return { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [[[116, 40], ...edge, [116, 52], [116, 40]]] } };
}
