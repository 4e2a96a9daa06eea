/** Why no film could be made, as a word that the catalogue has a sentence for. */
export type FilmFault = 'encoder' | 'no-room';

/** A film that could not be written; `cause` is what the browser said. */
export class FilmError extends Error {
  readonly fault: FilmFault;

  constructor(fault: FilmFault, cause?: unknown) {
    super(fault, { cause });
    this.fault = fault;
  }
}

/** A browser that has no more memory, or no more room on its disk, says so by one of these. */
export function isNoRoom(error: unknown): boolean {
  return error instanceof RangeError || (error instanceof DOMException && ['QuotaExceededError', 'NotReadableError'].includes(error.name));
}

/** Tells an error of writing from one of drawing, which has a word of its own. */
export async function writing<T>(step: () => Promise<T> | T): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw error instanceof FilmError ? error : new FilmError(isNoRoom(error) ? 'no-room' : 'encoder', error);
  }
}
