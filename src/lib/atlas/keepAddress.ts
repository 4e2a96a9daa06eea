import { AddressWriter, windowAddressBar } from '../state/address';
import type { Atlas } from './atlas.svelte';
import { watchAtlas } from './watchAtlas.svelte';

/** The address follows the atlas, and the atlas follows Back and Forward. @returns a function that stops */
export function keepAddress(atlas: Atlas): () => void {
  const writer = new AddressWriter(windowAddressBar(window), atlas.query);
  const stopWatching = watchAtlas(atlas, {
    moved: () => writer.replace(atlas.query),
    turned: () => writer.push(atlas.query),
  });
  const back = () => {
    const { state, problems } = atlas.readAddress(window.location.search);
    atlas.adopt(state);
    atlas.viewer.report(...problems);
    writer.adopt(window.location.search);
  };
  window.addEventListener('popstate', back);
  return () => {
    window.removeEventListener('popstate', back);
    stopWatching();
    writer.stop();
  };
}
