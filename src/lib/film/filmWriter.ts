import type { FilmFormat } from './filmFormat';
import type { FilmPlan } from './filmPlan';

/** Takes the pictures of a film off one canvas, in their order. Each step rejects with a `FilmError`. */
export interface FilmWriter {
  /** So many pictures it must have seen, from first to last, before it takes any. */
  readonly samples: number;
  /** Looks at the canvas as it stands, and writes nothing. */
  look(): void;
  /** Takes the canvas as it stands for picture `i`. Resolves when it can take another. */
  add(i: number): Promise<void>;
  /** The whole film. */
  finish(): Promise<Blob>;
  /** Lets go of all that was written. Never rejects. */
  cancel(): Promise<void>;
}

export async function openWriter(format: FilmFormat, canvas: HTMLCanvasElement, plan: FilmPlan, title: string): Promise<FilmWriter> {
  if (format.kind === 'gif') return (await import('./gifWriter')).openGifWriter(canvas, plan);
  return (await import('./videoWriter')).openVideoWriter(canvas, plan, format, title);
}
