import { stateAt } from '../../campaign/stateAt';
import { tellState } from '../../campaign/tellState';
import { FilmError } from '../../film/filmError';
import type { FilmFormat, PixelSize } from '../../film/filmFormat';
import { filmName } from '../../film/filmName';
import type { FilmPlan } from '../../film/filmPlan';
import type { FilmSize } from '../../film/filmWishes';
import { pixelsOf } from '../../film/filmWishes';
import { openWriter } from '../../film/filmWriter';
import { recordFilm } from '../../film/recordFilm';
import { SecondsLeft } from '../../film/secondsLeft';
import type { Say } from '../../messages/say';
import type { Atlas } from '../atlas.svelte';
import type { Pictures } from './openPictures';
import { openPictures } from './openPictures';
import { whyNoFilm } from './whyNoFilm';

/** What is to be recorded. */
export interface FilmWish {
  readonly plan: FilmPlan;
  readonly size: FilmSize;
  readonly format: FilmFormat;
  /** Title of the chapter that it shows, or null. */
  readonly chapter: string | null;
}

/** A film, and what is to be known of it. */
export interface MadeFilm extends FilmWish {
  readonly blob: Blob;
  /** Of the blob, as long as no other is recorded. */
  readonly address: string;
  readonly name: string;
  readonly pixels: PixelSize;
  /** What its last picture shows, in words. */
  readonly text: string;
}

/** Said aloud: seldom. */
const QUARTERS = 4;

/**
 * The recording of an atlas, and its last film. It outlives the dialog: closing that neither ends the one nor loses the
 * other.
 */
export class FilmSession {
  readonly #atlas: Atlas;
  /** What is being recorded. */
  wish: FilmWish | null = $state.raw(null);
  /** Pictures written, and the seconds that the others will take, if that is known. */
  done = $state(0);
  secondsLeft: number | null = $state(null);
  made: MadeFilm | null = $state.raw(null);
  /** What is said aloud, and what the film lacks. */
  told = $state('');
  missing: readonly string[] = $state.raw([]);
  /** Codecs that failed here: the next film does without them. */
  refused: readonly string[] = $state.raw([]);
  #calling: AbortController | null = null;

  constructor(atlas: Atlas) {
    this.#atlas = atlas;
  }

  /** Records, and keeps the film in place of the one before; tells what happens, and never rejects. @param say with the parts `PLATE` and `FILM` */
  async record(wish: FilmWish, say: Say): Promise<void> {
    if (this.wish) return;
    const calling = new AbortController();
    this.#calling = calling;
    this.#begin(wish, say);
    try {
      this.#keep(await this.#written(wish, say, calling.signal), wish, say);
    } catch (error) {
      if (calling.signal.aborted) this.told = say('film.cancelled');
      else {
        this.told = say('film.failed', { what: whyNoFilm(error, wish.format, say), done: this.done });
        if (error instanceof FilmError && error.fault === 'encoder' && wish.format.kind !== 'gif') this.refused = [...this.refused, wish.format.codec];
      }
    } finally {
      this.wish = null;
      this.#calling = null;
    }
  }

  stop(): void {
    this.#calling?.abort();
  }

  /** Lets go of the film. */
  forget(): void {
    if (this.made) URL.revokeObjectURL(this.made.address);
    this.made = null;
    this.missing = [];
    this.told = '';
  }

  #begin(wish: FilmWish, say: Say): void {
    this.forget();
    this.#atlas.clock.pause();
    this.wish = wish;
    this.done = 0;
    this.secondsLeft = null;
    this.told = say('film.started');
  }

  async #written({ plan, size, format, chapter }: FilmWish, say: Say, signal: AbortSignal): Promise<Blob> {
    const atlas = this.#atlas;
    const pictures = await openPictures(atlas, plan, size, chapter, say, signal);
    try {
      const left = new SecondsLeft(plan.count);
      const writer = await openWriter(format, pictures.canvas, plan, atlas.campaign.title);
      const onPicture = (done: number) => {
        left.picture(performance.now());
        this.#tell(done, plan.count, left.seconds, say);
        // An element that has been taken out of its page draws nothing any more.
        if (atlas.guest && !atlas.guest.host.isConnected) this.stop();
      };
      const blob = await recordFilm({ plan, draw: pictures.draw, writer, onPicture, signal });
      this.missing = lacks(pictures, size, say);
      return blob;
    } finally {
      pictures.close();
    }
  }

  #tell(done: number, count: number, secondsLeft: number | null, say: Say): void {
    const quarter = (pictures: number) => Math.floor((pictures * QUARTERS) / count);
    if (done < count && quarter(done) > quarter(done - 1)) this.told = say('film.quarter', { percent: (quarter(done) * 100) / QUARTERS });
    this.done = done;
    this.secondsLeft = secondsLeft;
  }

  #keep(blob: Blob, wish: FilmWish, say: Say): void {
    const { campaign } = this.#atlas;
    const { plan, format, size } = wish;
    const text = tellState(campaign, stateAt(campaign, plan.span.until), say);
    this.made = { ...wish, blob, address: URL.createObjectURL(blob), name: filmName(campaign.id, plan.span, format.kind), pixels: pixelsOf(size), text };
    this.told = say('film.done', { count: plan.count, seconds: plan.seconds, size: (blob.size / 1e6).toFixed(1) });
  }
}

function lacks({ problems, pixelRatio }: Pictures, { ratio }: FilmSize, say: Say): string[] {
  const parts = [...new Set(problems)].map((what) => say('film.part', { what }));
  return pixelRatio < ratio - 0.01 ? [...parts, say('film.smaller', { scale: pixelRatio.toFixed(1) })] : parts;
}

const sessions = new WeakMap<Atlas, FilmSession>();

/** One for all doors of an atlas. */
export function sessionOf(atlas: Atlas): FilmSession {
  const known = sessions.get(atlas) ?? new FilmSession(atlas);
  sessions.set(atlas, known);
  return known;
}
