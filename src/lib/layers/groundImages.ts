import type { Theme } from './theme';

/** Pixels as MapLibre takes them: RGBA, `pixelRatio` of them to a CSS pixel. */
export interface GroundImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
  readonly pixelRatio: number;
}

const RATIO = 2;
/** In CSS pixels: how far a point is from the middle of the nearest stroke or dot. */
type Distance = (x: number, y: number) => number;

/** Patterns of desert and marsh, and the signs of fortified places and passes, by the names that the layers use. */
export function groundImages(theme: Theme): Readonly<Record<'desert' | 'marsh' | 'fortress' | 'pass', GroundImage>> {
  return {
    desert: paint(24, 24, [{ colour: theme.secondNames, halfWidth: 0.65, distance: dots(STIPPLE, 24) }]),
    marsh: paint(24, 12, [{ colour: theme.river, halfWidth: 0.55, distance: dashes(MARSH) }]),
    fortress: paint(17, 17, strokes(theme, segments(FORT.map(onto(8.5))), 0.65)),
    pass: paint(17, 17, strokes(theme, arcs, 0.7)),
  };
}

/** Dots of a light stipple in a square of 24: no rows, no clumps. */
const STIPPLE: readonly (readonly [number, number])[] = [[3, 4], [14, 2], [8.5, 10], [20, 9], [2.5, 16], [13.5, 16.5], [21, 20], [7.5, 21.5]];
/** Broken level lines in a box of 24 by 12: from, to, height. */
const MARSH: readonly (readonly [number, number, number])[] = [[1, 8, 3], [11, 14, 3], [13, 20, 9], [2, 5, 9]];
/** A square with teeth on all its sides, about its middle. */
const FORT: readonly Segment[] = [-1, 1].flatMap((side): Segment[] => [
  [side * 4, -4, side * 4, 4],
  [-4, side * 4, 4, side * 4],
  ...[-2.6, 0, 2.6].flatMap((at): Segment[] => [[side * 4, at, side * 6.6, at], [at, side * 4, at, side * 6.6]]),
]);
type Segment = readonly [x: number, y: number, toX: number, toY: number];

function onto(middle: number) {
  return ([x, y, toX, toY]: Segment): Segment => [x + middle, y + middle, toX + middle, toY + middle];
}

function dots(places: readonly (readonly [number, number])[], size: number): Distance {
  const across = (a: number, b: number) => Math.min(Math.abs(a - b), size - Math.abs(a - b));
  return (x, y) => Math.min(...places.map(([px, py]) => Math.hypot(across(x, px), across(y, py))));
}

function dashes(rows: readonly (readonly [number, number, number])[]): Distance {
  return segments(rows.map(([from, to, y]) => [from, y, to, y]));
}

function segments(lines: readonly Segment[]): Distance {
  return (x, y) =>
    Math.min(
      ...lines.map(([ax, ay, bx, by]) => {
        const length2 = (bx - ax) ** 2 + (by - ay) ** 2;
        const share = Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length2));
        return Math.hypot(x - ax - share * (bx - ax), y - ay - share * (by - ay));
      }),
    );
}

/** `)(`: two arcs that turn their backs on each other. */
function arcs(x: number, y: number): number {
  const [radius, tall] = [7, 5];
  const up = Math.min(Math.max(y - 8.5, -tall), tall);
  return Math.min(...[-1, 1].map((side) => Math.hypot(x - 8.5 - side * (1.7 + radius - Math.sqrt(radius ** 2 - up ** 2)), y - 8.5 - up)));
}

/** The ink on a casing of paper: a sign is read on any ground. */
function strokes(theme: Theme, distance: Distance, halfWidth: number): Ink[] {
  return [
    { colour: theme.halo, halfWidth: halfWidth + 1, distance },
    { colour: theme.border, halfWidth, distance },
  ];
}

interface Ink {
  readonly colour: string;
  readonly halfWidth: number;
  readonly distance: Distance;
}

function paint(width: number, height: number, inks: readonly Ink[]): GroundImage {
  const data = new Uint8Array(width * height * RATIO * RATIO * 4);
  for (let row = 0; row < height * RATIO; row++) {
    for (let column = 0; column < width * RATIO; column++) {
      const at = (row * width * RATIO + column) * 4;
      for (const { colour, halfWidth, distance } of inks) {
        const off = distance((column + 0.5) / RATIO, (row + 0.5) / RATIO);
        const cover = Math.min(1, Math.max(0, (halfWidth - off) * RATIO + 0.5));
        lay(data, at, colour, cover);
      }
    }
  }
  return { width: width * RATIO, height: height * RATIO, data, pixelRatio: RATIO };
}

/** Lays a colour over what is there; pixels are not premultiplied. */
function lay(data: Uint8Array, at: number, hex: string, cover: number): void {
  const under = ((data[at + 3] ?? 0) / 255) * (1 - cover);
  const alpha = cover + under;
  if (alpha === 0) return;
  for (let channel = 0; channel < 3; channel++) {
    const value = Number.parseInt(hex.slice(1 + channel * 2, 3 + channel * 2), 16);
    data[at + channel] = Math.round((value * cover + (data[at + channel] ?? 0) * under) / alpha);
  }
  data[at + 3] = Math.round(alpha * 255);
}
