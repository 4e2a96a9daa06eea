import type { Campaign } from '../campaign/types';
import type { SceneView } from '../layers/visibleFormations';
import type { PathSet } from './pathSet';

/** The raster's owners: nobody, the three fronts, the others (the Kuril and Karafuto landings have a front). */
export const FRONT_INKS: readonly number[] = [0, 0, 1, 2, 3];
const FRONT_LAYERS = ['su-tbf', 'su-tbf', 'su-1fef', 'su-2fef', 'navy'] as const;

/** By path: 0 hidden, 1 at its zooms, 2 its route at every zoom, for the selected formation. */
export function shownPaths(campaign: Campaign, { paths }: PathSet, view: SceneView): Uint8Array {
  return Uint8Array.from(paths, ({ formation: id }) => {
    const formation = campaign.formationById.get(id);
    if (!formation) return 0;
    if (id === view.selected) return 2;
    return view.layers.has(formation.layer) ? 1 : 0;
  });
}

/** By the raster's owner: whether its ground is shown. */
export function shownFronts(view: SceneView): number[] {
  return FRONT_LAYERS.map((layer) => (view.layers.has(layer) ? 1 : 0));
}
