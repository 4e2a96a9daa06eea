import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { Theme } from './theme';

/** Below this zoom they would not read, and nobody loads them. */
export const LATER_FROM = 4.8;
/** Sources that are empty until the reader is near, each a file of its name below `basemap/later`. */
export const LATER_FILES = ['rivers-fine', 'ground-areas', 'signs'] as const;

export function laterSources(): Record<string, SourceSpecification> {
  return Object.fromEntries(LATER_FILES.map((name) => [name, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } }]));
}

/** Lesser rivers, desert, marsh, fortified places and passes: what shows when the reader comes nearer. */
export function laterLayers(theme: Theme): LayerSpecification[] {
  return [area('desert', theme), area('marsh', theme), lesserRivers(theme), signs(theme), signNames(theme)];
}

function area(kind: 'desert' | 'marsh', theme: Theme): LayerSpecification {
  return {
    id: kind,
    type: 'fill',
    source: 'ground-areas',
    minzoom: LATER_FROM,
    filter: ['==', ['get', 'kind'], kind],
    paint: { 'fill-pattern': kind, 'fill-antialias': false, 'fill-opacity': theme.areaOpacity },
  };
}

function lesserRivers(theme: Theme): LayerSpecification {
  const width = (major: number, minor: number) => ['case', ['<=', ['get', 'level'], 2], major, minor] as never;
  return {
    id: 'rivers-fine',
    type: 'line',
    source: 'rivers-fine',
    minzoom: LATER_FROM,
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: {
      'line-color': theme.river,
      'line-opacity': ['interpolate', ['linear'], ['zoom'], LATER_FROM, 0.3, 5.6, 0.9],
      'line-width': ['interpolate', ['exponential', 1.4], ['zoom'], LATER_FROM, width(0.5, 0.4), 8, width(1.2, 0.9)],
    },
  };
}

/** Fortified places from zoom 5.2, passes from 6.4. */
const SIGN_SHOWN = ['all', ['get', 'sure'], ['>=', ['zoom'], ['match', ['get', 'kind'], 'pass', 6.4, 5.2]]] as never;
const NAME_SHOWN = ['all', ['has', 'name'], ['>=', ['zoom'], ['match', ['get', 'kind'], 'pass', 6.4, 7]]] as never;

function signs(theme: Theme): LayerSpecification {
  return {
    id: 'signs',
    type: 'symbol',
    source: 'signs',
    minzoom: 5.2,
    filter: SIGN_SHOWN,
    layout: { 'icon-image': ['get', 'kind'], 'icon-allow-overlap': true, 'icon-padding': 0 },
    paint: { 'icon-opacity': theme.name === 'dark' ? 0.9 : 1 },
  };
}

function signNames(theme: Theme): LayerSpecification {
  return {
    id: 'names-sign',
    type: 'symbol',
    source: 'signs',
    minzoom: 6.4,
    filter: NAME_SHOWN,
    layout: {
      'text-field': ['get', 'name'],
      'text-font': ['Source Serif Italic'],
      'text-size': ['interpolate', ['linear'], ['zoom'], 6.4, 11, 8, 13],
      'text-variable-anchor-offset': ['bottom-left', [0.6, -0.4], 'left', [0.9, 0], 'top-left', [0.6, 0.4], 'right', [-0.9, 0], 'bottom', [0, -0.8], 'top', [0, 0.8]] as never,
      'text-justify': 'auto',
      'text-max-width': 9,
      'text-line-height': 1.05,
    },
    paint: { 'text-color': theme.secondNames, 'text-halo-color': theme.halo, 'text-halo-width': 1.2, 'text-halo-blur': 0.3 },
  };
}
