import { boundsAt } from '../../lib/layers/mapBounds';
import { toLonLat } from '../../lib/layers/projection';
import type { ThemeName } from '../../lib/layers/theme';
import { THEMES } from '../../lib/layers/theme';
import { createMap } from '../../lib/map/createMap';
import { timelessStyle } from '../timeless';

const query = new URLSearchParams(location.search);
const zoom = Number(query.get('zoom'));
const edge = boundsAt(zoom);
const size = { width: Math.floor(edge.width), height: Math.floor(edge.height) };
const folder = new URL('.', location.href).href;
const container = document.getElementById('map');
if (!container) throw new Error('the page has no map');
Object.assign(container.style, { width: `${size.width}px`, height: `${size.height}px` });
const map = createMap({
  container,
  style: timelessStyle(THEMES[query.get('theme') as ThemeName], (path) => `${folder}${path}`),
  view: { zoom, ...toLonLat({ x: edge.left + edge.width / 2, y: edge.top + edge.height / 2 }, zoom), bearing: 0, pitch: 0 },
  cooperative: false,
  locale: {},
});
map.once('idle', () => (container.dataset.ready = 'true'));
