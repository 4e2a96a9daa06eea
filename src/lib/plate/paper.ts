/** Papers, upright: width and height in millimetres. */
const PAPERS = { a4: [210, 297], a3: [297, 420], letter: [215.9, 279.4] } as const;
export type PaperName = keyof typeof PAPERS;
export const PAPER_NAMES = ['a4', 'a3', 'letter'] as const satisfies readonly PaperName[];
export const ORIENTATIONS = ['landscape', 'portrait'] as const;
export type Orientation = (typeof ORIENTATIONS)[number];

const PX_PER_MM = 96 / 25.4;
const MARGIN_MM = 10;
/** Of every measure, so that no browser's rounding makes a second page of it. */
const SLACK_PX = 1;

export interface Paper {
  readonly widthMm: number;
  readonly heightMm: number;
  /** CSS pixels, whole ones, a hair less than the paper. */
  readonly size: { readonly width: number; readonly height: number; readonly margin: number };
}

export function paperOf(name: PaperName, orientation: Orientation): Paper {
  const [short, long] = PAPERS[name];
  const [widthMm, heightMm] = orientation === 'landscape' ? [long, short] : [short, long];
  const px = (mm: number) => Math.floor(mm * PX_PER_MM) - SLACK_PX;
  return { widthMm, heightMm, size: { width: px(widthMm), height: px(heightMm), margin: Math.round(MARGIN_MM * PX_PER_MM) } };
}

/** What tells the browser how large its pages are: they have no margin of their own, so that it writes nothing there. */
export function pageRule({ widthMm, heightMm, size }: Paper): string {
  return `@page { size: ${widthMm}mm ${heightMm}mm; margin: 0 } @media print { .sheet { width: ${size.width}px; height: ${size.height}px } }`;
}
