/** What a text may name without naming a place that is missing from the map. */
export interface Lexicon {
  /** Names and words that are accounted for, by their first word, the longest first. */
  readonly known: ReadonlyMap<string, readonly string[]>;
  /** Words that the texts also write small: such a word opens a sentence as no name. */
  readonly common: ReadonlySet<string>;
}

/** A word that begins with a capital letter or a digit; a hyphen parts words. */
const WORD = /(?<![\p{L}\p{N}'’])[\p{Lu}\p{N}][\p{L}\p{M}\p{N}'’]*/gu;
const SMALL = /(?<![\p{L}\p{N}'’])\p{Ll}[\p{L}\p{M}\p{N}'’]*/gu;
/** What stands before the first word of a sentence, of a quotation or of a part of a note. */
const OPENING = /(^|[.!?:;|]\s+|[“"‘(«]\s*)$/u;
const LETTER = /[\p{L}\p{N}]/u;

/** @param known every name and word that is accounted for  @param texts all texts that are judged by it */
export function lexiconOf(known: Iterable<string>, texts: Iterable<string>): Lexicon {
  const byFirst = new Map<string, string[]>();
  for (const name of new Set(known)) {
    const first = firstWord(name);
    if (first === '') continue;
    byFirst.set(first, [...(byFirst.get(first) ?? []), name]);
  }
  for (const names of byFirst.values()) names.sort((a, b) => b.length - a.length);
  const common = new Set<string>();
  for (const text of texts) for (const [word] of text.matchAll(SMALL)) common.add(bare(word));
  return { known: byFirst, common };
}

/**
 * The names in a text that nothing accounts for: words that begin with a capital, those that stand side by side as
 * one name. The first word of a sentence counts only where the texts never write it small.
 */
export function unknownNames(text: string, { known, common }: Lexicon): string[] {
  const names: string[] = [];
  let reach = 0;
  let last = { name: '', end: -1 };
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (index < reach) continue;
    const found = known.get(firstWord(word))?.find((name) => text.startsWith(name, index) && !LETTER.test(text.charAt(index + name.length)));
    if (found !== undefined) {
      reach = index + found.length;
      continue;
    }
    const plain = bare(word);
    if (!/^\p{Lu}\p{L}/u.test(plain) || (OPENING.test(text.slice(0, index)) && common.has(plain.toLowerCase()))) continue;
    const joined = last.end >= 0 && /^[\s-]$/u.test(text.slice(last.end, index));
    if (joined) names.pop();
    const name = joined ? `${last.name}${text.charAt(last.end)}${plain}` : plain;
    names.push(name);
    last = { name, end: index + plain.length };
  }
  return names;
}

function firstWord(name: string): string {
  return bare(/^[\p{L}\p{M}\p{N}'’]+/u.exec(name)?.[0] ?? '');
}

/** Without the ending of a genitive. */
function bare(word: string): string {
  return word.replace(/['’]s?$/u, '');
}
