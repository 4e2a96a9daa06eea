import type { Atlas } from './atlas.svelte';
import { keepAddress } from './keepAddress';
import { keepPrintable } from './keepPrintable';
import { runTime } from './runTime';

/**
 * An atlas with a page of its own: time runs, the page can be printed and its address follows; on a wall it goes round
 * instead.
 * @returns a function that stops
 */
export function runAtlas(atlas: Atlas, onError: (error: unknown) => void): () => void {
  const stops = [runTime(atlas), keepPrintable(atlas)];
  let stopped = false;

  if (atlas.viewer.kiosk) import('./kiosk.svelte').then(({ runKiosk }) => stopped || stops.push(runKiosk(atlas, window)), onError);
  else stops.push(keepAddress(atlas));

  return () => {
    stopped = true;
    for (const stop of stops) stop();
  };
}
