import type { Box, Point } from './plateFrame';

export type LabelAnchor = 'start' | 'middle' | 'end';

/** Something that wants a name on the map. */
export interface LabelWish {
  readonly key: string;
  readonly text: string;
  readonly at: Point;
  /** Of the letters, in px. */
  readonly size: number;
  /** Mean width of a letter, as a share of the size. */
  readonly letter: number;
  /** From the place to the letters. */
  readonly gap: number;
  /** It stands there even over an arrow, if nowhere else. */
  readonly needed: boolean;
  /** Only in the middle of its place, as a country's. */
  readonly centred?: boolean;
  /** Radius of the dot at its place, which no name may cover either. */
  readonly dot?: number;
}

export interface PlacedLabel extends LabelWish {
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly anchor: LabelAnchor;
}

const PADDING = 2;
/** To the right a little above, a little below; to the left; above, below; then the same farther up and down. */
const SIDES = [
  [1, -0.55],
  [1, 0.35],
  [-1, -0.55],
  [-1, 0.35],
  [0, -1],
  [0, 1],
  [1, -1.2],
  [1, 1.1],
  [-1, -1.2],
  [-1, 1.1],
] as const;
/** What is needed is tried farther off too before it covers an arrow. */
const REACHES = [1, 1.7, 2.6] as const;

interface Option {
  readonly label: PlacedLabel;
  readonly box: Box;
}

/**
 * Names in the order of the wishes, each at the first side of its place where it meets neither a name, nor what is
 * `taken`, nor the edge; one that finds none is left out, unless it is needed and meets only what may be `covered`.
 */
export function placeLabels(wishes: readonly LabelWish[], { width, height }: { width: number; height: number }, taken: readonly Box[], covered: readonly Box[]): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  const boxes: Box[] = [...taken];
  for (const wish of wishes) {
    const dots = wish.dot === undefined ? [] : boxesAlong([wish.at], wish.dot);
    if (!wish.needed && dots.some((dot) => boxes.some((other) => meet(dot, other)))) continue;
    const options = optionsOf(wish).filter(({ box }) => inside(box, width, height) && !boxes.some((other) => meet(box, other)));
    const option = options.find(({ box }) => !covered.some((other) => meet(box, other))) ?? (wish.needed ? options[0] : undefined);
    if (!option) continue;
    placed.push(option.label);
    boxes.push(option.box, ...dots);
  }
  return placed;
}

function optionsOf(wish: LabelWish): Option[] {
  if (wish.centred) return [centredOption(wish)];
  return (wish.needed ? REACHES : [1]).flatMap((reach) => SIDES.map((side) => optionAt({ ...wish, gap: wish.gap * reach }, side)));
}

function widthOf({ text, size, letter }: LabelWish): number {
  return [...text].length * size * letter;
}

function optionAt(wish: LabelWish, [across, down]: readonly [number, number]): Option {
  const width = widthOf(wish);
  const anchor: LabelAnchor = across > 0 ? 'start' : across < 0 ? 'end' : 'middle';
  const x = wish.at[0] + across * wish.gap;
  const middle = wish.at[1] + (across === 0 ? down * (wish.gap + wish.size * 0.6) : down * (wish.size * 0.5 + wish.gap * 0.35));
  return { label: { ...wish, x, y: middle + wish.size * 0.35, anchor }, box: { x: anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2, y: middle - wish.size * 0.55, width, height: wish.size * 1.1 } };
}

function centredOption(wish: LabelWish): Option {
  const width = widthOf(wish);
  const [x, y] = wish.at;
  return { label: { ...wish, x, y: y + wish.size * 0.35, anchor: 'middle' }, box: { x: x - width / 2, y: y - wish.size * 0.55, width, height: wish.size * 1.1 } };
}

function inside({ x, y, width, height }: Box, roomWidth: number, roomHeight: number): boolean {
  return x >= 4 && y >= 4 && x + width <= roomWidth - 4 && y + height <= roomHeight - 4;
}

function meet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width + PADDING && b.x < a.x + a.width + PADDING && a.y < b.y + b.height + PADDING && b.y < a.y + a.height + PADDING;
}

/** Boxes along a line: where an arrow stands. */
export function boxesAlong(line: readonly Point[], half: number): Box[] {
  return line.map(([x, y]) => ({ x: x - half, y: y - half, width: 2 * half, height: 2 * half }));
}
