import { BufferTarget, CanvasSource, canEncodeVideo, Mp4OutputFormat, Output, Quality, WebMOutputFormat } from 'mediabunny';
import { FilmError, writing } from './filmError';
import type { PixelSize, VideoFormat } from './filmFormat';
import { MEDIA_TYPES } from './filmFormat';
import type { FilmPlan } from './filmPlan';
import type { FilmWriter } from './filmWriter';

/** Small print must stay readable. */
const quality = () => new Quality('high');
/** A teacher stops and goes back: from a key picture to the next is never far. */
const KEY_SECONDS = 1;

/** Whether this browser encodes a codec in a size. */
export function videoEncodes(codec: VideoFormat['codec'], { width, height }: PixelSize): Promise<boolean> {
  return canEncodeVideo(codec, { width, height, quality: quality() });
}

/** Writes a video, picture `i` from second `i / perSecond` on. Holds the file in memory, and one canvas at a time. */
export async function openVideoWriter(canvas: HTMLCanvasElement, { perSecond }: FilmPlan, { kind, codec }: VideoFormat, title: string): Promise<FilmWriter> {
  const output = new Output({ format: kind === 'mp4' ? new Mp4OutputFormat({ fastStart: 'in-memory' }) : new WebMOutputFormat(), target: new BufferTarget() });
  const source = new CanvasSource(canvas, { codec, quality: quality(), keyFrameInterval: KEY_SECONDS });
  output.addVideoTrack(source, { frameRate: perSecond });
  output.setMetadataTags({ title });
  await writing(() => output.start());
  return {
    samples: 0,
    look: () => undefined,
    add: (i) => writing(() => source.add(i / perSecond, 1 / perSecond)),
    async finish() {
      await writing(() => output.finalize());
      const { buffer } = output.target;
      if (!buffer) throw new FilmError('encoder');
      return writing(() => new Blob([buffer], { type: MEDIA_TYPES[kind] }));
    },
    // An encoder that has failed cannot be called off either.
    cancel: () => output.cancel().catch(() => undefined),
  };
}
