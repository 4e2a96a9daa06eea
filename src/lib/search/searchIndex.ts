import MiniSearch from 'minisearch';
import { documentsOf } from './documents';
import type { Document, Findable, FoundKind } from './documents';
import { isUnspaced, squash, wordsOfName, wordsOfQuery } from './words';

/** One thing found. */
export interface Found {
  readonly kind: FoundKind;
  /** Of a place, a formation, an event or a source; a commander has his formation's. */
  readonly id: string;
  readonly name: string;
  /** The name that was found, where it is not the one shown. */
  readonly matched: string | null;
}

export interface FoundGroup {
  readonly kind: FoundKind;
  /** How many there are; `found` has the best of them. */
  readonly total: number;
  readonly found: readonly Found[];
}

export type Search = (query: string) => readonly FoundGroup[];

const SHOWN = 6;
/** Longer words may be off by this much; shorter ones by nothing. */
const FUZZY_FROM = 5;

const EXACT = { combineWith: 'AND', prefix: (term: string) => !isUnspaced(term), boost: { names: 4 } } as const;
/** For whoever found nothing as it was typed. */
const FUZZY = { ...EXACT, fuzzy: (term: string) => (isUnspaced(term) || /\d/.test(term) || term.length < FUZZY_FROM ? false : 1) } as const;

interface Rated extends Found {
  readonly rank: number;
  /** Of the name found. */
  readonly length: number;
  readonly score: number;
}

/** Prepares the search of one campaign: a few hundredths of a second, for whoever first asks. */
export function searchIndex(findable: Findable): Search {
  const documents = documentsOf(findable);
  const index = new MiniSearch<Document & { key: number }>({
    idField: 'key',
    fields: ['names', 'text'],
    extractField: (document, field) => (field === 'key' ? document.key : field === 'names' ? document.names.join('\n') : document.text),
    tokenize: (text) => text.split('\n').flatMap(wordsOfName),
    processTerm: (term) => term,
  });
  index.addAll(documents.map((document, key) => ({ ...document, key })));

  return (query) => {
    const words = wordsOfQuery(query);
    if (words.length === 0) return [];
    // Also as one word: names are divided now so, now so.
    const wordings = words.length > 1 ? [words, [words.join('')]] : [words];
    const ask = (options: typeof EXACT) => wordings.flatMap((terms) => index.search(query, { ...options, tokenize: () => [...terms] }));
    const exact = ask(EXACT);
    const answers = exact.length > 0 ? exact : ask(FUZZY);
    const seen = new Set<unknown>();
    const rated = answers.flatMap(({ id, score, terms }) => {
      const document = documents[Number(id)];
      if (!document || seen.has(id)) return [];
      seen.add(id);
      return [rate(document, query, words, terms, score)];
    });
    return groupsOf(rated);
  };
}

/** Which of its names was meant, and how well it was met. */
function rate({ kind, id, names }: Document, query: string, words: readonly string[], terms: readonly string[], score: number): Rated {
  const asked = squash(query);
  let best = { rank: 0, name: names[0] ?? '' };
  for (const name of names) {
    const rank = rankOf(kind, name, asked, words, terms);
    if (rank > best.rank) best = { rank, name };
  }
  const [shown = ''] = names;
  return { kind, id, name: shown, matched: best.rank > 0 && best.name !== shown ? best.name : null, rank: best.rank, length: squash(best.name).length, score };
}

function rankOf(kind: FoundKind, name: string, asked: string, words: readonly string[], terms: readonly string[]): number {
  const whole = squash(name);
  if (whole === asked) return 6;
  const own = wordsOfName(name);
  const begins = whole.startsWith(asked);
  // A rank stands before a person's name: its beginning says little.
  if (words.every((word) => own.includes(word))) return begins || kind === 'commander' ? 5 : 4;
  if (begins) return 3;
  if (words.every((word) => own.some((other) => other.startsWith(word)))) return 2;
  if (!terms.some((term) => own.includes(term))) return 0;
  return own.length === words.length ? 1.5 : 1;
}

/** Of equals, a place comes before what happened there. */
const KINDS: readonly FoundKind[] = ['place', 'formation', 'commander', 'event', 'source'];

function groupsOf(rated: readonly Rated[]): FoundGroup[] {
  const groups = KINDS.flatMap((kind) => {
    const all = rated.filter((found) => found.kind === kind).sort(better);
    const [best] = all;
    return best ? [{ kind, best, all }] : [];
  });
  return groups
    .sort((a, b) => b.best.rank - a.best.rank)
    .map(({ kind, all }) => ({ kind, total: all.length, found: all.slice(0, SHOWN).map(({ id, name, matched }) => ({ kind, id, name, matched })) }));
}

/** Of names found alike, the one with the least beside what was asked for. */
function better(a: Rated, b: Rated): number {
  return b.rank - a.rank || (a.rank > 0 ? a.length - b.length : 0) || b.score - a.score;
}
