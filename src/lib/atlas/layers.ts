import type { Campaign } from '../campaign/types';
import { FORCE_LAYERS, THEME_LAYERS } from '../campaign/vocabulary';

/** Off until asked for: headquarters are markers, never an advance. */
const OFF = new Set<string>(['headquarters']);

export function layerIds(campaign: Campaign): string[] {
  return [...campaign.territories.map(({ id }) => id), ...FORCE_LAYERS, ...THEME_LAYERS];
}

export function defaultLayers(campaign: Campaign): Set<string> {
  return new Set(layerIds(campaign).filter((id) => !OFF.has(id)));
}

/** As it is now: what changes later changes another. */
export function copyOf(layers: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(layers);
}
