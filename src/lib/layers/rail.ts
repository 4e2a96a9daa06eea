import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { Theme } from './theme';

/** Main lines from afar, the others as the reader comes nearer: at whole zooms, as a filter is evaluated. */
const SHOWN: ExpressionSpecification = ['<=', ['get', 'rank'], ['step', ['zoom'], 1, 5, 2, 6, 3]];
/** From here on a gauge is told by its sign; farther back the lines are too thin for one. */
export const GAUGES_FROM = 4.6;

function gauge(...gauges: readonly ('broad' | 'standard' | 'narrow')[]): FilterSpecification {
  return ['all', SHOWN, ['in', ['get', 'gauge'], ['literal', [...gauges]]]];
}

function byRank(main: number, other: number): ExpressionSpecification {
  return ['case', ['==', ['get', 'rank'], 1], main, other];
}

/**
 * Railways by gauge and rank, told apart without colour. Broad (1 524 mm): a double line. Standard (1 435 mm): a solid
 * one, with ticks across it from near. Narrower: dashes.
 */
export function railLayers(theme: Theme): LayerSpecification[] {
  const line = (id: string, filter: FilterSpecification, paint: object, minzoom = 0): LayerSpecification => ({
    id,
    type: 'line',
    source: 'rail',
    minzoom,
    filter,
    layout: { 'line-join': 'round' },
    paint,
  });
  return [
    line('rail-casing', SHOWN, { 'line-color': theme.halo, 'line-opacity': 0.6, 'line-width': ['interpolate', ['linear'], ['zoom'], 4, 2.4, 8, 6] }),
    line('rail-ticks', gauge('standard'), { 'line-color': theme.rail, 'line-width': ['interpolate', ['linear'], ['zoom'], 5, byRank(3.6, 2.8), 8, byRank(7, 5.5)], 'line-dasharray': [0.3, 4] }, 5.4),
    line('rail', gauge('broad', 'standard'), {
      'line-color': theme.rail,
      'line-width': [
        'interpolate',
        ['linear'],
        ['zoom'],
        3,
        byRank(0.7, 0.5),
        GAUGES_FROM,
        ['case', ['==', ['get', 'gauge'], 'broad'], byRank(2.2, 1.7), byRank(1.1, 0.8)],
        8,
        ['case', ['==', ['get', 'gauge'], 'broad'], byRank(4.2, 3.2), byRank(2, 1.2)],
      ],
    }),
    line('rail-core', gauge('broad'), { 'line-color': theme.halo, 'line-width': ['interpolate', ['linear'], ['zoom'], GAUGES_FROM, byRank(0.9, 0.7), 8, byRank(2, 1.6)] }, GAUGES_FROM),
    line('rail-narrow', gauge('narrow'), { 'line-color': theme.rail, 'line-width': ['interpolate', ['linear'], ['zoom'], 3, byRank(0.8, 0.6), 8, byRank(1.8, 1.2)], 'line-dasharray': [3, 1.6] }),
  ];
}
