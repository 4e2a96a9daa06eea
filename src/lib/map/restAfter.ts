import type { InPieces } from '../campaign/pieces';
import { givingWay, unless } from '../campaign/pieces';

/** Names make way for symbols once time and view have rested so long: never while time runs. */
const LEAST_MS = 200;
/** And for so many of the latest frames: where frames are slow, two of them are no rest. */
const FRAMES = 5;
/** A longer gap is no frame. */
const LONGEST_FRAME_MS = 500;

/** Watches how fast frames follow one another, and says how long nothing must happen for the map to be at rest. */
export class RestAfter {
  #last = Number.NEGATIVE_INFINITY;
  #frameMs = 0;

  /** @param now milliseconds, of any clock */
  drawn(now: number): void {
    const gap = now - this.#last;
    this.#last = now;
    if (gap < LONGEST_FRAME_MS) this.#frameMs = (this.#frameMs + gap) / 2;
  }

  get ms(): number {
    return Math.max(LEAST_MS, this.#frameMs * FRAMES);
  }
}

/**
 * Waits from the next frame on, and only then: where a frame takes longer than the rest, what follows it at once comes in
 * time. Then it works in pieces, as long as nothing moves.
 * @returns a way to call it off
 */
export function whenAtRest(ms: number, work: () => InPieces<void>, isMoving: () => boolean): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let off = false;
  const frame = requestAnimationFrame(() => (timer = setTimeout(() => void givingWay(unless(() => off || isMoving(), work())), ms)));
  return () => {
    off = true;
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
