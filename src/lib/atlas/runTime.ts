import { runClock } from '../state/runClock';
import type { Atlas } from './atlas.svelte';

/** Lets time run, in whole days for readers who want less motion. @returns a function that stops */
export function runTime({ clock }: Pick<Atlas, 'clock'>): () => void {
  const stopClock = runClock(clock);
  const motion = matchMedia('(prefers-reduced-motion: reduce)');
  const follow = () => (clock.stepwise = motion.matches);
  follow();
  motion.addEventListener('change', follow);
  return () => {
    stopClock();
    motion.removeEventListener('change', follow);
  };
}
