import type { InPieces } from '../campaign/pieces';
import { atOnce } from '../campaign/pieces';
import type { OtherNames } from './nameForms';
import { advancesOn, LetterLengths } from './nameForms';
import type { NameBand, NameField } from './names';
import type { Pixel } from './projection';
import { toPixel } from './projection';

/** Upright box in CSS pixels, about its middle. */
export interface Box extends Pixel {
  readonly halfWidth: number;
  readonly halfHeight: number;
}

/** A curve that may carry a name, and how long that name is. */
export interface NameArc {
  /** The name and which of its curves this is: one of a name's is chosen. */
  readonly key: string;
  readonly name: string;
  readonly long?: string;
  readonly today?: string;
  readonly kind: NameBand['kind'];
  /** Id of the territory whose name it is, or empty. */
  readonly id: string;
  readonly order: number;
  /** Bands that it was drawn for. */
  readonly bands: readonly string[];
  readonly line: readonly (readonly number[])[];
  /** Of each letter, in parts of the type’s size, for every form of the name that there is. */
  readonly advances: Readonly<Record<'name', readonly number[]> & Partial<Record<NameField, readonly number[]>>>;
}

/** Capitals and figures stand so high above the line and below, in parts of the type’s size. */
const HALF_HEIGHT = 0.4;
/** MapLibre wants a line to be longer than the name by some: it sets no letter on its very ends. */
const SPARE = 1.02;

/** Length of a name in CSS pixels as the band sets it. */
export function textLength(advances: readonly number[], { size, spacing }: Pick<NameBand, 'size' | 'spacing'>): number {
  return advances.reduce((sum, advance) => sum + (advance + spacing) * size, -spacing * size);
}

/**
 * Where the letters stand that MapLibre sets about the middle of a line; null where the line is too short.
 * @param line in CSS pixels
 */
export function letterBoxes(line: readonly Pixel[], advances: readonly number[], band: Pick<NameBand, 'size' | 'spacing'>): Box[] | null {
  const steps = line.slice(1).map((end, i) => ({ start: line[i] ?? end, end, length: Math.hypot(end.x - (line[i] ?? end).x, end.y - (line[i] ?? end).y) }));
  const whole = steps.reduce((sum, { length }) => sum + length, 0);
  const text = textLength(advances, band);
  if (whole < text * SPARE) return null;
  let at = (whole - text) / 2;
  return advances.map((advance) => {
    const width = advance * band.size;
    let left = at + width / 2;
    at += width + band.spacing * band.size;
    for (const { start, end, length } of steps) {
      if (left > length) {
        left -= length;
        continue;
      }
      const share = length === 0 ? 0 : left / length;
      const [cos, sin] = [Math.abs(end.x - start.x) / (length || 1), Math.abs(end.y - start.y) / (length || 1)];
      const [half, tall] = [width / 2, band.size * HALF_HEIGHT];
      return {
        x: start.x + (end.x - start.x) * share,
        y: start.y + (end.y - start.y) * share,
        halfWidth: half * cos + tall * sin,
        halfHeight: half * sin + tall * cos,
      };
    }
    const last = line.at(-1) ?? { x: 0, y: 0 };
    return { ...last, halfWidth: width / 2, halfHeight: width / 2 };
  });
}

/** MapLibre measures a line at the whole zoom below, and drops a name in silence that is too long for it there. */
export function holds(line: NameArc['line'], advances: readonly number[], band: Pick<NameBand, 'size' | 'spacing'>, zoom: number): boolean {
  const pixels = line.map(([lon = 0, lat = 0]) => toPixel({ lon, lat }, Math.floor(zoom)));
  return letterBoxes(pixels, advances, band) !== null;
}

export function meet(a: Box, b: Box, gap = 0): boolean {
  return Math.abs(a.x - b.x) < a.halfWidth + b.halfWidth + gap && Math.abs(a.y - b.y) < a.halfHeight + b.halfHeight + gap;
}

