import type { Clock } from './clock.svelte';

/** A tab that slept does not leap: no frame counts for more than this. */
const LONGEST_FRAME_MS = 250;

/** Ticks the clock once a frame while it plays. @returns a function that stops */
export function runClock(clock: Clock): () => void {
  let last: number | null = null;
  let frame = requestAnimationFrame(function next(now: number) {
    if (clock.playing && last !== null) clock.tick(Math.min(now - last, LONGEST_FRAME_MS));
    last = clock.playing ? now : null;
    frame = requestAnimationFrame(next);
  });
  return () => cancelAnimationFrame(frame);
}
