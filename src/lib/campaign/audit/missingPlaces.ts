import type { Campaign } from '../types';
import type { Gazetteer } from './gazetteer';
import { spellings } from './gazetteer';
import type { Lexicon } from './namesInText';
import { lexiconOf, unknownNames } from './namesInText';

/** A text that the reader is shown, and whose it is. */
interface ShownText {
  readonly of: 'event' | 'position' | 'formation' | 'pocket' | 'territory';
  /** An id; of a position its formation and `seq`. */
  readonly id: string;
  readonly text: string;
}

export interface MissingPlace extends Pick<ShownText, 'of' | 'id'> {
  readonly name: string;
}

/**
 * Every name in the texts that is no place on the map and is not known to be something else. The texts are the titles,
 * summaries and notes of events, the notes of positions and formations, and what is told of pockets and territories.
 */
export function missingPlaces(campaign: Campaign, gazetteer: Gazetteer): MissingPlace[] {
  const texts = shownTexts(campaign);
  const lexicon = lexiconFor(campaign, gazetteer, texts);
  return texts.flatMap(({ of, id, text }) => [...new Set(unknownNames(text, lexicon))].map((name) => ({ name, of, id })));
}

function lexiconFor(campaign: Campaign, gazetteer: Gazetteer, texts: readonly ShownText[]): Lexicon {
  const places = gazetteer.places.filter(({ lat, offMap }) => lat !== null || offMap);
  const known = [
    ...places.flatMap(({ names }) => names),
    ...gazetteer.mapNames.flatMap(spellings),
    ...gazetteer.words.map(({ word }) => word),
    ...campaign.territories.flatMap(({ name }) => spellings(name)),
    ...campaign.formations.flatMap(({ name, shortName }) => [...spellings(name), shortName]),
    ...campaign.formations.flatMap(({ commander }) => surnames(commander)),
  ];
  return lexiconOf(known, texts.map(({ text }) => text));
}

function surnames(commander: string): string[] {
  return commander.split(/[^\p{L}’'-]+/u).filter((word) => /^\p{Lu}\p{L}{2,}/u.test(word));
}

function shownTexts({ annotations, formations, pockets, territories }: Campaign): ShownText[] {
  const texts: ShownText[] = [
    ...annotations.map(({ id, title, summary, note }) => ({ of: 'event' as const, id, text: joined(title, summary, note) })),
    ...formations.map(({ id, note }) => ({ of: 'formation' as const, id, text: note })),
    ...formations.flatMap(({ id, waypoints }) => waypoints.map(({ seq, note }) => ({ of: 'position' as const, id: `${id} ${seq}`, text: note }))),
    ...pockets.map(({ id, name, note }) => ({ of: 'pocket' as const, id, text: joined(name, note) })),
    ...territories.map(({ id, held, acquired, fate, note }) => ({ of: 'territory' as const, id, text: joined(held, acquired, fate, note) })),
    ...territories.flatMap(({ id, holders }) => holders.map(({ note }) => ({ of: 'territory' as const, id, text: note }))),
  ];
  return texts.filter(({ text }) => text !== '');
}

/** As parts of a note are joined: each begins a sentence of its own. */
function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' | ');
}
