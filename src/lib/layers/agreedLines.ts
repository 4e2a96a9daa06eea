import type { Feature, FeatureCollection } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { Campaign, Instant } from '../campaign/types';
import type { Theme } from './theme';

/** Lines that are neither border nor front, and the names of disputed ground: set apart by dots and by slanted type. */
export function agreedLayers(theme: Theme): LayerSpecification[] {
  return [
    {
      id: 'agreed-line',
      type: 'line',
      source: 'agreed-lines',
      layout: { 'line-cap': 'round' },
      paint: { 'line-color': theme.secondNames, 'line-width': ['interpolate', ['linear'], ['zoom'], 3, 1.1, 8, 2], 'line-dasharray': [0.1, 2.6] },
    },
    {
      id: 'names-agreed-line',
      type: 'symbol',
      source: 'agreed-lines',
      filter: ['==', ['geometry-type'], 'Point'],
      minzoom: 4.5,
      layout: {
        'text-anchor': 'left',
        'text-max-width': 9,
        'text-field': ['get', 'name'],
        'text-font': ['Source Serif Italic'],
        'text-size': ['interpolate', ['linear'], ['zoom'], 4.5, 10.5, 8, 13],
        'text-offset': [0.4, 0],
        'text-justify': 'left',
      },
      paint: { 'text-color': theme.secondNames, 'text-halo-color': theme.halo, 'text-halo-width': 1.2 },
    },
    {
      id: 'names-disputed',
      type: 'symbol',
      source: 'disputed',
      minzoom: 6,
      layout: {
        'text-field': ['get', 'label'],
        'text-font': ['Source Serif Italic'],
        'text-size': 11.5,
        'text-anchor': 'top',
        'text-offset': [0, 0.7],
        'text-max-width': 11,
        'text-line-height': 1.1,
      },
      paint: { 'text-color': theme.secondNames, 'text-halo-color': theme.halo, 'text-halo-width': 1.2 },
    },
  ];
}

/** The lines that stood at `t` and whose territory is shown. */
export function agreedLinesAt({ lines }: Campaign, t: Instant, layers: ReadonlySet<string>): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: lines
      .filter(({ stood, territory }) => layers.has(territory) && stood.from <= t && t < stood.until)
      .flatMap(({ points, name }): Feature[] => [
        { type: 'Feature', geometry: { type: 'LineString', coordinates: points.map((point) => [...point]) }, properties: {} },
        // Named at its eastern end, out at sea.
        { type: 'Feature', geometry: { type: 'Point', coordinates: [...(points.at(-1) ?? [])] }, properties: { name } },
      ]),
  };
}

/** @param label what stands beside a disputed place */
export function disputedNames({ disputed }: Campaign, label: (name: string) => string): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: disputed.map(({ lon, lat, name }) => ({ type: 'Feature', geometry: { type: 'Point', coordinates: [lon, lat] }, properties: { label: label(name) } })),
  };
}
