/** How far the sheet of a narrow screen is pulled up. */
export const STOPS = ['low', 'half', 'full'] as const;
export type SheetStop = (typeof STOPS)[number];

/** A flick this fast, in pixels a millisecond, goes on to the next stop. */
const FLICK = 0.45;

/** What each stop comes to on a page of this height; AtlasPage.svelte has the same figures in its style. */
export function stopHeights(pagePx: number): Record<SheetStop, number> {
  return { low: Math.min(Math.max(pagePx * 0.16, 44), 96), half: pagePx * 0.45, full: pagePx * 0.85 };
}

/** The stop above or below; at the ends the same. */
export function stopBeside(stop: SheetStop, direction: 1 | -1): SheetStop {
  return STOPS[STOPS.indexOf(stop) + direction] ?? stop;
}

/**
 * Where the sheet comes to rest when it is let go.
 * @param heights of the stops, in pixels
 * @param speed upwards, pixels a millisecond
 */
export function stopAt(heightPx: number, speed: number, heights: Readonly<Record<SheetStop, number>>): SheetStop {
  if (speed > FLICK) return STOPS.find((stop) => heights[stop] > heightPx) ?? 'full';
  if (speed < -FLICK) return STOPS.findLast((stop) => heights[stop] < heightPx) ?? 'low';
  return [...STOPS].sort((a, b) => Math.abs(heights[a] - heightPx) - Math.abs(heights[b] - heightPx))[0] ?? 'low';
}

/** What a key does on the grip; null: nothing. */
export function stopByKey(key: string, stop: SheetStop): SheetStop | null {
  switch (key) {
    case 'ArrowUp':
      return stopBeside(stop, 1);
    case 'ArrowDown':
      return stopBeside(stop, -1);
    case 'Home':
      return 'low';
    case 'End':
      return 'full';
    default:
      return null;
  }
}
