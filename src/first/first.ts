import { firstView, mapRoom } from '../lib/layers/firstView';
import type { CampaignView } from '../lib/layers/firstView';
import { boundsAt, keptInBounds } from '../lib/layers/mapBounds';
import { toPixel } from '../lib/layers/projection';
import { THEME_NAMES } from '../lib/layers/theme';

/** The campaign's own first view, and the files that it needs: the build fills them in. */
declare const FIRST_VIEW: CampaignView;
declare const FIRST_FILES: readonly string[];

/**
 * A classic script, asked for before all but the likely picture: sets the theme that the address names, and lays the still
 * picture of the ground where the live map will be. Whatever fails here only leaves the sea's colour.
 */
const root = document.documentElement;
const query = new URLSearchParams(location.search);
/** Where the build has put the pictures and the map's code. */
const addresses = document.currentScript?.dataset ?? {};
const theme = THEME_NAMES.find((name) => name === query.get('theme')) ?? 'light';
root.dataset.theme = theme;

const still = isFirstView() ? picture(addresses[`${theme}${matchMedia('(max-width: 640px)').matches ? 'Narrow' : 'Wide'}`]) : null;
if (!still) askEarly();

document.addEventListener('readystatechange', () => {
  const first = document.getElementById('first');
  if (document.readyState !== 'interactive' || !first) return;
  first.dataset.ui = query.get('ui') ?? 'full';
  if (!still) return;
  first.querySelector('.map')?.prepend(still);
  const place = () => {
    if (still.isConnected) layOut(still, first.dataset.page === 'embed' ? 'embed' : 'atlas');
    // The live map has taken its place.
    else removeEventListener('resize', place);
  };
  // The sheets decide how large the map is, and may come later than the page. Asked in the frame that is painted with
  // them, the page is laid out once.
  let asked = 0;
  const placeInFrame = () => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(place);
  };
  placeInFrame();
  for (const sheet of document.querySelectorAll('link[rel="stylesheet"]')) sheet.addEventListener('load', placeInFrame);
  addEventListener('resize', place);
  // The page that takes it over asks for it: its map may be a little larger or smaller.
  still.addEventListener('lay', place);
});

/** Never a wrong one: only of the view, the campaign and the layers that open where the address names none. */
function isFirstView(): boolean {
  return !['view', 'campaign', 'layers', 'kiosk'].some((name) => query.has(name));
}

function picture(address: string | undefined): HTMLElement | null {
  if (address === undefined) return null;
  const frame = document.createElement('div');
  frame.className = 'still';
  const image = new Image();
  Object.assign(image, { alt: '', fetchPriority: 'high', decoding: 'async', onload: askEarly, onerror: askEarly, src: address });
  frame.append(image);
  return frame;
}

/** What the program would ask for only when it has come itself; behind the picture on a narrow line. */
function askEarly(): void {
  const campaign = query.has('campaign') ? [] : FIRST_FILES.map((href) => ({ rel: 'preload', as: 'fetch', href }));
  const code = (addresses.code ?? '').split(' ').filter(Boolean);
  const map = code.map((href) => (href.endsWith('.css') ? { rel: 'preload', as: 'style', href } : { rel: 'modulepreload', href }));
  inTurn([...campaign, ...map].map((link) => () => document.head.append(Object.assign(document.createElement('link'), link, { crossOrigin: 'anonymous' }))));
}

/** Each in a task of its own: a slow machine takes ten milliseconds to ask for a file, and the picture is to be painted between. */
function inTurn([act, ...rest]: readonly (() => void)[]): void {
  act?.();
  if (rest.length > 0) setTimeout(inTurn, 0, rest);
}

/** As MapLibre will lay its map out, by custom properties that the style sheet uses. */
function layOut(frame: HTMLElement, page: 'atlas' | 'embed'): void {
  const box = frame.parentElement?.getBoundingClientRect();
  if (!box) return;
  const view = keptInBounds(firstView(FIRST_VIEW, mapRoom(innerWidth, innerHeight, page)), box);
  const edge = boundsAt(view.zoom);
  const middle = toPixel(view, view.zoom);
  frame.style.setProperty('--width', `${edge.width}px`);
  frame.style.setProperty('--x', `${middle.x - edge.left}px`);
  frame.style.setProperty('--y', `${middle.y - edge.top}px`);
}
