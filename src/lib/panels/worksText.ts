import type { Source } from '../campaign/schema';
import type { Citation } from '../campaign/types';

/** `Nebolsin 2021, p68; Glantz 1983`: citations in one line of text. */
export function worksText(citations: readonly Citation[], sources: ReadonlyMap<string, Source>): string {
  return citations
    .map(({ source, locator }) => {
      const work = sources.get(source);
      const name = work ? [work.author || work.title, work.year].filter((part) => part !== '').join(' ') : source;
      return locator === null ? name : `${name}, ${locator}`;
    })
    .join('; ');
}
