import { localYear } from '../campaign/instants';
import type { Campaign, Instant } from '../campaign/types';
import type { Say } from '../messages/say';
import { dateAt } from './dates';

/** Since when, as a date; null is before the slider's first year. Needs the part `HOLDERS_PART` of the catalogue. */
export function sinceText(since: Instant | null, { reach, offsetMs }: Pick<Campaign, 'reach' | 'offsetMs'>, say: Say, lang: string): string {
  return since === null || since <= reach.from ? say('holders.earliest', { year: String(localYear(reach.from, offsetMs)) }) : dateAt(since, 'theatre', lang);
}
