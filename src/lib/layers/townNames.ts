import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { NameChoice } from './names';
import type { LayerId } from './order';
import type { Theme } from './theme';

const SERIF = ['Source Serif Regular'];
const SERIF_BOLD = ['Source Serif SemiBold'];

/**
 * From which zoom on towns of which rank are shown; the story's count for less than others of the same rank. Whole
 * zooms: a filter is evaluated at that of its tile.
 */
const TOWN_STEPS: readonly (readonly [zoom: number, rank: number])[] = [[5, 1], [6, 3], [7, 4]];
const SHOWN_TOWNS: ExpressionSpecification = ['<=', ['-', ['get', 'rank'], ['get', 'story']], ['step', ['zoom'], 0, ...TOWN_STEPS.flat()] as unknown as ExpressionSpecification];

/** What the expressions say of one town, for who places names. */
export interface RankedTown {
  readonly rank: number;
  readonly story: number;
}
export function isTownShown({ rank, story }: RankedTown, zoom: number): boolean {
  return rank - story <= (TOWN_STEPS.findLast(([from]) => zoom >= from)?.[1] ?? 0);
}
export function isFirstTown({ rank, story }: RankedTown): boolean {
  return story > 0 || rank <= 1;
}
/** Whether a second form of its name stands below the first. */
export function isNamedTwice({ rank, story }: RankedTown, zoom: number): boolean {
  return zoom >= TWICE_FROM && rank - story <= 1;
}
export function townSize(town: RankedTown, zoom: number): number {
  const stops = isFirstTown(town) ? FIRST_SIZES : OTHER_SIZES;
  const next = stops.findIndex(([at]) => at > zoom);
  const [to, from] = [stops[next], stops[next - 1]];
  if (!to) return stops.at(-1)?.[1] ?? 0;
  if (!from) return to[1];
  return from[1] + ((to[1] - from[1]) * (zoom - from[0])) / (to[0] - from[0]);
}
const TWICE_FROM = 6;
const FIRST_SIZES: readonly (readonly [zoom: number, px: number])[] = [[3, 11.5], [4.4, 12], [6, 14], [8, 16]];
const OTHER_SIZES: readonly (readonly [zoom: number, px: number])[] = [[4.4, 11], [6, 11.5], [8, 13]];
const STORY: ExpressionSpecification = ['>', ['get', 'story'], 0];
const FIRST_RANK: ExpressionSpecification = ['any', STORY, ['<=', ['get', 'rank'], 1]];

/** A town's name; from zoom 6, for those of the first two ranks, a second form below it where it has one. */
export function townField(choice: NameChoice): ExpressionSpecification {
  const form: ExpressionSpecification = choice === '1945' ? ['get', 'name'] : ['coalesce', ['get', choice], ['get', 'name']];
  const second: ExpressionSpecification = ['get', choice === '1945' ? 'native' : 'name'];
  const font: ExpressionSpecification = ['literal', [choice === '1945' ? 'Source Sans Regular' : 'Source Serif Regular']];
  return [
    'step',
    ['zoom'],
    form,
    TWICE_FROM,
    [
      'case',
      ['all', ['<=', ['-', ['get', 'rank'], ['get', 'story']], 1], ['!=', second, form]],
      ['format', form, {}, '\n', {}, second, { 'font-scale': 0.85, 'text-font': font }],
      form,
    ],
  ];
}

/** Imhof's order: right above first, then the other sides. The anchor names the side of the text. */
export const TOWN_ANCHORS = [
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

/** Orders of the anchors by their numbers in the list, for towns by their ids; the others keep the usual one. */
export function townAnchors(orders: Readonly<Record<string, readonly number[]>>): ExpressionSpecification {
  const usual: ExpressionSpecification = ['literal', [...TOWN_ANCHORS]];
  const others = Object.entries(orders).flatMap(([id, order]) => [id, ['literal', order.flatMap((i) => TOWN_ANCHORS.slice(i * 2, i * 2 + 2))]]);
  return others.length === 0 ? usual : (['match', ['get', 'id'], ...others, usual] as unknown as ExpressionSpecification);
}

/** The layers of towns' names, and whose names each has. */
const NAMED = {
  'names-story-town': ['all', SHOWN_TOWNS, FIRST_RANK],
  'names-town': ['all', SHOWN_TOWNS, ['!', FIRST_RANK]],
} satisfies Partial<Record<LayerId, FilterSpecification>>;
export const TOWN_NAMES = Object.keys(NAMED) as (keyof typeof NAMED)[];

/** @param leftOut ids of towns that are not named for want of room */
export function townFilter(layer: keyof typeof NAMED, leftOut: readonly string[]): FilterSpecification {
  return leftOut.length === 0 ? NAMED[layer] : (['all', NAMED[layer], ['!', ['in', ['get', 'id'], ['literal', [...leftOut]]]]] as unknown as FilterSpecification);
}

export function townLayers(theme: Theme): LayerSpecification[] {
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
    townNames('names-story-town', theme, true),
    townNames('names-town', theme, false),
  ];
}

function townNames(id: keyof typeof NAMED, theme: Theme, story: boolean): LayerSpecification {
  return {
    id,
    type: 'symbol',
    source: 'towns',
    filter: NAMED[id],
    layout: {
      'text-field': townField('1945'),
      'text-font': story ? SERIF_BOLD : SERIF,
      'text-size': ['interpolate', ['linear'], ['zoom'], ...(story ? FIRST_SIZES : OTHER_SIZES).flat()] as unknown as ExpressionSpecification,
      'text-variable-anchor-offset': townAnchors({}) as never,
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
