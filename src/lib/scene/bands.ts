/** An axis is smoothed to suit its breadth; between these zooms one shape serves. */
export const ARROW_BANDS: readonly (readonly [from: number, until: number])[] = [
  [2.5, 3.9],
  [3.9, 4.8],
  [4.8, 5.6],
  [5.6, 6.4],
  [6.4, 7.3],
  [7.3, 24],
];

/** Widths are given for zoom 4.4: what they are multiplied by at another. */
export function widthScale(zoom: number): number {
  if (zoom <= 4.4) return Math.max(0.6, 0.6 + ((zoom - 3.5) / 0.9) * 0.4);
  return Math.min(1 + ((zoom - 4.4) / 1.6) * 0.2, 1.5);
}

/** A map narrower than this is a phone's: fewer symbols, thinner arrows. */
export const NARROW_PX = 640;

/** What an axis's width is multiplied by. */
export function axisScale(zoom: number, mapWidthPx: number): number {
  return widthScale(zoom) * (mapWidthPx < NARROW_PX ? 0.75 : 1);
}

/** Symbols and event marks grow to their full size until zoom 4.4: from afar, or on a phone, they would cover the map. */
export function symbolScale(zoom: number): number {
  return Math.min(Math.max(0.68 + (zoom - 3.4) * 0.32, 0.68), 1);
}
