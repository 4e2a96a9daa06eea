import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { InkName } from './campaignInks';
import { inkPair } from './campaignInks';
import type { Theme } from './theme';

const INKS: readonly InkName[] = ['tbf', 'fef1', 'fef2', 'fleet', 'mongolian', 'japan'];

/** Colour by the feature's `ink`. */
function byInk(colour: (ink: InkName) => string): ExpressionSpecification {
  const [first = 'tbf', ...rest] = INKS;
  const cases = rest.flatMap((ink) => [ink, colour(ink)] as const);
  return ['match', ['get', 'ink'], ...cases, colour(first)] as unknown as ExpressionSpecification;
}

/** Widths are given for zoom 4.4. */
function scaled(width: ExpressionSpecification): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], 3.5, ['*', 0.6, width], 4.4, width, 6, ['*', 1.2, width], 8, ['*', 1.4, width]];
}

const WIDTH: ExpressionSpecification = ['get', 'width'];
const ON_GROUND: ExpressionSpecification = ['==', ['get', 'mode'], 'ground'];
const CARRIED: ExpressionSpecification = ['!=', ['get', 'mode'], 'ground'];
const SURE: ExpressionSpecification = ['all', ON_GROUND, ['==', ['get', 'basis'], 'read']];
const HOLLOW: ExpressionSpecification = ['==', ['get', 'ink'], 'japan'];

/** Solid where it was read, dashed where recalled, dotted where inferred: in units of the line's width. */
const BASIS_DASHES: ExpressionSpecification = [
  'match',
  ['get', 'basis'],
  'recalled',
  ['literal', [2.2, 1.1]],
  'inferred',
  ['literal', [0.9, 1.1]],
  ['literal', [1, 0]],
];

/** Rail has close ticks, the sea long strokes, the air dots. */
const MODE_DASHES: ExpressionSpecification = [
  'match',
  ['get', 'mode'],
  'rail',
  ['literal', [0.7, 1.4]],
  'air',
  ['literal', [2, 4]],
  ['literal', [7, 3]],
];

/** The campaign's layers, in any order: `order.ts` says which lies over which. */
export function campaignLayers(theme: Theme): LayerSpecification[] {
  return [...routeLayers(theme), ...pointLayers(theme), ...selectionLayers(theme)];
}

function routeLayers(theme: Theme): LayerSpecification[] {
  const join = { 'line-join': 'round', 'line-cap': 'butt' } as const;
  return [
    {
      id: 'routes-casing',
      type: 'line',
      source: 'routes',
      filter: ON_GROUND,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': theme.paper, 'line-opacity': 0.85, 'line-width': scaled(['+', 3.4, WIDTH]) },
    },
    {
      id: 'routes-keyline',
      type: 'line',
      source: 'routes',
      filter: SURE,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': byInk((ink) => inkPair(theme, ink).keyline), 'line-width': scaled(['+', 1.2, WIDTH]) },
    },
    {
      id: 'routes',
      type: 'line',
      source: 'routes',
      filter: ON_GROUND,
      layout: join,
      paint: {
        'line-color': ['case', ['all', HOLLOW, ['==', ['get', 'basis'], 'read']], theme.paper, byInk((ink) => inkPair(theme, ink).fill)],
        'line-width': scaled(WIDTH),
        'line-dasharray': BASIS_DASHES,
      },
    },
    {
      id: 'routes-rail',
      type: 'line',
      source: 'routes',
      filter: CARRIED,
      layout: join,
      paint: {
        'line-color': byInk((ink) => inkPair(theme, ink).fill),
        'line-width': ['interpolate', ['linear'], ['zoom'], 3.5, 1.2, 6, 1.8],
        'line-dasharray': MODE_DASHES,
      },
    },
  ];
}

function pointLayers(theme: Theme): LayerSpecification[] {
  return [
    {
      id: 'doubt',
      type: 'circle',
      source: 'doubt',
      paint: {
        'circle-radius': ['get', 'radius'],
        'circle-color': byInk((ink) => inkPair(theme, ink).fill),
        'circle-opacity': 0.13,
        'circle-blur': 0.7,
        'circle-pitch-alignment': 'map',
      },
    },
    {
      id: 'leaders',
      type: 'line',
      source: 'leaders',
      paint: { 'line-color': byInk((ink) => inkPair(theme, ink).keyline), 'line-width': 0.8 },
    },
    {
      id: 'events',
      type: 'circle',
      source: 'events',
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 3.5, 3.4, 6, 4.8],
        'circle-color': theme.names,
        'circle-stroke-color': theme.paper,
        'circle-stroke-width': 1.8,
      },
    },
    {
      id: 'formations',
      type: 'symbol',
      source: 'formations',
      layout: {
        'icon-image': ['get', 'icon'],
        'icon-allow-overlap': true,
        'icon-ignore-placement': false,
        'symbol-sort-key': ['get', 'order'],
        'symbol-z-order': 'source',
      },
    },
    {
      id: 'formation-labels',
      type: 'symbol',
      source: 'formations',
      layout: {
        'text-field': ['get', 'label'],
        'text-font': ['Source Sans SemiBold'],
        'text-size': 11.5,
        'text-anchor': 'top',
        'text-offset': ['interpolate', ['linear'], ['get', 'frameWidth'], 16, ['literal', [0, 0.72]], 34, ['literal', [0, 1.2]]],
        'text-allow-overlap': true,
        'text-ignore-placement': false,
        'symbol-sort-key': ['get', 'order'],
      },
      paint: {
        'text-color': byInk((ink) => inkPair(theme, ink).keyline),
        'text-halo-color': theme.paper,
        'text-halo-width': 1.6,
      },
    },
  ];
}

function selectionLayers(theme: Theme): LayerSpecification[] {
  return [
    {
      id: 'selection',
      type: 'circle',
      source: 'selection',
      paint: {
        'circle-radius': ['get', 'radius'],
        'circle-color': 'rgba(0,0,0,0)',
        'circle-stroke-color': theme.focus,
        'circle-stroke-width': 2,
      },
    },
  ];
}
