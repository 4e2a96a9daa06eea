import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { LayerId } from './order';
import { takenOnly } from './territories';
import type { Theme } from './theme';

/** On a ground without colour of its own, which may not be drowned, the ground held is seen from afar. */
export const QUIET_HELD_OPACITY = 0.5;

/** What passed over as a whole is paler than what was overrun. */
export const QUIET_TAKEN_OPACITY = 0.24;

/** What a small picture leaves out of those that the reader asked for. */
export const LOUD_LAYERS: ReadonlySet<string> = new Set(['rail']);

/**
 * The style of a small picture: the ground at half contrast, so that the ground held stands alone. Names and towns
 * need a larger map; whose the rest of the ground is would be too much for it.
 */
export function quietStyle(style: StyleSpecification, theme: Theme): StyleSpecification {
  return {
    ...style,
    layers: [
      ...style.layers.map(quieted),
      { id: 'veil', type: 'background', paint: { 'background-color': theme.paper, 'background-opacity': 0.5 } },
    ],
  };
}

function quieted(layer: LayerSpecification): LayerSpecification {
  if (layer.type === 'symbol' || layer.type === 'circle') return { ...layer, layout: { ...layer.layout, visibility: 'none' } } as LayerSpecification;
  if (layer.type === 'fill' && layer.id === ('territory-tint' satisfies LayerId)) return { ...layer, paint: { ...layer.paint, 'fill-opacity': takenOnly(2 * QUIET_TAKEN_OPACITY) } };
  return layer;
}
