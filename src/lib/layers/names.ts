import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { OtherNames } from './nameForms';
import { isOfItsTime } from './nameForms';
import type { LayerId } from './order';
import type { Theme } from './theme';
import { townLayers } from './townNames';

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
  readonly field: NameField;
}

/** Forms of a name: that of 1945 with less and with more room, the one in use today, and the one in the country's own script. */
export type NameField = 'name' | 'long' | 'today' | 'native';
/** Which names the reader wants. */
export const NAME_CHOICES = ['1945', 'today', 'native'] as const;
export type NameChoice = (typeof NAME_CHOICES)[number];

/** Han cannot be read smaller. */
const LEAST_NATIVE_PX = 11.5;

/** A band as it sets the names that the reader wants. */
export function bandFor(band: NameBand, choice: NameChoice): NameBand {
  if (choice === '1945') return band;
  return { ...band, field: choice, size: choice === 'native' ? Math.max(band.size, LEAST_NATIVE_PX) : band.size };
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

const SERIF_BOLD = ['Source Serif SemiBold'];
const SERIF_ITALIC = ['Source Serif Italic'];

export function nameLayers(theme: Theme): LayerSpecification[] {
  return [...NAME_BANDS.map((band) => curvedNames(band, theme)), riverNames(theme), ...townLayers(theme)];
}

/**
 * The names of a band, each along one of its curves; a country's is shown with its territory.
 * @param keys the curves that were chosen for the view; before that, the first of each name
 */
export function nameFilter({ id, kind }: NameBand, hidden: readonly string[] = [], keys: readonly string[] | null = null): FilterSpecification {
  return [
    'all',
    ['==', ['get', 'kind'], kind],
    keys ? ['in', ['get', 'key'], ['literal', [...keys]]] : ['in', id, ['get', 'first']],
    ['!', ['in', ['get', 'id'], ['literal', [...hidden]]]],
  ];
}

/**
 * A name in the form that the band wants: for a country of another time than 1945, another of `names` by its id,
 * unless it is today's name that is wanted and there is one.
 */
export function nameField({ field }: Pick<NameBand, 'field'>, names: OtherNames = {}): ExpressionSpecification {
  const others = Object.entries(names);
  const known: ExpressionSpecification = field === 'name' || field === 'long' ? ['get', field] : ['coalesce', ['get', field], ['get', 'name']];
  if (others.length === 0) return known;
  const ofItsTime = (otherwise: ExpressionSpecification) => ['match', ['get', 'id'], ...others.flat(), otherwise] as unknown as ExpressionSpecification;
  return isOfItsTime(field, true) ? ofItsTime(known) : ['coalesce', ['get', field], ofItsTime(['get', 'name'])];
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
      'text-field': nameField(band),
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

/** A river's name: the record knows no native ones. */
export function riverField(choice: NameChoice): ExpressionSpecification {
  return choice === 'today' ? ['coalesce', ['get', 'today'], ['get', 'name']] : ['get', 'name'];
}

function riverNames(theme: Theme): LayerSpecification {
  return {
    id: 'names-river',
    type: 'symbol',
    source: 'river-labels',
    minzoom: 5,
    layout: {
      'symbol-placement': 'line',
      'text-field': riverField('1945'),
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