/** What a reader sees of the map: all in CSS pixels of the window. */
export interface NameView {
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
  readonly project: (lonLat: readonly number[]) => Pixel;
  /** Symbols and arrows: what a name should not lie under. */
  readonly taken: readonly Box[];
  /** What lies over the map: a name under it is cut, as by the window’s edge. */
  readonly panels: readonly Box[];
}

/** A letter that would be cut weighs more than any number that lie under something. */
const CUT = 100;
/** A name moves only where it gains so much: it should not jump for one letter. */
const GAIN = 1.5;
/** A curve that was not drawn for the band may leave a town no side for its name. */
const UNTRIED = 3;
/** A name of which symbols cover more than this share on all of its curves is left out: of a long one a letter may go. */
const MOST_TAKEN = 0.12;
/** Names keep this far from one another, and from the window’s edge. */
const GAP_PX = 3;

/**
 * The curve on which each name of a band stands in this view: whole, and clear of what is taken if any of its curves
 * allows. A name that would be cut by the window’s edge on all of them is left out.
 * @param arcs of all names
 * @param bands those in force at the view’s zoom, the more important first
 * @param last keys chosen last: a name stays where it is unless it gains
 * @param others what territories are called where not as in 1945
 * @returns the keys of curves, each with its letters
 */
export function chooseArcs(...of: Parameters<typeof choosingArcs>): ReadonlyMap<string, readonly Box[]> {
  return atOnce(choosingArcs(...of));
}

/** The same, name by name. */
export function* choosingArcs(arcs: readonly NameArc[], bands: readonly NameBand[], view: NameView, last: ReadonlySet<string>, others: OtherNames = {}): InPieces<ReadonlyMap<string, readonly Box[]>> {
  const lengths = new LetterLengths(arcs.filter(({ kind }) => kind === 'country'));
  const chosen = new Map<string, readonly Box[]>();
  const names: Box[] = [];
  for (const band of bands) {
    // Curves were tried with the names of 1945; those of another time take any that holds them.
    const drawn = arcs.filter(({ id, kind, bands: drawnFor }) => kind === band.kind && (drawnFor.includes(band.id) || band.field === 'today' || band.field === 'native' || others[id] !== undefined));
    for (const name of new Set(drawn.map((arc) => arc.name))) {
      yield;
      const best = drawn
        .filter((arc) => arc.name === name)
        .flatMap((arc) => {
          const advances = advancesOn(arc, band, others, lengths);
          const boxes = holds(arc.line, advances, band, view.zoom) ? letterBoxes(arc.line.map(view.project), advances, band) : null;
          return boxes ? [{ arc, boxes, cost: costOf(boxes, view, names) - (last.has(arc.key) ? GAIN : 0) + (arc.bands.includes(band.id) ? 0 : UNTRIED) + arc.order / 100 }] : [];
        })
        .sort((a, b) => a.cost - b.cost)[0];
      if (!best || best.cost >= CUT) continue;
      if (takenLetters(best.boxes, view) > best.boxes.length * MOST_TAKEN) continue;
      chosen.set(best.arc.key, best.boxes);
      names.push(...best.boxes);
    }
  }
  return chosen;
}

function takenLetters(boxes: readonly Box[], { taken }: NameView): number {
  return boxes.filter((box) => taken.some((other) => meet(box, other))).length;
}

function costOf(boxes: readonly Box[], { width, height, taken, panels }: NameView, names: readonly Box[]): number {
  return boxes.reduce((sum, box) => {
    const isCut = box.x - box.halfWidth < GAP_PX || box.y - box.halfHeight < GAP_PX || box.x + box.halfWidth > width - GAP_PX || box.y + box.halfHeight > height - GAP_PX;
    if (isCut || [...panels, ...names].some((other) => meet(box, other, GAP_PX))) return sum + CUT;
    return sum + (taken.some((other) => meet(box, other)) ? 1 : 0);
  }, 0);
}
