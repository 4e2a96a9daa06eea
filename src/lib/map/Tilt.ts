import type { Map as MapLibreMap } from 'maplibre-gl';
import { SHADE } from '../layers/ground';
import type { AddressOf } from '../layers/mapStyle';
import { terrainSource } from '../layers/mapStyle';
import type { Heights } from '../renderer/content';
import type { Frame } from '../scene/frame';
import { EXAGGERATION, HEIGHTS_ZOOM, loadHeights } from './loadHeights';

/** The address rounds a pitch to degrees: what it calls flat is flat. */
const LEAST_PITCH = 0.5;
const SOURCE = 'terrain';
/** Half of what the tiles are: MapLibre then bends its ground twice as finely, in textures a quarter as large. */
const TERRAIN_TILE = 256;
/** So long is waited for the map's own terrain before it is tilted. */
const PATIENCE_MS = 1500;

export function isTilted(pitch: number): boolean {
  return pitch >= LEAST_PITCH;
}

interface TiltOptions {
  readonly frame: Frame;
  readonly addressOf: AddressOf;
  /** Sets what moves on the ground: raised, or (null) flat. */
  readonly raise: (heights: Heights | null) => void;
  /** The ground stands up, or lies flat again. */
  readonly onRaised?: (raised: boolean) => void;
  readonly onFailure: () => void;
}

/**
 * Keeps the map three-dimensional exactly while it is tilted, whatever tilted it: the control, two fingers, a mouse,
 * the keyboard or the address. Nothing of the relief is fetched before that.
 */
export class Tilt {
  readonly #map: MapLibreMap;
  readonly #options: TiltOptions;
  #heights: Promise<Heights | null> | null = null;
  #failed = false;
  #raised = false;
  #styled = false;
  /** The control raises the ground a moment before it tilts the map. */
  #awaited = false;

  constructor(map: MapLibreMap, options: TiltOptions) {
    this.#map = map;
    this.#options = options;
    map.on('styledataloading', () => (this.#styled = false));
    map.on('remove', () => (this.#styled = false));
    map.on('pitch', () => {
      if (isTilted(map.getPitch()) && !this.#raised) void this.#rise();
    });
    map.on('moveend', () => this.#settle());
    // Before MapLibre hears of it: it would carry the terrain's textures over into a context that does not know them.
    map.getCanvas().addEventListener('webglcontextlost', () => this.#drop(), { capture: true });
  }

  /** After each new style: its terrain is gone. */
  attach(): void {
    this.#styled = true;
    this.#isRaised(false);
    if (isTilted(this.#map.getPitch())) void this.#rise();
    else this.#options.raise(null);
  }

  /** Raises the ground of a map that is about to be tilted, so that it does not leap up on the way. */
  async prepare(): Promise<void> {
    this.#awaited = true;
    await this.#rise();
    if (this.#raised && !this.#map.areTilesLoaded()) await this.#tilesLoaded();
  }

  /** To be called once the map has been told to move. */
  prepared(): void {
    this.#awaited = false;
  }

  async #rise(): Promise<void> {
    const { frame, addressOf, raise, onFailure } = this.#options;
    this.#heights ??= loadHeights(frame, addressOf).catch(() => null);
    const heights = await this.#heights;
    if (!heights) {
      this.#failed = true;
      return onFailure();
    }
    if (this.#raised || !this.#styled || !(this.#awaited || isTilted(this.#map.getPitch()))) return;
    this.#isRaised(true);
    if (!this.#map.getSource(SOURCE)) this.#map.addSource(SOURCE, terrainSource(addressOf, { maxzoom: HEIGHTS_ZOOM, tileSize: TERRAIN_TILE }));
    this.#map.setTerrain({ source: SOURCE, exaggeration: EXAGGERATION });
    this.#shade('tilted');
    raise(heights);
  }

  #settle(): void {
    if (this.#awaited || isTilted(this.#map.getPitch())) return;
    // Asked for again when the map is tilted again, not at every step of this time.
    if (this.#failed) this.#heights = null;
    this.#failed = false;
    if (!this.#raised) return;
    this.#isRaised(false);
    this.#options.raise(null);
    if (!this.#styled) return;
    this.#map.setTerrain(null);
    this.#shade('flat');
  }

  #drop(): void {
    if (this.#raised && this.#styled) this.#map.setTerrain(null);
    this.#isRaised(false);
    this.#styled = false;
  }

  #isRaised(raised: boolean): void {
    this.#raised = raised;
    this.#options.onRaised?.(raised);
  }

  #shade(how: keyof typeof SHADE): void {
    if (this.#map.getLayer('hillshade')) this.#map.setPaintProperty('hillshade', 'hillshade-exaggeration', SHADE[how]);
  }

  #tilesLoaded(): Promise<void> {
    return new Promise((done) => {
      const timer = setTimeout(done, PATIENCE_MS);
      this.#map.once('idle', () => {
        clearTimeout(timer);
        done();
      });
    });
  }
}
