/** What decides how much room a face takes: in units of its em, `width` an average over running English text. */
export interface FaceMetrics {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  readonly width: number;
}

interface Variant {
  readonly weight: 400 | 600;
  readonly style: 'normal' | 'italic';
}

/** Our faces; a test reads the figures from the files. */
export const OUR_FACES: readonly (Variant & FaceMetrics & { family: 'serif' | 'sans'; file: string })[] = [
  { family: 'serif', weight: 400, style: 'normal', file: 'source-serif-4-latin-400-normal', unitsPerEm: 1000, ascent: 1036, descent: 335, lineGap: 0, width: 479 },
  { family: 'serif', weight: 600, style: 'normal', file: 'source-serif-4-latin-600-normal', unitsPerEm: 1000, ascent: 1036, descent: 335, lineGap: 0, width: 486 },
  { family: 'serif', weight: 400, style: 'italic', file: 'source-serif-4-latin-400-italic', unitsPerEm: 1000, ascent: 1036, descent: 335, lineGap: 0, width: 441 },
  { family: 'sans', weight: 400, style: 'normal', file: 'source-sans-3-latin-400-normal', unitsPerEm: 1000, ascent: 1024, descent: 400, lineGap: 0, width: 418 },
  { family: 'sans', weight: 600, style: 'normal', file: 'source-sans-3-latin-600-normal', unitsPerEm: 1000, ascent: 1024, descent: 400, lineGap: 0, width: 431 },
];

/** Faces of the reader's own machine that stand in until ours have come, each with what fits its measures. Figures: capsize's collection. */
const STAND_INS: readonly { family: 'serif' | 'sans'; name: string; unitsPerEm: number; faces: readonly (Variant & { width: number; local: readonly string[] })[] }[] = [
  {
    family: 'serif',
    name: 'Serif as Georgia',
    unitsPerEm: 2048,
    faces: [
      { weight: 400, style: 'normal', width: 913, local: ['Georgia', 'Gelasio'] },
      { weight: 600, style: 'normal', width: 1062, local: ['Georgia Bold', 'Georgia-Bold', 'Gelasio Bold'] },
      { weight: 400, style: 'italic', width: 931, local: ['Georgia Italic', 'Georgia-Italic', 'Gelasio Italic'] },
    ],
  },
  {
    family: 'serif',
    name: 'Serif as Times',
    unitsPerEm: 2048,
    faces: [
      { weight: 400, style: 'normal', width: 832, local: ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif', 'Tinos'] },
      { weight: 600, style: 'normal', width: 886, local: ['Times New Roman Bold', 'TimesNewRomanPS-BoldMT', 'Liberation Serif Bold', 'Tinos Bold'] },
      { weight: 400, style: 'italic', width: 836, local: ['Times New Roman Italic', 'TimesNewRomanPS-ItalicMT', 'Liberation Serif Italic', 'Tinos Italic'] },
    ],
  },
  {
    family: 'serif',
    name: 'Serif as Noto',
    unitsPerEm: 1000,
    faces: [
      { weight: 400, style: 'normal', width: 481, local: ['Noto Serif', 'NotoSerif-Regular'] },
      { weight: 600, style: 'normal', width: 512, local: ['Noto Serif Bold', 'NotoSerif-Bold'] },
      { weight: 400, style: 'italic', width: 469, local: ['Noto Serif Italic', 'NotoSerif-Italic'] },
    ],
  },
  {
    family: 'sans',
    name: 'Sans as Segoe',
    unitsPerEm: 2048,
    faces: [
      { weight: 400, style: 'normal', width: 908, local: ['Segoe UI', 'Selawik'] },
      { weight: 600, style: 'normal', width: 937, local: ['Segoe UI Semibold', 'SegoeUI-Semibold', 'Selawik Semibold'] },
    ],
  },
  {
    family: 'sans',
    name: 'Sans as Roboto',
    unitsPerEm: 2048,
    faces: [
      { weight: 400, style: 'normal', width: 911, local: ['Roboto', 'Roboto-Regular'] },
      { weight: 600, style: 'normal', width: 926, local: ['Roboto Bold', 'Roboto-Bold'] },
    ],
  },
  {
    family: 'sans',
    name: 'Sans as Arial',
    unitsPerEm: 2048,
    faces: [
      { weight: 400, style: 'normal', width: 913, local: ['Arial', 'ArialMT', 'Liberation Sans', 'Arimo', 'Helvetica'] },
      { weight: 600, style: 'normal', width: 983, local: ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold', 'Arimo Bold', 'Helvetica Bold'] },
    ],
  },
];

/** Names of the stand-ins, in the order in which a machine that has several should take them. */
export function standInNames(family: 'serif' | 'sans'): readonly string[] {
  return STAND_INS.filter((standIn) => standIn.family === family).map(({ name }) => name);
}

/** Face rules that make each stand-in as wide and as high as ours: when ours come, nothing moves. */
export function fallbackCss(): string {
  return STAND_INS.flatMap(({ family, name, unitsPerEm, faces }) =>
    faces.map(({ weight, style, width, local }) => {
      const ours = OUR_FACES.find((face) => face.family === family && face.weight === weight && face.style === style);
      if (!ours) throw new Error(`no face of ours is ${family} ${weight} ${style}`);
      const size = ours.width / ours.unitsPerEm / (width / unitsPerEm);
      const part = (units: number) => percent(units / ours.unitsPerEm / size);
      return `@font-face {
  font-family: '${name}';
  font-weight: ${weight};
  font-style: ${style};
  src: ${local.map((face) => `local('${face}')`).join(', ')};
  size-adjust: ${percent(size)};
  ascent-override: ${part(ours.ascent)};
  descent-override: ${part(ours.descent)};
  line-gap-override: ${part(ours.lineGap)};
}`;
    }),
  ).join('\n');
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
