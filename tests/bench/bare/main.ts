import { createMap } from '../../../src/lib/map/createMap';
import { mapStyle } from '../../../src/lib/layers/mapStyle';
import { THEMES } from '../../../src/lib/layers/theme';

/** The ground of the atlas and nothing else: what any page with this map must load. Sized and placed as the atlas has it. */
const query = new URLSearchParams(location.search);
const number = (name: string, fallback: number) => Number(query.get(name) ?? fallback);
// Put together as text: URL would encode the braces of a tile's address.
const folder = new URL('.', location.href).href;
const container = document.getElementById('map');
if (!container) throw new Error('the page has no map');
container.style.width = `${number('width', 1060)}px`;
container.style.height = `${number('height', 760)}px`;
const map = createMap({
  container,
  style: mapStyle(THEMES.light, (path) => `${folder}${path}`),
  view: { zoom: number('zoom', 4.15), lat: number('lat', 46.3), lon: number('lon', 130.4), bearing: 0, pitch: 0 },
  cooperative: false,
  locale: {},
});
map.once('idle', () => (container.dataset.ready = 'true'));
