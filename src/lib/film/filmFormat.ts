/** A codec, as the muxer names it, in the file that takes it to most players. */
export type VideoFormat = { readonly kind: 'mp4'; readonly codec: 'avc' } | { readonly kind: 'webm'; readonly codec: 'vp9' | 'vp8' | 'av1' };

/** What a film is written as. A GIF is for browsers that encode no video. */
export type FilmFormat = VideoFormat | { readonly kind: 'gif' };
export type FilmKind = FilmFormat['kind'];

export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** The best first: what plays on every school's machine, then what plays in every browser, then what some play. */
const BY_CHOICE: readonly VideoFormat[] = [
  { kind: 'mp4', codec: 'avc' },
  { kind: 'webm', codec: 'vp9' },
  { kind: 'webm', codec: 'vp8' },
  { kind: 'webm', codec: 'av1' },
];

export const MEDIA_TYPES: Readonly<Record<FilmKind, string>> = { mp4: 'video/mp4', webm: 'video/webm', gif: 'image/gif' };

/**
 * The best that this browser writes in this size.
 * @param encodes whether it can encode a codec; null where it encodes none at all
 * @param refused codecs that it said it could encode, and then could not
 */
export async function chooseFormat(
  size: PixelSize,
  encodes: ((codec: VideoFormat['codec'], size: PixelSize) => Promise<boolean>) | null,
  refused: readonly string[] = [],
): Promise<FilmFormat> {
  if (encodes) {
    for (const format of BY_CHOICE) {
      // What cannot even be asked cannot be used.
      if (!refused.includes(format.codec) && (await encodes(format.codec, size).catch(() => false))) return format;
    }
  }
  return { kind: 'gif' };
}

/** What asks this browser; null where it has no video encoder, as over plain http. */
export async function encoderOf(scope: object): Promise<((codec: VideoFormat['codec'], size: PixelSize) => Promise<boolean>) | null> {
  if (!('VideoEncoder' in scope)) return null;
  const { videoEncodes } = await import('./videoWriter');
  return videoEncodes;
}
