import type { Map as MapLibreMap } from 'maplibre-gl';

/** Pixels of a side against those of a map that is seen. */
const COARSE = 0.5;

/** Null: what the screen has, and what another screen has to which the window is moved. MapLibre's types do not say so. */
interface FollowsScreen {
  setPixelRatio(ratio: number | null): void;
}

/** Of a map that nobody sees yet: while tiles come in many frames are drawn, each of which takes graphics by software half a second. */
export function coarseRatio(): number {
  return devicePixelRatio * COARSE;
}

/** How much sharper than its map a canvas above it is to be. */
export function sharperThan(map: MapLibreMap): number {
  return Math.max(devicePixelRatio / map.getPixelRatio(), 1);
}

/** Draws a map coarsely until it is to be seen. */
export class Coarse {
  readonly #map: MapLibreMap;
  #is: boolean;
  #isSharpening = false;

  /** @param is whether the map was made with `coarseRatio` */
  constructor(map: MapLibreMap, is: boolean) {
    this.#map = map;
    this.#is = is;
  }

  /** MapLibre tells of a move then; nobody moved. */
  get isSharpening(): boolean {
    return this.#isSharpening;
  }

  /** @returns whether the next frame is the first that may be seen */
  sharpen(): boolean {
    if (!this.#is) return false;
    this.#is = false;
    this.#isSharpening = true;
    const map: FollowsScreen = this.#map;
    map.setPixelRatio(null);
    this.#isSharpening = false;
    return true;
  }
}
