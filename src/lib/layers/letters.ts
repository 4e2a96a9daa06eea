/**
 * Letters are so wide on the whole, in parts of the type's size: the means of the map's faces (Source Serif SemiBold over
 * all towns of the basemap, Source Sans SemiBold over all names of formations). In Han they are as wide as high.
 */
const WIDTHS = {
  serif: { narrow: 0.36, small: 0.6, wide: 0.95, capital: 0.68, han: 1 },
  sans: { narrow: 0.32, small: 0.53, wide: 0.8, capital: 0.61, han: 1 },
} as const;
const [NARROW, WIDE, CAPITAL] = [/[Ifijlrt()'’ .-]/, /[mwMW]/, /\p{Lu}/u] as const;
const HAN = /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}/u;

/**
 * How long a line is in a face, in parts of the type's size: estimated, for places where nothing can be measured. Each
 * line is worked out once.
 */
export function lengthIn(face: keyof typeof WIDTHS): (line: string) => number {
  const [widths, known] = [WIDTHS[face], new Map<string, number>()];
  const widthOf = (letter: string) => widths[HAN.test(letter) ? 'han' : NARROW.test(letter) ? 'narrow' : WIDE.test(letter) ? 'wide' : CAPITAL.test(letter) ? 'capital' : 'small'];
  return (line) => {
    const length = known.get(line) ?? [...line].reduce((sum, letter) => sum + widthOf(letter), 0);
    known.set(line, length);
    return length;
  };
}
