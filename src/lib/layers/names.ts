import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { LayerId } from './order';
import type { Theme } from './theme';

/**
 * Names that lie along curves are set with one constant size a zoom band: MapLibre drops such a name in silence
 * unless its line, measured at the whole zoom below, holds it at the size its expression has at zoom 18.
 */
export interface NameBand {
  readonly id: LayerId;
  readonly kind: 'country' | 'range' | 'sea';
  readonly minzoom: number;
  readonly maxzoom: number;
  readonly size: number;
  readonly spacing: number;
  readonly field: 'name' | 'long';
}

export const NAME_BANDS: readonly NameBand[] = [
  { id: 'names-country-far', kind: 'country', minzoom: 3, maxzoom: 4, size: 10.5, spacing: 0.18, field: 'name' },
  { id: 'names-country-middle', kind: 'country', minzoom: 4, maxzoom: 5.4, size: 12, spacing: 0.38, field: 'name' },
  { id: 'names-country-near', kind: 'country', minzoom: 5.4, maxzoom: 7, size: 16, spacing: 0.38, field: 'long' },
  { id: 'names-range-far', kind: 'range', minzoom: 4, maxzoom: 5, size: 10.5, spacing: 0.28, field: 'name' },
  { id: 'names-range-near', kind: 'range', minzoom: 5, maxzoom: 9, size: 13, spacing: 0.28, field: 'name' },
  { id: 'names-sea-far', kind: 'sea', minzoom: 4, maxzoom: 5, size: 13, spacing: 0.2, field: 'name' },
  { id: 'names-sea-near', kind: 'sea', minzoom: 5, maxzoom: 9, size: 18, spacing: 0.25, field: 'name' },
];

const SERIF = ['Source Serif Regular'];
const SERIF_BOLD = ['Source Serif SemiBold'];
const SERIF_ITALIC = ['Source Serif Italic'];

export function nameLayers(theme: Theme): LayerSpecification[] {
  return [...NAME_BANDS.map((band) => curvedNames(band, theme)), riverNames(theme), ...townLayers(theme)];
}

/** The names of a band, each along the first of its arcs; a country's is shown with its territory. */
export function nameFilter({ kind }: NameBand, hidden: readonly string[] = []): FilterSpecification {
  return [
    'all',
    ['==', ['get', 'kind'], kind],
    ['==', ['get', 'order'], 0],
    ['!', ['in', ['get', 'id'], ['literal', [...hidden]]]],
  ];
}

/** The name that a country's territory bears: that of 1945, or another of `names` by its id. */
export function countryField({ field }: NameBand, names: Readonly<Record<string, string>> = {}): ExpressionSpecification {
  const others = Object.entries(names);
  if (others.length === 0) return ['get', field];
  return ['match', ['get', 'id'], ...others.flat(), ['get', field]] as unknown as ExpressionSpecification;
}

function curvedNames(band: NameBand, theme: Theme): LayerSpecification {
  const colour = { country: theme.countries, range: theme.secondNames, sea: theme.seaNames }[band.kind];
  return {
    id: band.id,
    type: 'symbol',
    source: 'name-arcs',
    minzoom: band.minzoom,
    maxzoom: band.maxzoom,
    filter: nameFilter(band),
    layout: {
      'symbol-placement': 'line-center',
      'text-field': countryField(band),
      'text-font': band.kind === 'country' ? SERIF_BOLD : SERIF_ITALIC,
      'text-size': band.size,
      'text-letter-spacing': band.spacing,
      'text-max-angle': 38,
      'text-padding': 4,
      'text-keep-upright': true,
    },
    paint: {
      'text-color': colour,
      'text-halo-color': band.kind === 'sea' ? theme.sea : theme.halo,
      'text-halo-width': band.kind === 'sea' ? 0 : 1,
      'text-halo-blur': 0.6,
    },
  };
}

function riverNames(theme: Theme): LayerSpecification {
  return {
    id: 'names-river',
    type: 'symbol',
    source: 'river-labels',
    minzoom: 5,
    layout: {
      'symbol-placement': 'line',
      'text-field': ['get', 'name'],
      'text-font': SERIF_ITALIC,
      'text-size': ['interpolate', ['linear'], ['zoom'], 5, 10.5, 8, 13],
      'text-letter-spacing': 0.08,
      'text-max-angle': 50,
      'text-offset': [0, -0.7],
      'symbol-spacing': 420,
    },
    paint: { 'text-color': theme.riverNames, 'text-halo-color': theme.halo, 'text-halo-width': 1.2, 'text-halo-blur': 0.3 },
  };
}

