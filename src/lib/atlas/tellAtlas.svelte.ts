import { toIso } from '../campaign/instants';
import type { Problem } from '../campaign/types';
import type { Atlas } from './atlas.svelte';

/** Who is told what becomes of the map: the page around a frame or an element. */
export interface Told {
  /** At most once a frame. */
  time(t: string): void;
  select(id: string | null): void;
  error(message: string): void;
}

/** Tells how things stand, and then whatever changes. @returns a function that stops */
export function tellAtlas({ clock, viewer }: Atlas, told: Told): () => void {
  let frame = 0;
  const stop = $effect.root(() => {
    $effect(() => {
      const t = toIso(clock.t);
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => told.time(t));
    });
    $effect(() => told.select(viewer.selected));
    let known = 0;
    $effect(() => {
      for (const problem of viewer.problems.slice(known)) told.error(problemText(problem));
      known = viewer.problems.length;
    });
  });
  return () => {
    cancelAnimationFrame(frame);
    stop();
  };
}

export function problemText({ where, what }: Problem): string {
  return `${where}: ${what}`;
}
