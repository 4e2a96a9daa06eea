import type { LayerSpecification } from 'maplibre-gl';

/** Every layer, from the sea up: the one place that says what lies over what. */
export const DRAW_ORDER = [
  'sheet',
  'sea',
  'depths',
  'shore-glow',
  'land',
  'elevation',
  'territory-tint',
  'hillshade',
  'desert',
  'marsh',
  'lakes',
  'rivers-fine',
  'rivers',
  'coast',
  'rail-casing',
  'rail-ticks',
  'rail',
  'rail-core',
  'rail-narrow',
  'border',
  'border-approximate',
  'edge',
  'agreed-line',
  'names-agreed-line',
  'names-disputed',
  'signs-pass',
  'signs-fortress',
  'names-river',
  'names-sea-far',
  'names-sea-near',
  'names-fortress',
  'names-pass',
  'towns',
  'names-town',
  'names-story-town',
  'taken-room',
  // What is above is set first: the curved names keep their place, the towns find theirs beside them.
  'names-range-far',
  'names-range-near',
  'names-country-far',
  'names-country-middle',
  'names-country-near',
] as const;
export type LayerId = (typeof DRAW_ORDER)[number];

/** The layers in drawing order. Throws on a layer that is not listed, or stands twice: both are mistakes in code. */
export function inDrawOrder(layers: readonly LayerSpecification[]): LayerSpecification[] {
  const rank = new Map<string, number>(DRAW_ORDER.map((id, i) => [id, i]));
  const seen = new Set<string>();
  for (const { id } of layers) {
    if (!rank.has(id)) throw new Error(`the layer "${id}" is not in DRAW_ORDER`);
    if (seen.has(id)) throw new Error(`the layer "${id}" stands twice`);
    seen.add(id);
  }
  return [...layers].sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
}

/** What each of the ground's toggles hides. */
export const TOGGLED_LAYERS: Readonly<Record<'rail' | 'relief', readonly LayerId[]>> = {
  rail: ['rail-casing', 'rail-ticks', 'rail', 'rail-core', 'rail-narrow'],
  relief: ['elevation', 'hillshade'],
};