/** Which towns are shown at a zoom: the story's earlier than others of the same rank. */
const SHOWN_TOWNS: ExpressionSpecification = [
  '<=',
  ['-', ['get', 'rank'], ['get', 'story']],
  ['step', ['zoom'], 0, 4.4, 1, 5.2, 2, 6, 3, 7, 4],
];
const STORY: ExpressionSpecification = ['>', ['get', 'story'], 0];
const FIRST_RANK: ExpressionSpecification = ['any', STORY, ['<=', ['get', 'rank'], 1]];

/** The name of 1945; from zoom 6 the native one below it, for the towns of the first two ranks. */
const TOWN_NAME: ExpressionSpecification = [
  'step',
  ['zoom'],
  ['get', 'name'],
  6,
  [
    'case',
    ['all', ['<=', ['-', ['get', 'rank'], ['get', 'story']], 1], ['!=', ['get', 'native'], ['get', 'name']]],
    ['format', ['get', 'name'], {}, '\n', {}, ['get', 'native'], { 'font-scale': 0.85, 'text-font': ['literal', ['Source Sans Regular']] }],
    ['get', 'name'],
  ],
];

/** Imhof's order: right above first, then the other sides. The anchor names the side of the text. */
const ANCHORS = [
  'bottom-left',
  [0.4, -0.3],
  'left',
  [0.5, 0],
  'top-left',
  [0.4, 0.3],
  'bottom-right',
  [-0.4, -0.3],
  'right',
  [-0.5, 0],
  'top-right',
  [-0.4, 0.3],
  'bottom',
  [0, -0.5],
  'top',
  [0, 0.5],
  // Where an event is marked on the town itself: clear of the mark.
  'bottom-left',
  [0.9, -0.55],
  'left',
  [1.05, 0],
  'top-left',
  [0.9, 0.55],
  'bottom-right',
  [-0.9, -0.55],
  'right',
  [-1.05, 0],
  'top-right',
  [-0.9, 0.55],
  'bottom',
  [0, -1.05],
  'top',
  [0, 1.05],
  // Where symbols and arrows leave no room there: a little farther off.
  'bottom-left',
  [1.3, -1.1],
  'top-left',
  [1.3, 1.1],
  'bottom-right',
  [-1.3, -1.1],
  'top-right',
  [-1.3, 1.1],
  'bottom',
  [0, -1.7],
  'top',
  [0, 1.7],
  'left',
  [2, 0],
  'right',
  [-2, 0],
] as const;

function townLayers(theme: Theme): LayerSpecification[] {
  return [
    {
      id: 'towns',
      type: 'circle',
      source: 'towns',
      filter: SHOWN_TOWNS,
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 3, ['case', FIRST_RANK, 2, 1.4], 7, ['case', FIRST_RANK, 3.4, 2.6]],
        'circle-color': theme.paper,
        'circle-stroke-color': theme.names,
        'circle-stroke-width': 1.1,
      },
    },
    townNames('names-story-town', ['all', SHOWN_TOWNS, FIRST_RANK], theme, true),
    townNames('names-town', ['all', SHOWN_TOWNS, ['!', FIRST_RANK]], theme, false),
  ];
}

function townNames(id: LayerId, filter: FilterSpecification, theme: Theme, story: boolean): LayerSpecification {
  return {
    id,
    type: 'symbol',
    source: 'towns',
    filter,
    layout: {
      'text-field': TOWN_NAME,
      'text-font': story ? SERIF_BOLD : SERIF,
      'text-size': story
        ? ['interpolate', ['linear'], ['zoom'], 3, 11.5, 4.4, 12, 6, 14, 8, 16]
        : ['interpolate', ['linear'], ['zoom'], 4.4, 11, 6, 11.5, 8, 13],
      'text-variable-anchor-offset': [...ANCHORS] as never,
      'text-justify': 'auto',
      'text-max-width': 8,
      'text-line-height': 1.05,
      'text-padding': 2,
      'symbol-sort-key': ['-', ['get', 'rank'], ['*', 2, ['get', 'story']]],
    },
    paint: {
      'text-color': story ? theme.names : theme.secondNames,
      'text-halo-color': theme.halo,
      'text-halo-width': 1.2,
      'text-halo-blur': 0.3,
    },
  };
}
