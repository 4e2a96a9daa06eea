import { applyPalette, GIFEncoder, quantize } from 'gifenc';
import { FilmError, writing } from './filmError';
import { MEDIA_TYPES } from './filmFormat';
import type { FilmPlan } from './filmPlan';
import type { FilmWriter } from './filmWriter';

/** One of the 256 says: as in the picture before. */
const COLOURS = 255;
const SAMPLES = 4;
/** Of the pictures looked at, one pixel in so many is counted. */
const COUNTED = 3;
/** Bits of red, green and blue by which colours are told apart. */
const EXACTNESS = 'rgb565';
/** Each picture lies upon the one before. */
const KEEP = 1;

/**
 * Writes a GIF picture by picture, in slices of a picture, so that the page lives on without a worker, which a frame
 * without an origin of its own is refused. All have one set of colours, chosen from some of them: with a set each, what
 * stands still would flicker.
 */
export function openGifWriter(canvas: HTMLCanvasElement, { perSecond }: FilmPlan): FilmWriter {
  const { width, height } = canvas;
  const gif = GIFEncoder();
  const seen: Uint8ClampedArray[] = [];
  let palette: number[][] | null = null;
  let last: Uint8Array | null = null;

  const pixels = (): Uint8ClampedArray => {
    const context = canvas.getContext('2d');
    if (!context) throw new FilmError('encoder');
    return context.getImageData(0, 0, width, height).data;
  };

  return {
    samples: SAMPLES,
    look: () => void seen.push(thinned(pixels())),
    add: () =>
      writing(() => {
        const data = pixels();
        const colours = (palette ??= quantize(joined(seen.length > 0 ? seen : [thinned(data)]), COLOURS, { format: EXACTNESS }));
        seen.length = 0;
        const indexes = applyPalette(data, colours, EXACTNESS);
        gif.writeFrame(last ? changed(last, indexes) : indexes, width, height, {
          // The set of the first holds for all; the last of it is never a colour.
          ...(last ? { transparent: true, transparentIndex: COLOURS } : { palette: filled(colours) }),
          delay: 1000 / perSecond,
          dispose: KEEP,
        });
        last = indexes;
      }),
    finish: () =>
      writing(() => {
        gif.finish();
        return new Blob([gif.bytes()], { type: MEDIA_TYPES.gif });
      }),
    cancel: async () => {
      gif.reset();
      seen.length = 0;
      last = null;
    },
  };
}

function thinned(data: Uint8ClampedArray): Uint8ClampedArray {
  const kept = new Uint8ClampedArray(Math.floor(data.length / 4 / COUNTED) * 4);
  for (let i = 0; i < kept.length; i += 4) kept.set(data.subarray(i * COUNTED, i * COUNTED + 4), i);
  return kept;
}

function joined(parts: readonly Uint8ClampedArray[]): Uint8ClampedArray {
  const whole = new Uint8ClampedArray(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** To 256, so that the last number is one of the table. */
function filled(colours: readonly number[][]): number[][] {
  return Array.from({ length: COLOURS + 1 }, (_, i) => colours[i] ?? [0, 0, 0]);
}

/** What differs from the picture before; the rest lets it through. */
function changed(before: Uint8Array, now: Uint8Array): Uint8Array {
  return now.map((index, i) => (index === before[i] ? COLOURS : index));
}
