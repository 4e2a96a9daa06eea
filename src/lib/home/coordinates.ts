import type { LonLat } from '../campaign/types';

/** A number of degrees, with minutes and seconds or without, and the side of the world: `51.34`, `51°20′N`, `N 51 20 24`. */
const PART = /^([NSEWO]?)\s*([-−+]?\d{1,3}(?:[.,]\d+)?)\s*(?:°|º|deg)?\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*['’′])?\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:["”″]|''))?\s*([NSEWO]?)$/iu;

/**
 * Coordinates as people type them, latitude first unless their letters say otherwise; null where it is no place on
 * earth. A comma or a slash parts the two; with neither, a blank.
 */
export function readCoordinates(text: string): LonLat | null {
  const parts = partsOf(text.trim());
  if (!parts) return null;
  const [first, second] = parts.map(readPart);
  if (!first || !second) return null;
  const swapped = first.axis === 'lon' || second.axis === 'lat';
  const [lat, lon] = swapped ? [second, first] : [first, second];
  if (lat.axis === 'lon' || lon.axis === 'lat' || Math.abs(lat.degrees) > 90 || Math.abs(lon.degrees) > 180) return null;
  return { lat: lat.degrees, lon: lon.degrees };
}

function partsOf(text: string): readonly [string, string] | null {
  for (const sign of ['/', ';', /,\s+|,(?=[-−+NSEWO])/i, ',', /(?<=[NSEWO])\s+/i, /\s+/]) {
    const parts = text.split(sign).map((part) => part.trim());
    const [first, second] = parts;
    if (parts.length === 2 && first && second) return [first, second];
  }
  return null;
}

function readPart(text: string): { degrees: number; axis: 'lat' | 'lon' | null } | null {
  const found = PART.exec(text);
  if (!found) return null;
  const [degrees = 0, minutes = 0, seconds = 0] = [found[2], found[3], found[4]].map((part) => Number((part ?? '0').replace(',', '.').replace('−', '-')));
  const letter = (found[1] || found[5] || '').toUpperCase();
  const size = Math.abs(degrees) + minutes / 60 + seconds / 3600;
  const back = (found[2] ?? '').match(/^[-−]/) !== null || letter === 'S' || letter === 'W';
  return { degrees: back ? -size : size, axis: letter === '' ? null : letter === 'N' || letter === 'S' ? 'lat' : 'lon' };
}

/** `51.34° N, 12.37° E` */
export function coordinatesText({ lat, lon }: LonLat): string {
  return `${Math.abs(lat).toFixed(2)}° ${lat < 0 ? 'S' : 'N'}, ${Math.abs(lon).toFixed(2)}° ${lon < 0 ? 'W' : 'E'}`;
}
