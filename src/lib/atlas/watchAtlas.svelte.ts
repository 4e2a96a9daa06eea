import { untrack } from 'svelte';
import type { Atlas } from './atlas.svelte';

/** Calls back when what stands in the address changes: the selection, or anything else. @returns a function that stops */
export function watchAtlas(atlas: Atlas, then: { moved: () => void; selected: () => void }): () => void {
  let selected = atlas.viewer.selected;
  return $effect.root(() => {
    $effect(() => {
      void atlas.query;
      untrack(() => {
        if (atlas.viewer.selected === selected) then.moved();
        else then.selected();
        selected = atlas.viewer.selected;
      });
    });
  });
}
