import type { NamedPlace } from '../campaign/namedPlaces';
import type { Source } from '../campaign/schema';
import type { Campaign } from '../campaign/types';

export type FoundKind = 'place' | 'formation' | 'commander' | 'event' | 'source';

/** What is searched: the campaign, all places with all their names, and the bibliography. */
export interface Findable {
  readonly campaign: Campaign;
  readonly places: readonly NamedPlace[];
  readonly sources: ReadonlyMap<string, Source>;
}

/** One thing that can be found: by its names, the one shown first, or by what is said of it. */
export interface Document {
  readonly kind: FoundKind;
  readonly id: string;
  readonly names: readonly string[];
  readonly text: string;
}

/** Everything that can be found. */
export function documentsOf({ campaign, places, sources }: Findable): Document[] {
  const placeNames = new Map(places.map(({ id, name, modernName }) => [id, `${name} ${modernName}`]));
  return [
    ...places.map((place) => document('place', place.id, [place.name, place.modernName, ...Object.values(place.nativeNames), ...place.also])),
    ...campaign.formations.map(({ id, name, nativeName, shortName }) => document('formation', id, [name, nativeName, shortName])),
    ...campaign.formations.filter(({ commander }) => commander !== '').map(({ id, commander }) => document('commander', id, [commander])),
    ...campaign.annotations.map(({ id, title, summary, place }) => document('event', id, [title], `${summary} ${placeNames.get(place ?? '') ?? ''}`)),
    ...[...sources.values()].map(({ id, title, author, year }) => document('source', id, [title, author], `${year} ${id}`)),
  ];
}

function document(kind: FoundKind, id: string, names: readonly string[], text = ''): Document {
  return { kind, id, names: names.filter((name, i) => name !== '' && names.indexOf(name) === i), text };
}
