import type { Source } from '../campaign/schema';
import type { Citation } from '../campaign/types';
import type { CslItem } from './csl';
import { toCsl } from './toCsl';

/** The works that citations name, each once, with all the places cited in it, in the order of the first mention. */
export function citedItems(citations: readonly Citation[], sources: ReadonlyMap<string, Source>): CslItem[] {
  const places = new Map<string, Set<string>>();
  for (const { source, locator } of citations) {
    const cited = places.get(source) ?? new Set();
    if (locator !== null) cited.add(locator);
    places.set(source, cited);
  }
  return [...places].flatMap(([id, cited]) => {
    const source = sources.get(id);
    return source ? [toCsl(source, [...cited])] : [];
  });
}
