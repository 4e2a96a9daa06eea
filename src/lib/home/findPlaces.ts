import { fold, squash } from '../search/words';
import type { HomePlace } from './places';

/** A place with the other name it was found by, where it was. */
export interface FoundPlace {
  readonly place: HomePlace;
  readonly matched: string | null;
}

interface Entry {
  readonly place: HomePlace;
  readonly key: string;
  /** Words after the first, from their beginning. */
  readonly later: readonly string[];
  readonly other: string | null;
}

export type FindPlaces = (query: string) => readonly FoundPlace[];

const SHOWN = 8;
/** How much a full match, one from the beginning of the name, and one from a later word outweigh size: its tenfold logarithm reaches 76. */
const WORTH = { whole: 200, start: 100, later: 50 } as const;
/** By another name a place counts as somewhat smaller: Moscow before every Moskva. */
const OTHER_LOSS = 6;

/** Prepares the search of the list by any beginning of a word of any name, in any script, accents and case folded. */
export function placeFinder(places: readonly HomePlace[], otherNames: ReadonlyMap<number, readonly string[]>): FindPlaces {
  const entries = places.flatMap((place) => [entryOf(place, place.name, null), ...(otherNames.get(place.id) ?? []).map((name) => entryOf(place, name, name))]);
  return (query) => {
    const wanted = squash(query);
    if (wanted === '') return [];
    const best = new Map<HomePlace, { worth: number; matched: string | null }>();
    for (const { place, key, later, other } of entries) {
      const match = key.startsWith(wanted) ? (key.length === wanted.length ? WORTH.whole : WORTH.start) : later.some((word) => word.startsWith(wanted)) ? WORTH.later : 0;
      if (match === 0) continue;
      const worth = match + place.size - (other === null ? 0 : OTHER_LOSS);
      if (worth > (best.get(place)?.worth ?? 0)) best.set(place, { worth, matched: other });
    }
    return [...best]
      .sort(([, a], [, b]) => b.worth - a.worth)
      .slice(0, SHOWN)
      .map(([place, { matched }]) => ({ place, matched }));
  };
}

function entryOf(place: HomePlace, name: string, other: string | null): Entry {
  const words = fold(name).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  return { place, key: words.join(''), later: words.slice(1).map((_, i) => words.slice(i + 1).join('')), other };
}
