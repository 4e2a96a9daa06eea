import { FilmError } from '../../film/filmError';
import type { FilmFormat } from '../../film/filmFormat';
import type { Say } from '../../messages/say';
import { whyNot } from '../whyNot';

/** Why a film could not be made, in a sentence's part. @param say with the parts `PLATE` and `FILM` */
export function whyNoFilm(error: unknown, format: FilmFormat, say: Say): string {
  if (!(error instanceof FilmError)) return whyNot(error, say);
  if (error.fault === 'no-room') return say('film.fault.no-room');
  const { cause } = error;
  const what = cause instanceof Error ? cause.message : String(cause ?? error.fault);
  return format.kind === 'gif' ? say('film.fault.gif', { what }) : say('film.fault.encoder', { codec: format.codec.toUpperCase(), what });
}
