import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import type { Font } from 'fontkit';

const FOLDER = 'node_modules/@fontsource';
const SERIF = (face: string) => ['latin', 'latin-ext', 'cyrillic'].map((script) => `source-serif-4/files/source-serif-4-${script}-${face}.woff2`);
/** Files in which a face's letters stand, in the order in which they are looked for. */
const FACES = { bold: SERIF('600-normal'), italic: SERIF('400-italic'), regular: SERIF('400-normal') };
export type Face = keyof typeof FACES;

/** As wide as high, in every face. */
const IDEOGRAPH = /[\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7af]/;

const fonts = new Map<string, Font>();

function fontOf(file: string): Font {
  const known = fonts.get(file) ?? (fontkit.create(readFileSync(`${FOLDER}/${file}`)) as Font);
  fonts.set(file, known);
  return known;
}

/** The advance of each letter in parts of the type's size, as the font itself has it. Throws on a letter of no font. */
export function advancesOf(face: Face, text: string): number[] {
  return [...text].map((letter) => {
    if (IDEOGRAPH.test(letter)) return 1;
    const font = FACES[face].map(fontOf).find(({ characterSet }) => characterSet.includes(letter.codePointAt(0) ?? 0));
    if (!font) throw new Error(`“${text}”: no file of the face ${face} has “${letter}”`);
    return Math.round((font.layout(letter).advanceWidth / font.unitsPerEm) * 1000) / 1000;
  });
}
