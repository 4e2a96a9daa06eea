import { fileURLToPath } from 'node:url';
import type { ColorMode } from 'milsymbol';
import type { Plugin } from 'vite';
// Its parts, which it shows to nobody though it says how to use them: no ships, no letter codes, no tactical graphics.
import { ms, numberlandunit } from '../../../node_modules/milsymbol/index.mjs';
import { ARMS, ECHELONS } from '../campaign/vocabulary.ts';
import { sidcOf } from './sidc.ts';
import type { Instruction, UnitDrawings } from './unitDrawings.ts';
import { INK_TOKENS, WIDTH_TOKENS } from './unitDrawings.ts';

const DRAWINGS = 'virtual:unit-drawings';
const CANVAS_DRAW = 'milsymbol/canvas-draw';
const CANVAS_DRAW_FILE = fileURLToPath(new URL('../../../node_modules/milsymbol/src/ms/symbol/canvasdraw.js', import.meta.url));
const MILSYMBOL_STUB = '\0milsymbol-stub';
/** No width of milsymbol's own is near these. */
const [LINE, OUTLINE] = [1000, 100_000];
const CASING = LINE + 2 * OUTLINE;

/**
 * milsymbol draws when the program is built: its land units, at all echelons and arms of the vocabulary, as the lists of
 * instructions that it would paint itself; browsers get these (some 3 kB) and the function that paints them, instead of
 * the library (125 kB).
 */
export function unitDrawings(): Plugin {
  return {
    name: 'unit-drawings',
    // Before Vite finds the package, which shows none of its files.
    enforce: 'pre',
    resolveId(source, importer) {
      if (source === DRAWINGS) return `\0${DRAWINGS}`;
      if (source === CANVAS_DRAW) return CANVAS_DRAW_FILE;
      // All that painting wants of the library is to know that paths can be written as in SVG.
      return importer === CANVAS_DRAW_FILE ? MILSYMBOL_STUB : null;
    },
    load(id) {
      if (id === `\0${DRAWINGS}`) return `export default JSON.parse(${JSON.stringify(JSON.stringify(drawAll()))});`;
      return id === MILSYMBOL_STUB ? 'export const ms = { _brokenPath2D: false };' : null;
    },
  };
}

/** Every symbol that a formation can have, each instruction kept once. */
export function drawAll(): UnitDrawings {
  (ms as unknown as { addIcons(icons: unknown): void }).addIcons(numberlandunit);
  const parts: string[] = [];
  const units: Record<string, UnitDrawings['units'][string]> = {};
  for (const echelon of ECHELONS) {
    for (const arm of ARMS) {
      for (const marker of [false, true]) {
        const sidc = sidcOf({ echelon, arm, marker });
        const { bbox, drawInstructions } = milsymbolOf(sidc);
        const draw = (drawInstructions as readonly object[]).map((instruction) => {
          const part = JSON.stringify(instruction, named);
          if (!parts.includes(part)) parts.push(part);
          return parts.indexOf(part);
        });
        units[sidc] = { box: [bbox.x1, bbox.y1, bbox.x2, bbox.y2], draw };
      }
    }
  }
  return { parts: parts.map((part) => JSON.parse(part) as Instruction), units };
}

function milsymbolOf(sidc: string) {
  return new ms.Symbol(sidc, {
    size: 100,
    fill: true,
    infoFields: false,
    colorMode: forAll(INK_TOKENS.fill),
    frameColor: forAll(INK_TOKENS.line),
    iconColor: forAll(INK_TOKENS.icon),
    outlineColor: forAll(INK_TOKENS.casing),
    outlineWidth: OUTLINE,
    strokeWidth: LINE,
  }) as unknown as { readonly bbox: Record<'x1' | 'y1' | 'x2' | 'y2', number>; readonly drawInstructions: unknown };
}

/** Widths that the style decides become words. */
function named(key: string, value: unknown): unknown {
  if (key !== 'strokewidth') return value;
  if (value === LINE) return WIDTH_TOKENS.line;
  if (value === CASING) return WIDTH_TOKENS.casing;
  if (typeof value === 'number' && value > LINE / 2) throw new Error(`milsymbol draws a line ${value} wide, which is neither frame nor casing`);
  return value;
}

/** Every affiliation alike: with a plain string milsymbol draws some frames black. */
function forAll(colour: string): ColorMode {
  return { Civilian: colour, Friend: colour, Hostile: colour, Neutral: colour, Unknown: colour, Suspect: colour };
}
