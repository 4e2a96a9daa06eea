import type { Box } from '../map/freeArea';

/** Where things stand over the map, each marked with `data-over`: the title, the legend, a card. */
export function boxesOver(ground: HTMLElement | undefined): Box[] {
  if (!ground) return [];
  const origin = ground.getBoundingClientRect();
  const marked = [...(ground.parentElement ?? ground).querySelectorAll('[data-over]')].map((element) => element.getBoundingClientRect());
  return marked
    .map(({ left, top, right, bottom }) => ({
      left: Math.max(left - origin.left, 0),
      top: Math.max(top - origin.top, 0),
      right: Math.min(right - origin.left, origin.width),
      bottom: Math.min(bottom - origin.top, origin.height),
    }))
    .filter(({ left, top, right, bottom }) => right > left && bottom > top);
}
