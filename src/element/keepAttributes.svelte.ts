import type { Atlas } from '../lib/atlas/atlas.svelte';
import { watchAtlas } from '../lib/atlas/watchAtlas.svelte';
import { AddressWriter } from '../lib/state/address';
import type { AttributeName } from './attributes';
import { attributesToWrite } from './attributes';

/**
 * The attributes follow the atlas as a page's address does: what moves once it rests, a selection at once; whether time
 * runs at once too.
 * @param write null takes the attribute away
 * @returns a function that stops
 */
export function keepAttributes(atlas: Atlas, write: (name: AttributeName, value: string | null) => void): () => void {
  let written = atlas.query;
  const follow = (query: string) => {
    for (const [name, value] of attributesToWrite(written, query)) write(name, value);
    written = query;
  };
  const writer = new AddressWriter({ replace: follow, push: follow }, written);
  const stopWatching = watchAtlas(atlas, {
    moved: () => writer.replace(atlas.query),
    turned: () => writer.push(atlas.query),
  });
  let ran = atlas.clock.playing;
  const stopFollowing = $effect.root(() => {
    $effect(() => {
      const { playing } = atlas.clock;
      if (playing !== ran) write('play', playing ? '1' : null);
      ran = playing;
    });
  });
  return () => {
    stopWatching();
    stopFollowing();
    writer.stop();
  };
}
