import type { Instant, Span } from '../campaign/types';
import type { FilmKind, PixelSize } from './filmFormat';

/** A size that a film can have. Laid out in CSS pixels, then so many pixels to each: words stay readable on a wall. */
export interface FilmSize {
  readonly id: string;
  readonly layout: PixelSize;
  readonly ratio: number;
}

// Both ends of the map come to whole pixels: layouts are multiples of 4, ratios of a quarter.
const SMALL: FilmSize = { id: 'small', layout: { width: 640, height: 360 }, ratio: 1 };
const VIDEO_SIZES: readonly FilmSize[] = [
  SMALL,
  { id: 'middle', layout: { width: 1024, height: 576 }, ratio: 1.25 },
  { id: 'large', layout: { width: 1280, height: 720 }, ratio: 1.5 },
  { id: 'square', layout: { width: 576, height: 576 }, ratio: 1.25 },
];
/** 256 colours and no motion: every pixel costs. */
const GIF_SIZES: readonly FilmSize[] = [SMALL, { id: 'smallSquare', layout: { width: 576, height: 576 }, ratio: 1 }];

export function pixelsOf({ layout, ratio }: FilmSize): PixelSize {
  return { width: layout.width * ratio, height: layout.height * ratio };
}

/** What a reader may wish of a film of this kind, the first or the marked being the usual. */
export interface FilmChoices {
  readonly sizes: readonly FilmSize[];
  readonly usualSize: FilmSize;
  /** Pictures a second. A GIF counts in hundredths of a second. */
  readonly paces: readonly number[];
  readonly usualPace: number;
  /** Seconds. */
  readonly shortest: number;
  readonly longest: number;
  readonly usualLength: number;
}

export function choicesOf(kind: FilmKind): FilmChoices {
  if (kind === 'gif') return { sizes: GIF_SIZES, usualSize: SMALL, paces: [4, 5, 10], usualPace: 5, shortest: 1, longest: 20, usualLength: 10 };
  return { sizes: VIDEO_SIZES, usualSize: VIDEO_SIZES[1] ?? SMALL, paces: [12, 24, 30], usualPace: 24, shortest: 1, longest: 120, usualLength: 20 };
}

/** A length as it was typed -> seconds, or null where it is none that a film may have. */
export function lengthOf(typed: number | null | undefined, { shortest, longest }: Pick<FilmChoices, 'shortest' | 'longest'>): number | null {
  return typeof typed === 'number' && Number.isFinite(typed) && typed >= shortest && typed <= longest ? typed : null;
}

/** Of a chapter that does not say how far it plays. */
const WITHOUT_END_MS = 48 * 3_600_000;

/** What a chapter shows: to where it plays, else two days on, or the two days before where the slider ends. */
export function chapterSpan({ t, playUntil }: { readonly t: Instant; readonly playUntil: Instant | null }, reach: Span): Span {
  const until = Math.min(playUntil ?? t + WITHOUT_END_MS, reach.until);
  return until > t ? { from: t, until } : { from: Math.max(t - WITHOUT_END_MS, reach.from), until: t };
}
