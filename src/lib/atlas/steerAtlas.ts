import type { Problem } from '../campaign/types';
import type { AddressState } from '../state/viewerUrl';
import { readQuery } from '../state/viewerUrl';
import type { Atlas } from './atlas.svelte';
import { knownIn } from './known';

/** Time stands still at an instant. @returns what is wrong with it: then nothing is done */
export function seekTo(atlas: Atlas, t: string): Problem[] {
  return take(atlas, 't', t, (state) => {
    atlas.clock.pause();
    atlas.clock.seek(state.t);
  });
}

/**
 * Shows just these layers, or all but those that a list only takes away.
 * @param layers as in the address, or as a list; an empty list shows none
 * @returns what is wrong with them: then nothing is done
 */
export function showLayers(atlas: Atlas, layers: string | readonly string[]): Problem[] {
  const { viewer } = atlas;
  if (typeof layers === 'string') return take(atlas, 'layers', layers, (state) => viewer.showOnly(state.layers));
  if (layers.length > 0) return showLayers(atlas, layers.join(','));
  viewer.showOnly([]);
  return [];
}

/**
 * Selects a formation or an event and brings it into view; null selects nothing.
 * @returns what is wrong with it: then nothing is done
 */
export function showThing(atlas: Atlas, id: string | null): Problem[] {
  const { viewer } = atlas;
  if (id !== null) return take(atlas, 'select', id, ({ selected }) => selected !== null && viewer.focusOn(selected));
  viewer.select(null);
  return [];
}

/** Read as the address is read: the same words are right and wrong. */
function take(atlas: Atlas, name: string, text: string, use: (state: AddressState) => void): Problem[] {
  const { state, problems } = readQuery(`${name}=${encodeURIComponent(text)}`, atlas.defaults, knownIn(atlas.campaign));
  if (problems.length === 0) use(state);
  return problems;
}
