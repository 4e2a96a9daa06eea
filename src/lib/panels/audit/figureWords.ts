import type { Comparison } from '../../campaign/comparisons';
import type { PublishedDistance } from '../../campaign/distances';
import type { Campaign } from '../../campaign/types';
import type { Say } from '../../messages/say';
import { shortDateAt } from '../dates';
import { preciseKm } from './auditText';

/** `advance, border to Lupei, 9 Aug – 11 Aug`: what a figure is of. */
export function figureWords({ placeById }: Campaign, { measures, fromPlace, toPlace, start, end }: PublishedDistance, say: Say): string {
  const name = (id: string | null) => (id === null ? null : (placeById.get(id)?.name ?? id));
  const [from, to] = [name(fromPlace), name(toPlace)];
  const ends = from && to ? say('audit.ends', { from, to }) : from ? say('audit.endsFrom', { from }) : to ? say('audit.endsTo', { to }) : '';
  const first = start ? shortDateAt(start.from, 'theatre', 'en') : '';
  const last = end ? shortDateAt(end.until - 1, 'theatre', 'en') : '';
  const days = first === '' || last === '' || first === last ? first || last : `${first} – ${last}`;
  return [say(`measures.${measures}`), ends, days].filter((part) => part !== '').join(', ');
}

/** How ours was taken: along the routes and how long the straight line is, or of which formation. */
export function takenWords({ formationById }: Campaign, { measure }: Comparison, say: Say): string {
  if (!measure) return '';
  const parts = [say(`audit.taken.${measure.taken}`)];
  if (measure.spearhead !== null) parts.push(say('audit.spearhead', { formation: formationById.get(measure.spearhead)?.name ?? measure.spearhead }));
  if (measure.straightKm !== null && Math.round(measure.straightKm) !== Math.round(measure.km)) parts.push(say('audit.straightToo', { km: preciseKm(measure.straightKm) }));
  return `${parts.join(', ')}.`;
}
