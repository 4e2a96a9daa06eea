import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Campaign, Holding, Instant, Territory } from '../campaign/types';
import type { Theme } from './theme';

/** Of one colour each, by feature-state. */
export type Tint = 'japan' | 'soviet' | 'china' | 'taken' | 'none';

const TINT: ExpressionSpecification = ['coalesce', ['feature-state', 'tint'], 'none'];
const FAINT: ExpressionSpecification = ['boolean', ['feature-state', 'faint'], false];
const SHOWN: ExpressionSpecification = ['boolean', ['feature-state', 'shown'], false];

/**
 * Whose colour a territory wears: its holder's; that of ground taken where the campaign took it, and paler while it is
 * fought over. Fought over before the campaign it wears the colour of those who came.
 */
export function tintOf(territory: Pick<Territory, 'holders'>, holding: Holding | undefined, { span }: Pick<Campaign, 'span'>, t: Instant): { tint: Tint; faint: boolean } {
  const faint = holding?.holder === 'contested';
  const next = territory.holders.find(({ from }) => from > t)?.holder;
  switch (holding?.holder) {
    case 'contested':
      return { tint: t >= span.from ? 'taken' : next === 'japan' ? 'japan' : 'none', faint };
    case 'soviet':
    case 'russia':
    case 'mongolia':
      return { tint: holding.from > span.from ? 'taken' : 'soviet', faint };
    case 'japan':
    case 'china':
      return { tint: holding.holder, faint };
    case 'us':
    case 'none':
    case undefined:
      return { tint: 'none', faint };
  }
}

/** The territories' tint, below the relief. Who holds what is feature-state; a border never looks like a front. */
export function territoryLayers(theme: Theme): LayerSpecification[] {
  return [
    {
      id: 'territory-tint',
      type: 'fill',
      source: 'territories',
      paint: {
        'fill-color': ['match', TINT, 'japan', theme.blocs.japan, 'soviet', theme.blocs.soviet, 'taken', theme.held, theme.blocs.china],
        'fill-opacity': [
          'case',
          ['any', ['!', SHOWN], ['==', TINT, 'none']],
          0,
          ['==', TINT, 'taken'],
          ['case', FAINT, theme.heldOpacity * 0.35, theme.heldOpacity],
          ['case', FAINT, theme.blocOpacity * 0.6, theme.blocOpacity],
        ],
        'fill-antialias': false,
      },
    },
  ];
}

/** What was taken as a whole and nothing else: for pictures that show nothing but ground held. */
export function takenOnly(opacity: number): ExpressionSpecification {
  return ['case', ['all', SHOWN, ['==', TINT, 'taken'], ['!', FAINT]], opacity, 0];
}
