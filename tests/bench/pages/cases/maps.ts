import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import type { StyleSpecification } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { mapStyle } from '../../../../src/lib/layers/mapStyle';
import { THEMES } from '../../../../src/lib/layers/theme';
import { CENTRE, nextFrame, ZOOM } from '../contract';

setWorkerUrl(workerUrl);

/** The site's own ground, as the atlas has it; without its names where the address says so. */
export function baseStyle(): StyleSpecification {
  // Put together as text: URL would encode the braces of a tile's address, and no relief would be found.
  const folder = new URL('.', location.href).href;
  const style = mapStyle(THEMES.light, (path) => `${folder}${path}`);
  const query = new URLSearchParams(location.search);
  // Software takes seconds to lay every layer on raised ground: where that is not what is looked at, one will do.
  if (query.get('ground') === 'plain') return { ...style, layers: style.layers.filter(({ id }) => id === 'sea') };
  return query.get('names') !== '0' ? style : { ...style, layers: style.layers.filter(({ type }) => type !== 'symbol') };
}

export const EMPTY_STYLE: StyleSpecification = { version: 8, sources: {}, layers: [] };

/** The benchmark looks straight down with north up; the tests of the renderer turn and tilt it, and go elsewhere. */
function camera(): { center: [number, number]; zoom: number; bearing: number; pitch: number } {
  const query = new URLSearchParams(location.search);
  const center: [number, number] = [Number(query.get('lon') ?? CENTRE[0]), Number(query.get('lat') ?? CENTRE[1])];
  return { center, zoom: Number(query.get('zoom') ?? ZOOM), bearing: Number(query.get('bearing') ?? 0), pitch: Number(query.get('pitch') ?? 0) };
}

/** A map with everything loaded and drawn. */
export async function openMap(container: HTMLElement, style: StyleSpecification): Promise<MapLibreMap> {
  const map = new MapLibreMap({
    container,
    style,
    ...camera(),
    interactive: false,
    attributionControl: false,
    renderWorldCopies: false,
    fadeDuration: 0,
  });
  await new Promise((done, fail) => {
    map.once('idle', done);
    map.once('error', ({ error }) => fail(error));
  });
  return map;
}

/** Draws the map again and resolves when that frame is done. */
export async function repaint(map: MapLibreMap): Promise<void> {
  const rendered = new Promise((done) => map.once('render', done));
  map.triggerRepaint();
  await rendered;
  await nextFrame();
}

/** Waits until everything given to the map is on the screen. */
export async function settled(map: MapLibreMap): Promise<void> {
  await new Promise((done) => map.once('idle', done));
}

export function projector(map: MapLibreMap): (lon: number, lat: number) => { x: number; y: number } {
  return (lon, lat) => map.project([lon, lat]);
}
