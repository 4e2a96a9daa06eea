/** Why no picture could be drawn, as a word that the catalogue has a sentence for. */
export type PictureFault = 'no-webgl' | 'no-workers' | 'no-canvas' | 'context-lost' | 'too-large';

/** A picture that could not be drawn, for a reason that the reader can be told. */
export class PictureError extends Error {
  readonly fault: PictureFault;

  constructor(fault: PictureFault, cause?: unknown) {
    super(fault, { cause });
    this.fault = fault;
  }
}
