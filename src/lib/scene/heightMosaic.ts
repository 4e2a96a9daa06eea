import type { Frame } from './frame';
import { toMercator } from './frame';

export interface MosaicTile {
  readonly path: string;
  /** Its place in the mosaic, from the north-west. */
  readonly column: number;
  readonly row: number;
}

/** Tiles of heights that cover the theatre side by side, as one picture. */
export interface Mosaic {
  readonly tiles: readonly MosaicTile[];
  readonly columns: number;
  readonly rows: number;
  /** West, north, east, south of the whole tiles, in the frame's units. */
  readonly bounds: readonly [number, number, number, number];
}

/** @param edges west, south, east, north in degrees */
export function mosaicOf({ originX, originY }: Frame, [west, south, east, north]: readonly [number, number, number, number], zoom: number): Mosaic {
  const side = 2 ** zoom;
  const [left, top] = toMercator({ lon: west, lat: north }).map((at) => Math.floor(at * side)) as [number, number];
  const [right, bottom] = toMercator({ lon: east, lat: south }).map((at) => Math.ceil(at * side)) as [number, number];
  const [columns, rows] = [right - left, bottom - top];
  const tiles = Array.from({ length: columns * rows }, (_, i): MosaicTile => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    return { path: `basemap/terrain/${zoom}/${left + column}/${top + row}.webp`, column, row };
  });
  return { tiles, columns, rows, bounds: [left / side - originX, top / side - originY, right / side - originX, bottom / side - originY] };
}
