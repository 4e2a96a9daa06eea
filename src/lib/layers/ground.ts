import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { Theme } from './theme';

const TINT_HEIGHTS = [1, 150, 350, 700, 1100, 1600, 2400, 4200];

/** How strongly slopes are shaded: seen from aslant a slope must be told from a plain by more than a breath. */
export const SHADE: Readonly<Record<'flat' | 'tilted', ExpressionSpecification>> = {
  flat: ['interpolate', ['linear'], ['zoom'], 3, 0.4, 5, 0.55, 8, 0.8],
  tilted: ['interpolate', ['linear'], ['zoom'], 3, 0.7, 5, 0.9, 8, 1],
};

/** How well a border is known, and the layer that draws those. A mere zone has none: there the tints meet. */
export const CERTAINTIES = [
  { word: 'good', layer: 'border' },
  { word: 'approximate', layer: 'border-approximate' },
] as const;

/** @param unmarked pairs `a b` of territories between which no border stands by now */
export function borderFilter(certainty: (typeof CERTAINTIES)[number]['word'], unmarked: readonly string[] = []): FilterSpecification {
  const pair: ExpressionSpecification = ['concat', ['get', 'a'], ' ', ['get', 'b']];
  return ['all', ['==', ['get', 'certainty'], certainty], ['!', ['in', pair, ['literal', [...unmarked]]]]];
}

/** Depths, land, relief, water and borders: everything on the ground that has no name. */
export function groundLayers(theme: Theme): LayerSpecification[] {
  return [...depthsAndLand(theme), ...relief(theme), ...water(theme), ...borders(theme)];
}

function depthsAndLand(theme: Theme): LayerSpecification[] {
  return [
    {
      id: 'depths',
      type: 'fill',
      source: 'bathymetry',
      paint: {
        'fill-color': ['match', ['to-number', ['get', 'depth']], 200, theme.depths[0], 2000, theme.depths[1], theme.depths[2]],
        'fill-antialias': false,
      },
    },
    {
      id: 'shore-glow',
      type: 'line',
      source: 'land',
      paint: { 'line-color': theme.shoreGlow, 'line-width': 5, 'line-blur': 4, 'line-opacity': 0.8 },
    },
    { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': theme.land } },
    {
      id: 'coast',
      type: 'line',
      source: 'land',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': theme.coast, 'line-width': 0.7 },
    },
  ];
}

function relief(theme: Theme): LayerSpecification[] {
  const stops = TINT_HEIGHTS.flatMap((height, i) => [height, theme.tints[i] ?? theme.land]);
  return [
    {
      id: 'elevation',
      type: 'color-relief',
      source: 'elevation',
      paint: {
        'color-relief-opacity': theme.tintOpacity,
        'color-relief-color': [
          'interpolate',
          ['linear'],
          ['elevation'],
          0,
          'rgba(255,255,255,0)',
          ...stops,
        ] as unknown as ExpressionSpecification,
      },
    },
    {
      id: 'hillshade',
      type: 'hillshade',
      source: 'relief',
      paint: {
        'hillshade-method': 'multidirectional',
        'hillshade-illumination-direction': [270, 315, 0, 45],
        'hillshade-illumination-altitude': [35, 40, 35, 35],
        'hillshade-shadow-color': [...theme.shades],
        'hillshade-highlight-color': [theme.lightSide, theme.lightSide, theme.lightSide, theme.lightSide],
        'hillshade-exaggeration': SHADE.flat,
      },
    },
  ];
}

function water(theme: Theme): LayerSpecification[] {
  const width = (major: number, middle: number, minor: number): ExpressionSpecification => [
    'case',
    ['<=', ['get', 'rank'], 4],
    major,
    ['<=', ['get', 'rank'], 7],
    middle,
    minor,
  ];
  return [
    {
      id: 'lakes',
      type: 'fill',
      source: 'lakes',
      paint: { 'fill-color': theme.lake, 'fill-outline-color': theme.coast },
    },
    {
      id: 'rivers',
      type: 'line',
      source: 'rivers',
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': theme.river,
        'line-width': ['interpolate', ['exponential', 1.4], ['zoom'], 3, width(0.9, 0.55, 0.25), 8, width(3, 2, 1)],
      },
    },
  ];
}

function borders(theme: Theme): LayerSpecification[] {
  return [
    {
      id: 'border',
      type: 'line',
      source: 'borders',
      filter: borderFilter('good'),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': theme.border, 'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.9, 8, 1.4], 'line-dasharray': [6, 2, 1, 2] },
    },
    {
      id: 'border-approximate',
      type: 'line',
      source: 'borders',
      filter: borderFilter('approximate'),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': theme.border, 'line-opacity': 0.8, 'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.8, 8, 1.2], 'line-dasharray': [2, 3] },
    },
  ];
}
