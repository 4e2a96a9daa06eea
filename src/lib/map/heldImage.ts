import type { AreaHeld, Campaign } from '../campaign/types';
import type { Held } from '../renderer/content';
import type { Frame } from '../scene/frame';
import { toDays, toWorld } from '../scene/frame';

/** Fetches the raster of arrival times beside the campaign's files; null where the campaign has none. */
export async function loadHeld({ id, held }: Pick<Campaign, 'id' | 'held'>, frame: Frame, addressOf: (path: string) => string): Promise<Held | null> {
  if (!held) return null;
  const response = await fetch(addressOf(`campaigns/${id}/${held.image}`));
  if (!response.ok) throw new Error(`${held.image}: ${response.status}`);
  // Numbers, not colours: nothing may be converted on the way.
  const image = await createImageBitmap(await response.blob(), { premultiplyAlpha: 'none', colorSpaceConversion: 'none' });
  const [west, south, east, north] = held.bounds;
  return {
    image,
    width: held.width,
    height: held.height,
    bounds: [...toWorld(frame, { lon: west, lat: north }), ...toWorld(frame, { lon: east, lat: south })],
    firstDay: toDays(frame, held.from),
    daysPerStep: held.stepMinutes / 1440,
    tiles: tilesOf(held, frame),
    datedLines: Array.from({ length: 4 }, (_, i) => toDays(frame, held.datedLines[i] ?? 1e15)),
  };
}

/** Without a list of tiles the whole raster is one. */
function tilesOf({ tiles, width, height, from, stepMinutes }: AreaHeld, frame: Frame): Float32Array {
  if (!tiles) return new Float32Array([0, 0, width, height, toDays(frame, from)]);
  const { cells, at } = tiles;
  const numbers: number[] = [];
  for (let i = 0; i + 2 < at.length; i += 3) {
    const [column = 0, row = 0, step = 0] = at.slice(i, i + 3);
    numbers.push(column, row, Math.min(column + cells, width), Math.min(row + cells, height), toDays(frame, from + step * stepMinutes * 60_000));
  }
  return new Float32Array(numbers);
}
