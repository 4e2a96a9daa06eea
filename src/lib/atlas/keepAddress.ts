import { AddressWriter, windowAddressBar } from '../state/address';
import { readQuery } from '../state/viewerUrl';
import type { Atlas } from './atlas.svelte';
import { knownIn } from './known';
import { watchAtlas } from './watchAtlas.svelte';

/** The address follows the atlas, and the atlas follows Back and Forward. @returns a function that stops */
export function keepAddress(atlas: Atlas): () => void {
  const writer = new AddressWriter(windowAddressBar(window), atlas.query);
  const stopWatching = watchAtlas(atlas, {
    moved: () => writer.replace(atlas.query),
    selected: () => writer.push(atlas.query),
  });
  const back = () => {
    const { state, problems } = readQuery(window.location.search, atlas.defaults, knownIn(atlas.campaign));
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
