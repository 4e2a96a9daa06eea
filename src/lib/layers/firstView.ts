import type { LonLat } from '../campaign/types';
import { keptInBounds } from './mapBounds';
import type { View } from './mapBounds';

/** A campaign's own first view, and where its core is. */
export interface CampaignView extends View {
  readonly core?: LonLat | undefined;
}

/** What the map has of the page, in CSS pixels. */
export interface MapRoom {
  readonly widthPx: number;
  readonly heightPx: number;
  /** How large its type is against the usual: a wall's is larger, and its panels with it. */
  readonly typeScale?: number;
  /** Nothing stands on it, be it as large as it may. */
  readonly bare?: boolean;
}

/** The layouts of AtlasPage.svelte and EmbedPage.svelte, which have the same figures in their styles. */
const PANEL_PX = { wide: 380, narrow: 320 } as const;
const BELOW_PX = { panel: 130, sheet: 226, embed: 110 } as const;

/** Whether the record stands in a sheet below the map: on a phone, and on a tablet held upright. */
export function hasSheet(width: number, height: number): boolean {
  return width < 720 || (width < 900 && height > width);
}

/** How much larger type is on a wall of this width: kiosk.css has the same figures. */
export function wallTypeScale(widthPx: number): number {
  return Math.min(Math.max(widthPx * 0.0115, 18), 32) / 16;
}

/** What the map has of a page of this size before anything is laid out: the first view is chosen for it. */
export function mapRoom(width: number, height: number, page: 'atlas' | 'embed', typeScale = 1): MapRoom {
  if (page === 'embed') return { widthPx: width, heightPx: height - BELOW_PX.embed };
  if (hasSheet(width, height)) return { widthPx: width, heightPx: height - BELOW_PX.sheet };
  const panel = width < 1100 ? PANEL_PX.narrow : PANEL_PX.wide;
  return { widthPx: width - panel * typeScale, heightPx: height - BELOW_PX.panel * typeScale, typeScale };
}

/** The campaign's first view is made for a map of this size. */
const MADE_FOR: MapRoom = { widthPx: 1060, heightPx: 700 };
/** Farther back nothing could be told apart; nearer, a wall would show more than the sources know at a glance. */
const [FARTHEST, NEARER_BY] = [3, 0.3];
const NARROWEST_PX = 300;
/** A map that stands back by so many zooms is centred on the campaign's core. */
const AT_THE_CORE = 1.1;
/** A map lower than this, as in a lesson's frame, cannot have north and south at the zoom that its width allows. */
const LOW_PX = 350;
/** The ground is so high at zoom 0, less what lets the camera stand off its middle: a map higher than that would be pushed about. */
const GROUND_HEIGHT_PX = 65;

/** What the legend takes of a roomy map's left, with a margin. */
const LEGEND_PX = 340;
const WORLD_PX_PER_DEGREE = 512 / 360;

/** Whether a map has room for its legend and an inset. */
export function isRoomy({ widthPx, heightPx, bare = false }: MapRoom): boolean {
  return !bare && widthPx >= 900 && heightPx >= 560;
}

/**
 * Where the camera stands first: a small map stands back and moves over to the campaign's core, for it cannot have the
 * edges too, and a low one stands back farther; a wall comes nearer. What the legend would cover stands beside it.
 */
export function firstView(view: CampaignView, room: MapRoom): View {
  const covered = isRoomy(room) ? LEGEND_PX * (room.typeScale ?? 1) : 0;
  const across = Math.log2(Math.max(room.widthPx - covered / 4, NARROWEST_PX) / MADE_FOR.widthPx);
  const along = Math.log2(Math.max(room.heightPx, NARROWEST_PX) / MADE_FOR.heightPx);
  const low = Math.min(Math.log2(Math.max(room.heightPx, NARROWEST_PX / 2) / LOW_PX), 0);
  const wanted = view.zoom + low + (across < 0 ? across : Math.min(across, Math.max(along, 0), NEARER_BY));
  const zoom = Math.round(Math.max(wanted, FARTHEST, Math.log2(Math.max(room.heightPx, 1) / GROUND_HEIGHT_PX)) * 100) / 100;
  const part = Math.min(Math.max(-across / AT_THE_CORE, 0), 1);
  const core = view.core ?? view;
  const { lon } = between(view, core, part);
  const { lat } = between(view, core, low < 0 ? 1 : part);
  const west = covered / 2 / (WORLD_PX_PER_DEGREE * 2 ** zoom);
  // A pixel within the edges: rounded, it still is.
  const kept = keptInBounds({ zoom, lat, lon: lon - west }, { width: Math.max(room.widthPx, 1) + 2, height: Math.max(room.heightPx, 1) + 2 });
  return { zoom, lat: rounded(kept.lat), lon: rounded(kept.lon) };
}

function between(from: LonLat, to: LonLat, part: number): LonLat {
  return { lon: from.lon + (to.lon - from.lon) * part, lat: from.lat + (to.lat - from.lat) * part };
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1000) / 1000;
}
