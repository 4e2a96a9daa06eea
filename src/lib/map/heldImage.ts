import type { Campaign } from '../campaign/types';
import type { Held } from '../renderer/content';
import type { Frame } from '../scene/frame';
import { toDays, toWorld } from '../scene/frame';

/** Fetches the raster of arrival times beside the campaign's files; null where the campaign has none. */
export async function loadHeld({ id, held }: Campaign, frame: Frame, addressOf: (path: string) => string): Promise<Held | null> {
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
    datedLines: Array.from({ length: 4 }, (_, i) => toDays(frame, held.datedLines[i] ?? 1e15)),
  };
}
