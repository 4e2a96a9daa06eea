import type { LonLat } from '../campaign/types';

/** Web Mercator at a zoom, in CSS pixels of MapLibre's 512-pixel world. */
export interface Pixel {
  readonly x: number;
  readonly y: number;
}

export function toPixel({ lon, lat }: LonLat, zoom: number): Pixel {
  const size = 512 * 2 ** zoom;
  const phi = (lat * Math.PI) / 180;
  return {
    x: ((lon + 180) / 360) * size,
    y: (0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI)) * size,
  };
}

export function toLonLat({ x, y }: Pixel, zoom: number): LonLat {
  const size = 512 * 2 ** zoom;
  return {
    lon: (x / size) * 360 - 180,
    lat: (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / size))) * 180) / Math.PI,
  };
}

/** CSS pixels per kilometre at a latitude and zoom. */
export function pixelsPerKm(lat: number, zoom: number): number {
  return (512 * 2 ** zoom) / (40_075.017 * Math.cos((lat * Math.PI) / 180));
}

/** How the map is turned and tilted, in degrees. */
export interface ScreenTurn {
  readonly bearing: number;
  readonly pitch: number;
}

/** As the screen shows it when the map is turned and tilted: shortened as it is in the middle of the view. */
export function toScreen({ x, y }: Pixel, { bearing, pitch }: ScreenTurn): Pixel {
  if (bearing === 0 && pitch === 0) return { x, y };
  const angle = (-bearing * Math.PI) / 180;
  const shortened = Math.cos((pitch * Math.PI) / 180);
  return { x: x * Math.cos(angle) - y * Math.sin(angle), y: (x * Math.sin(angle) + y * Math.cos(angle)) * shortened };
}
