import type { Waypoint } from '../campaign/types';
import { statedDate } from './dates';

/** When a formation was at a place, only as exactly as the source gives it. */
export function waypointDate({ statedText, timePrecision }: Pick<Waypoint, 'statedText' | 'timePrecision'>, lang: string): string {
  const [start = '', end = null] = statedText.split('/');
  return statedDate(start, end, timePrecision, lang);
}
