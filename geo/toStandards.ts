import type { StandardsFile } from '../src/lib/campaign/story/standardsSchema';
import type { Record1945 } from './read/readRecord';

/** The published standards that the lesson serves, as they were written; null in a campaign that names none. */
export function toStandards({ standards }: Record1945): StandardsFile | null {
  return standards;
}
