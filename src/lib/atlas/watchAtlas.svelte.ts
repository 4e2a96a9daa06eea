import { untrack } from 'svelte';
import type { Atlas } from './atlas.svelte';

/** Calls back when what stands in the address changes: the selection or the chapter, or anything else. @returns a function that stops */
export function watchAtlas(atlas: Atlas, then: { moved: () => void; turned: () => void }): () => void {
  const stop = () => `${atlas.viewer.selected ?? ''} ${atlas.viewer.chapter ?? ''}`;
  let last = stop();
  return $effect.root(() => {
    $effect(() => {
      void atlas.query;
      untrack(() => {
        if (stop() === last) then.moved();
        else then.turned();
        last = stop();
      });
    });
  });
}
