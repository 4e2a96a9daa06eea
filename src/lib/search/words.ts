import { oneHanForm } from './hanVariants';

/** Scripts that are written without blanks between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+/gu;
const KATAKANA = /[ァ-ヶ]/g;
const KANA_DISTANCE = 0x60;

/**
 * A name as it is compared: without case, accents, apostrophes and widths; katakana as hiragana, one form of each Chinese character. Hangul falls into
 * its letters, so that a half-typed syllable already begins a name.
 */
export function fold(text: string): string {
  return oneHanForm(text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’‘ʻʼ`´]/g, '')
    .toLowerCase()
    .replace(KATAKANA, (letter) => String.fromCharCode(letter.charCodeAt(0) - KANA_DISTANCE));
}

/** The runs of letters and digits in a folded text; those without blanks apart from the others. */
function runsOf(text: string): { spaced: string[]; unspaced: string[] } {
  const folded = fold(text);
  return {
    unspaced: folded.match(UNSPACED) ?? [],
    spaced: folded.replace(UNSPACED, ' ').split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ''),
  };
}

function pairs(run: string): string[] {
  const letters = [...run];
  return letters.slice(1).map((letter, i) => `${letters[i] ?? ''}${letter}`);
}

/** Names of so many words are also found when they are typed as one: Ara-Khundulun, 6 GTA. */
const JOINED_WORDS = 4;

/** What a name is found by: its words, and those of several words as one; letters and pairs of letters of unspaced scripts. */
export function wordsOfName(name: string): string[] {
  const { spaced, unspaced } = runsOf(name);
  const joined = spaced.length > 1 && spaced.length <= JOINED_WORDS ? [spaced.join('')] : [];
  return [...spaced, ...joined, ...unspaced.flatMap((run) => [...run, ...pairs(run)])];
}

/** Words that say nothing in a question. */
const EMPTY = new Set(['the', 'of', 'at', 'in', 'on', 'and', 'a']);

/** What a question asks for: every one of these. */
export function wordsOfQuery(query: string): string[] {
  const { spaced, unspaced } = runsOf(query);
  const telling = spaced.filter((word) => !EMPTY.has(word));
  const words = telling.length > 0 ? telling : spaced;
  return [...words, ...unspaced.flatMap((run) => ([...run].length > 1 ? pairs(run) : [run]))];
}

/** Only letters and digits: what is left of a name when one does not mind how it is divided. */
export function squash(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

export function isUnspaced(word: string): boolean {
  return word.search(UNSPACED) === 0;
}
