// A package that ships no types: only what is used of it.

declare module 'gifenc' {
  type Exactness = 'rgb565' | 'rgb444' | 'rgba4444';
  /** Red, green and blue. */
  type Colours = number[][];

  export interface FrameOptions {
    /** Of the first frame: the table of all; of a later one: its own. */
    readonly palette?: Colours;
    readonly transparent?: boolean;
    readonly transparentIndex?: number;
    /** Milliseconds. */
    readonly delay?: number;
    /** What becomes of the frame when the next comes: 1 keeps it. */
    readonly dispose?: number;
  }
  export interface Encoder {
    writeFrame(indexes: Uint8Array, width: number, height: number, options: FrameOptions): void;
    finish(): void;
    bytes(): Uint8Array<ArrayBuffer>;
    reset(): void;
  }
  export function GIFEncoder(): Encoder;
  export function quantize(rgba: Uint8ClampedArray, most: number, options: { readonly format: Exactness }): Colours;
  export function applyPalette(rgba: Uint8ClampedArray, colours: Colours, format: Exactness): Uint8Array;
}
