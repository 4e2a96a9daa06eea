import type { ExpressionSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { NameChoice } from './names';
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
  return [area('desert', theme), area('marsh', theme), lesserRivers(theme), ...SIGNS.flatMap((sign) => [signs(sign, theme), signNames(sign, theme)])];
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

/**
 * From which zoom on the signs of a kind are shown, and their names. Each kind has layers of its own: a filter is
 * evaluated at the whole zoom of its tile, and would let none come at a broken one.
 */
export const SIGNS = [
  { kind: 'fortress', layer: 'signs-fortress', names: 'names-fortress', from: 5.2, namedFrom: 7 },
  { kind: 'pass', layer: 'signs-pass', names: 'names-pass', from: 6.4, namedFrom: 6.4 },
] as const;
type Sign = (typeof SIGNS)[number];

function signs({ kind, layer, from }: Sign, theme: Theme): LayerSpecification {
  return {
    id: layer,
    type: 'symbol',
    source: 'signs',
    minzoom: from,
    filter: ['all', ['get', 'sure'], ['==', ['get', 'kind'], kind]] as never,
    layout: { 'icon-image': kind, 'icon-allow-overlap': true, 'icon-padding': 0 },
    paint: { 'icon-opacity': theme.name === 'dark' ? 0.9 : 1 },
  };
}

/** A sign's name in the form that the reader wants. */
export function signField(choice: NameChoice): ExpressionSpecification {
  return choice === '1945' ? ['get', 'name'] : ['coalesce', ['get', choice], ['get', 'name']];
}

function signNames({ kind, names, namedFrom }: Sign, theme: Theme): LayerSpecification {
  return {
    id: names,
    type: 'symbol',
    source: 'signs',
    minzoom: namedFrom,
    filter: ['all', ['has', 'name'], ['==', ['get', 'kind'], kind]],
    layout: {
      'text-field': signField('1945'),
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
