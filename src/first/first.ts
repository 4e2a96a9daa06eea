import { firstView, mapRoom } from '../lib/layers/firstView';
import { boundsAt, keptInBounds } from '../lib/layers/mapBounds';
import type { View } from '../lib/layers/mapBounds';
import { toPixel } from '../lib/layers/projection';
import { THEME_NAMES } from '../lib/layers/theme';

/** The campaign's own first view, and the files that it needs: the build fills them in. */
declare const FIRST_VIEW: View;
declare const FIRST_FILES: readonly string[];

/**
 * Runs before the page is painted, as a classic script of its own: sets the theme that the address asks for, and lays
 * the still picture of the ground where the live map will be. Whatever fails here only leaves the sea's colour.
 */
const root = document.documentElement;
const query = new URLSearchParams(location.search);
root.dataset.theme = THEME_NAMES.find((name) => name === query.get('theme')) ?? 'light';

// Asked for now, not when the program has come and asks.
if (!query.has('campaign')) for (const file of FIRST_FILES) document.head.append(preload(file));

document.addEventListener('readystatechange', () => {
  const first = document.getElementById('first');
  if (document.readyState !== 'interactive' || !first) return;
  first.dataset.ui = query.get('ui') ?? 'full';
  const still = isFirstView() ? picture() : null;
  if (!still) return;
  first.querySelector('.map')?.prepend(still);
  const place = () => layOut(still, first.dataset.page === 'embed' ? 'embed' : 'atlas');
  place();
  addEventListener('resize', place);
  // The page that takes it over asks for it: its map may be a little larger or smaller.
  still.addEventListener('lay', place);
});

function preload(file: string): HTMLLinkElement {
  const link = document.createElement('link');
  return Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: file });
}

/** Never a wrong one: only of the view, the campaign and the layers that open where the address names none. */
function isFirstView(): boolean {
  return !['view', 'campaign', 'layers', 'kiosk'].some((name) => query.has(name));
}

function picture(): HTMLElement | null {
  const all = document.querySelector<HTMLTemplateElement>('template#stills');
  const wanted = all?.content.querySelector(`[data-of="${root.dataset.theme ?? ''}"]`);
  return wanted ? (document.importNode(wanted, true) as HTMLElement) : null;
}

/** As MapLibre will lay its map out, by custom properties that the style sheet uses. */
function layOut(still: HTMLElement, page: 'atlas' | 'embed'): void {
  const box = still.parentElement?.getBoundingClientRect();
  if (!box) return;
  const view = keptInBounds(firstView(FIRST_VIEW, mapRoom(innerWidth, innerHeight, page)), box);
  const edge = boundsAt(view.zoom);
  const middle = toPixel(view, view.zoom);
  still.style.setProperty('--width', `${edge.width}px`);
  still.style.setProperty('--x', `${middle.x - edge.left}px`);
  still.style.setProperty('--y', `${middle.y - edge.top}px`);
}
