import { THEATRE } from '../layers/mapStyle';
import type { Heights } from '../renderer/content';
import type { Frame } from '../scene/frame';
import { mosaicOf } from '../scene/heightMosaic';

/** One zoom for the map's own terrain and for what we set on it: both stand on the same numbers. */
export const HEIGHTS_ZOOM = 4;
/** At three times a range 1000 m high is four pixels on a map of the whole Khingan: no obstacle at all. The control says how much. */
export const EXAGGERATION = 8;

/** Fetches the heights of the theatre. Refuses where one tile is missing: half a relief would be a wrong one. */
export async function loadHeights(frame: Frame, addressOf: (path: string) => string): Promise<Heights> {
  const { tiles, columns, rows, bounds } = mosaicOf(frame, THEATRE, HEIGHTS_ZOOM);
  const loaded = await Promise.all(tiles.map(async ({ path, column, row }) => ({ image: await imageAt(addressOf(path)), column, row })));
  const tileSize = loaded[0]?.image.width ?? 0;
  if (loaded.some(({ image }) => image.width !== tileSize || image.height !== tileSize)) throw new Error('the tiles of heights differ in size');
  return { tiles: loaded, tileSize, columns, rows, bounds, exaggeration: EXAGGERATION };
}

async function imageAt(address: string): Promise<ImageBitmap> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  // Numbers, not colours: nothing may be converted on the way.
  return createImageBitmap(await response.blob(), { premultiplyAlpha: 'none', colorSpaceConversion: 'none' });
}
