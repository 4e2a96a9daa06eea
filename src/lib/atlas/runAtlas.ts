import { runClock } from '../state/runClock';
import type { Atlas } from './atlas.svelte';
import { keepAddress } from './keepAddress';
import { keepPrintable } from './keepPrintable';

/**
 * Lets time run, in whole days for readers who want less motion, and keeps the address; on a wall goes round instead.
 * @returns a function that stops
 */
export function runAtlas(atlas: Atlas, window: Window, onError: (error: unknown) => void): () => void {
  const { clock, viewer } = atlas;
  const stops = [runClock(clock), keepPrintable(atlas)];
  let stopped = false;

  const motion = window.matchMedia('(prefers-reduced-motion: reduce)');
  const follow = () => (clock.stepwise = motion.matches);
  follow();
  motion.addEventListener('change', follow);
  stops.push(() => motion.removeEventListener('change', follow));

  if (viewer.kiosk) import('./kiosk.svelte').then(({ runKiosk }) => stopped || stops.push(runKiosk(atlas, window)), onError);
  else stops.push(keepAddress(atlas));

  return () => {
    stopped = true;
    for (const stop of stops) stop();
  };
}
