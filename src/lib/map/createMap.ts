import './worker';
import { Map as MapLibreMap } from 'maplibre-gl';
import type { StyleSpecification } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import { MAX_BOUNDS } from '../layers/mapBounds';

/** Deeper than this the map would claim more than the sources know. */
const MAX_ZOOM = 9;

/** As large as it is asked for: whoever asks knows what the graphics can do. */
const STILL = { interactive: false, trackResize: false, pixelRatio: 1, maxCanvasSize: [32_768, 32_768] as [number, number] };

export interface MapOptions {
  readonly container: HTMLElement;
  readonly style: StyleSpecification;
  readonly view: { zoom: number; lat: number; lon: number; bearing: number; pitch: number };
  /** In an embed one finger scrolls the page, two move the map. */
  readonly cooperative: boolean;
  /** What MapLibre says to a reader, in the page's language. */
  readonly locale: Record<string, string>;
  /** A map to be read as a picture: nobody touches it, nothing fades. */
  readonly still?: boolean;
  /** Pixels a CSS pixel, where it is not to have as many as the screen. */
  readonly pixelRatio?: number | undefined;
}

/**
 * The map over the ground. Throws where WebGL 2 is missing.
 */
export function createMap({ container, style, view, cooperative, locale, still = false, pixelRatio }: MapOptions): MapLibreMap {
  const map = new MapLibreMap({
    container,
    style,
    center: [view.lon, view.lat],
    zoom: view.zoom,
    bearing: view.bearing,
    pitch: view.pitch,
    maxBounds: [[...MAX_BOUNDS[0]], [...MAX_BOUNDS[1]]],
    maxZoom: MAX_ZOOM,
    maxPitch: 60,
    renderWorldCopies: false,
    attributionControl: false,
    cooperativeGestures: cooperative,
    fadeDuration: still ? 0 : 120,
    locale,
    ...(pixelRatio === undefined ? {} : { pixelRatio }),
    ...(still ? STILL : {}),
  });
  map.touchZoomRotate.disableRotation();
  return map;
}
