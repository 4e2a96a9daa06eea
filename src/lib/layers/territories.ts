import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Theme } from './theme';

const HOLDER: ExpressionSpecification = ['coalesce', ['feature-state', 'holder'], 'none'];
const SHOWN: ExpressionSpecification = ['boolean', ['feature-state', 'shown'], false];
/** Held all along by the Soviet side: a quiet tint. Taken in the campaign: the tint of ground held. */
const HOME: ExpressionSpecification = ['in', ['get', 'id'], ['literal', ['ussr', 'mpr']]];

/** The territories' tint, below the relief. Who holds what is feature-state; a border never looks like a front. */
export function territoryLayers(theme: Theme): LayerSpecification[] {
  const blocs: ExpressionSpecification = [
    'match',
    HOLDER,
    'japan',
    theme.blocs.japan,
    ['contested', 'soviet', 'russia', 'mongolia'],
    ['case', HOME, theme.blocs.soviet, theme.held],
    'china',
    theme.blocs.china,
    theme.blocs.china,
  ];
  return [
    {
      id: 'territory-tint',
      type: 'fill',
      source: 'territories',
      paint: {
        'fill-color': blocs,
        'fill-opacity': [
          'case',
          ['!', SHOWN],
          0,
          ['==', HOLDER, 'contested'],
          theme.heldOpacity * 0.35,
          ['all', ['in', HOLDER, ['literal', ['soviet', 'russia']]], ['!', HOME]],
          theme.heldOpacity,
          theme.blocOpacity,
        ],
        'fill-antialias': false,
      },
    },
  ];
}
