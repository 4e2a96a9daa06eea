/** A box on the drawing, in its pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Anchor = 'start' | 'middle' | 'end';

/** Where a text may stand: its anchor and its baseline. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly anchor: Anchor;
}

export interface Wanted {
  readonly text: string;
  readonly size: number;
  readonly bold?: boolean;
  /** The best first. */
  readonly spots: readonly Spot[];
  /** Has to be shown: rather on a line than not at all. The others give way. */
  readonly must?: boolean;
}

export interface Label extends Spot {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly box: Box;
}

/** The mean letter of the sans face, of its size; a little more than measured, so that what is set apart is apart. */
const LETTER = 0.52;
const BOLD_LETTER = 0.55;

export function textWidth(text: string, size: number, bold = false): number {
  return [...text].length * size * (bold ? BOLD_LETTER : LETTER);
}

export function textBox(text: string, size: number, bold: boolean, { x, y, anchor }: Spot): Box {
  const width = textWidth(text, size, bold);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { x: left, y: y - size * 0.82, width, height: size * 1.08 };
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function inside(box: Box, bounds: Box): boolean {
  return box.x >= bounds.x - 0.5 && box.y >= bounds.y - 0.5 && box.x + box.width <= bounds.x + bounds.width + 0.5 && box.y + box.height <= bounds.y + bounds.height + 0.5;
}

/** In pixels of distance from where a text belongs: what a worse spot, and one on a line, weighs. */
const RANK_COST = 4;
const CROSSING_COST = 14;

/** Places texts one after the other: never on each other, off the lines where that can be. */
export class LabelPlacer {
  readonly #bounds: Box;
  readonly #lines: readonly Box[];
  readonly #taken: Box[];

  /** @param taken what no text may touch @param lines what texts should rather not touch */
  constructor(bounds: Box, taken: readonly Box[], lines: readonly Box[]) {
    this.#bounds = bounds;
    this.#taken = [...taken];
    this.#lines = lines;
  }

  /** The text at its best free spot, which is then taken; null where it has none. */
  place({ text, size, bold = false, spots, must = false }: Wanted): Label | null {
    let best: { label: Label; cost: number } | null = null;
    for (const [rank, wish] of spots.entries()) {
      for (const spot of must ? this.#around(wish, size) : [wish]) {
        const box = textBox(text, size, bold, spot);
        if (!inside(box, this.#bounds) || this.#taken.some((other) => overlap(other, box))) continue;
        const crossed = this.#lines.some((line) => overlap(line, box));
        if (crossed && !must) continue;
        const cost = Math.abs(spot.y - wish.y) + rank * RANK_COST + (crossed ? CROSSING_COST : 0);
        if (!best || cost < best.cost) best = { label: { ...spot, text, size, bold, box }, cost };
      }
      if (best?.cost === rank * RANK_COST) break;
    }
    if (best) this.#taken.push(best.label.box);
    return best?.label ?? null;
  }

  /** The wish itself, then ever farther above and below it. */
  #around(wish: Spot, size: number): Spot[] {
    const steps = Math.ceil(this.#bounds.height / size) * 2;
    return Array.from({ length: steps }, (_, i) => ({ ...wish, y: wish.y + (i % 2 === 0 ? -1 : 1) * Math.ceil(i / 2) * (size / 2) }));
  }
}
