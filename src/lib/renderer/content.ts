import type { PathSet } from '../scene/pathSet';
import type { RowTable } from '../scene/rowTable';

type Rgb = readonly [red: number, green: number, blue: number];

/** A theme's colours, 0 to 1, in the order of `INK_NAMES`. */
export interface Palette {
  readonly fills: readonly Rgb[];
  readonly keylines: readonly Rgb[];
  readonly paper: Rgb;
  readonly names: Rgb;
  readonly focus: Rgb;
  readonly held: Rgb;
  readonly heldOpacity: number;
}

/** The raster of arrival times and where it lies. */
export interface Held {
  readonly image: TexImageSource;
  readonly width: number;
  readonly height: number;
  /** West, north, east, south in the frame's units. */
  readonly bounds: readonly [number, number, number, number];
  readonly firstDay: number;
  readonly daysPerStep: number;
  /** Rectangles with anything to draw: left, top, right, bottom in cells and the earliest day, in turn. */
  readonly tiles: Float32Array;
  /** Instants (days) whose line stays drawn once it is past. */
  readonly datedLines: readonly number[];
}

/** The heights of the ground, as pictures side by side: each texel metres above the sea in the Terrarium code. */
export interface Heights {
  readonly tiles: readonly { readonly image: TexImageSource; readonly column: number; readonly row: number }[];
  readonly tileSize: number;
  readonly columns: number;
  readonly rows: number;
  /** West, north, east, south in the frame's units. */
  readonly bounds: readonly [number, number, number, number];
  /** How many times higher the ground is drawn than it is. */
  readonly exaggeration: number;
}

/**
 * Everything that is drawn but the time and the view. Each part is uploaded when it is another object than last
 * time, and only then: while time runs nothing is.
 */
export interface Content {
  readonly palette: Palette;
  readonly paths: PathSet;
  /** By path: 0 hidden, 1 at its zooms, 2 its route at every zoom (selected). */
  readonly shownPaths: Uint8Array;
  readonly tracks: RowTable;
  readonly marks: Float32Array;
  readonly units: Float32Array;
  readonly sprites: { readonly canvas: TexImageSource & { width: number; height: number }; readonly ratio: number };
  readonly held: Held | null;
  /** Where the ground is raised; none, and all lies flat. */
  readonly heights: Heights | null;
  /** By the raster's owner (0 none): whether its layer is on. */
  readonly shownFronts: readonly number[];
  readonly frontInks: readonly number[];
  /** Names that lines of ways are broken at, as `packGaps` has them; on raised ground none are. */
  readonly gaps: Float32Array;
  /** What was not seen in its source is left out. */
  readonly readOnly: boolean;
}

/** From where it is seen. */
export interface Lens {
  /** From the frame's units, and metres of height, to clip space, column by column. */
  readonly matrix: Float32Array;
  /** Where the camera stands: the frame's units, and metres. */
  readonly eye: readonly [number, number, number];
  /** How far off, in clip space, the middle of the view is. */
  readonly middle: number;
  readonly zoom: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Device pixels a CSS pixel. */
  readonly pixelRatio: number;
}

/** The instant: days since the frame's epoch, and how far it is from one plan of symbols to the next. */
export interface Moment {
  readonly days: number;
  readonly planMix: number;
}
