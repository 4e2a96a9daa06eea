import type { Instant } from '../../campaign/types';
import type { Clock } from '../../state/clock.svelte';

/** Lets time run as far as `until`, unless somebody stops it before. @returns a function that no longer waits for it */
export function playTo(clock: Clock, until: Instant): () => void {
  clock.play();
  return $effect.root(() => {
    $effect(() => {
      if (!clock.playing || clock.t < until) return;
      clock.pause();
      clock.seek(until);
    });
  });
}
