import type { Box } from '../map/freeArea';

const MARK = '[data-over]';

/** Where things stand over the map, each marked with `data-over`: the title, the legend, a card. */
export function boxesOver(ground: HTMLElement | undefined): Box[] {
  if (!ground) return [];
  const origin = ground.getBoundingClientRect();
  const marked = [...(ground.parentElement ?? ground).querySelectorAll(MARK)].map((element) => element.getBoundingClientRect());
  return marked
    .map(({ left, top, right, bottom }) => ({
      left: Math.max(left - origin.left, 0),
      top: Math.max(top - origin.top, 0),
      right: Math.min(right - origin.left, origin.width),
      bottom: Math.min(bottom - origin.top, origin.height),
    }))
    .filter(({ left, top, right, bottom }) => right > left && bottom > top);
}

/**
 * Tells when something comes over the map, leaves it or changes its size. @returns a function that stops
 * @param stage all of them stand in it
 */
export function watchOver(stage: HTMLElement, changed: () => void): () => void {
  const sizes = new ResizeObserver(changed);
  const marked = (nodes: NodeList) => [...nodes].flatMap((node) => (node instanceof Element ? [...(node.matches(MARK) ? [node] : []), ...node.querySelectorAll(MARK)] : []));
  const comings = new MutationObserver((records) => {
    const [come, gone] = [records.flatMap(({ addedNodes }) => marked(addedNodes)), records.flatMap(({ removedNodes }) => marked(removedNodes))];
    for (const element of gone) sizes.unobserve(element);
    // Its first size is told as a change.
    for (const element of come) sizes.observe(element);
    if (gone.length > 0) changed();
  });
  for (const element of stage.querySelectorAll(MARK)) sizes.observe(element);
  comings.observe(stage, { childList: true, subtree: true });
  return () => {
    sizes.disconnect();
    comings.disconnect();
  };
}
