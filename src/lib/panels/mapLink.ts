import { HOUR_MS } from '../campaign/instants';
import type { Annotation, Instant } from '../campaign/types';

/** `1945-08-14T03:00Z` */
export function instantText(t: Instant): string {
  return new Date(t).toISOString().replace(/:\d{2}\.\d{3}Z$/, 'Z');
}

/** The map at an instant with something selected, as an address from a page beside it. */
export function mapLink(t: Instant | null, select: string | null): string {
  const query = new URLSearchParams();
  if (t !== null) query.set('t', instantText(t));
  if (select !== null) query.set('select', select);
  return `./?${query.toString().replaceAll('%3A', ':')}`;
}

/** The map when an event begins: at its hour, or at noon of its day. */
export function annotationLink({ id, start, speaks }: Annotation): string {
  return mapLink(start.length === 10 ? noonOf(speaks.from) : speaks.from, id);
}

/** Noon of the day that begins at this instant. */
export function noonOf(midnight: Instant): Instant {
  return midnight + 12 * HOUR_MS;
}
