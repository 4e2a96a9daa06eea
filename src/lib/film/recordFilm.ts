import type { Instant } from '../campaign/types';
import type { FilmPlan } from './filmPlan';
import { instantOf, samplesOf } from './filmPlan';
import type { FilmWriter } from './filmWriter';

export interface Recording {
  readonly plan: FilmPlan;
  /** Draws an instant upon the canvas that the writer takes its pictures off. */
  readonly draw: (t: Instant) => Promise<void>;
  readonly writer: FilmWriter;
  /** Told how many pictures are written. */
  readonly onPicture: (done: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Draws and writes a film picture by picture, and gives way to the page after each. Whatever ends it early, the writer has
 * been called off. Rejects with the fault of whoever drew or wrote, or with an `AbortError`.
 */
export async function recordFilm({ plan, draw, writer, onPicture, signal }: Recording): Promise<Blob> {
  const picture = async (i: number) => {
    signal.throwIfAborted();
    await draw(instantOf(plan, i));
    signal.throwIfAborted();
  };
  try {
    for (const i of samplesOf(plan, writer.samples)) {
      await picture(i);
      writer.look();
      await givenWay();
    }
    for (let i = 0; i < plan.count; i++) {
      await picture(i);
      await writer.add(i);
      onPicture(i + 1);
      await givenWay();
    }
    signal.throwIfAborted();
    return await writer.finish();
  } catch (error) {
    await writer.cancel();
    throw error;
  }
}

/** One task for whatever the reader has done meanwhile. */
function givenWay(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}
