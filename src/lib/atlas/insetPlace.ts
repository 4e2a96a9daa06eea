import type { MapCamera } from '../state/viewer.svelte';
import { fetchText } from './fetchText';

/** A piece of the world, so many pixels large, and its coast as a path in tenths of a pixel. */
export interface InsetFile {
  readonly width: number;
  readonly height: number;
  readonly west: number;
  readonly east: number;
  readonly north: number;
  readonly path: string;
}

/** Pixels a degree of longitude in the map itself, at zoom 0. */
const WORLD_PX_PER_DEGREE = 512 / 360;

const mercator = (lat: number) => (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI;

/** The outline of what the map shows, as a path in the inset: turned as the map is. */
export function frameIn(
  { width, west, east, north }: InsetFile,
  { zoom, lat, lon, bearing }: MapCamera,
  { widthPx, heightPx }: { widthPx: number; heightPx: number },
): string {
  const scale = width / (east - west);
  const [x, y] = [(lon - west) * scale, (mercator(north) - mercator(lat)) * scale];
  const perPixel = scale / (WORLD_PX_PER_DEGREE * 2 ** zoom);
  const [halfX, halfY] = [(widthPx / 2) * perPixel, (heightPx / 2) * perPixel];
  const [cos, sin] = [Math.cos((bearing * Math.PI) / 180), Math.sin((bearing * Math.PI) / 180)];
  const corners = [[-halfX, -halfY], [halfX, -halfY], [halfX, halfY], [-halfX, halfY]] as const;
  return `M${corners.map(([dx, dy]) => `${(x + dx * cos - dy * sin).toFixed(1)},${(y + dx * sin + dy * cos).toFixed(1)}`).join('L')}Z`;
}

/** Null where it cannot be had: the map does without its inset. */
export async function loadInset(base: string): Promise<InsetFile | null> {
  try {
    return asInset(JSON.parse(await fetchText(`${base}basemap/inset.json`)));
  } catch {
    return null;
  }
}

function asInset(file: unknown): InsetFile | null {
  if (typeof file !== 'object' || file === null || !('path' in file) || typeof file.path !== 'string') return null;
  const numbers = ['width', 'height', 'west', 'east', 'north'] as const;
  const values = numbers.map((name) => Number(Object.entries(file).find(([key]) => key === name)?.[1]));
  const [width = 0, height = 0, west = 0, east = 0, north = 0] = values;
  return values.every(Number.isFinite) ? { width, height, west, east, north, path: file.path } : null;
}
