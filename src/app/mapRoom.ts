import type { MapRoom } from '../lib/atlas/firstCamera';

/** The layouts of AtlasPage.svelte, which has the same figures in its style. */
const PANEL_PX = { wide: 380, narrow: 320 } as const;
const BELOW_PX = { panel: 130, sheet: 226 } as const;

/** Whether the record stands in a sheet below the map: on a phone, and on a tablet held upright. */
export function hasSheet(width: number, height: number): boolean {
  return width < 720 || (width < 900 && height > width);
}

/** What the map has of a page of this size before anything is laid out: the first view is chosen for it. */
export function mapRoom(width: number, height: number): MapRoom {
  if (hasSheet(width, height)) return { widthPx: width, heightPx: height - BELOW_PX.sheet };
  return { widthPx: width - (width < 1100 ? PANEL_PX.narrow : PANEL_PX.wide), heightPx: height - BELOW_PX.panel };
}
