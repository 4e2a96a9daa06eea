/** The still picture of the ground on the first screen, where there is one. */
function stillOf(first: HTMLElement | null): HTMLElement | null {
  return first?.querySelector<HTMLElement>('.still') ?? null;
}

/** Whether the page has come with a first screen that stands until the campaign is open. */
export function hasFirstScreen(): boolean {
  return document.getElementById('first') !== null;
}

/** The first screen gives way to the page. Its still goes on behind the map that is being drawn. @returns the still, if any */
export function replaceFirstScreen(stage?: HTMLElement): HTMLElement | null {
  const first = document.getElementById('first');
  const still = stage ? stillOf(first) : null;
  if (still) stage?.prepend(still);
  first?.remove();
  still?.dispatchEvent(new Event('lay'));
  return still;
}
