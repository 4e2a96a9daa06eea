import type { Span } from '../campaign/types';
import { instantText } from '../state/viewerUrl';
import type { FilmKind } from './filmFormat';

/** `august-storm-1945-08-09T0000Z--1945-08-20T0000Z.mp4` */
export function filmName(campaign: string, { from, until }: Span, kind: FilmKind): string {
  const text = (t: number) => instantText(t).replace(':', '');
  return `${campaign}-${text(from)}--${text(until)}.${kind}`;
}
