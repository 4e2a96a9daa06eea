import type { ChaptersFile } from '../src/lib/campaign/story/chapterSchema';
import type { Record1945 } from './read/readRecord';

/** The told campaign, as it was written. */
export function toChapters({ meta, chapters }: Record1945): ChaptersFile {
  return { utcOffset: meta.utcOffset, chapters };
}
