import type { FeatureCollection, LineString } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Box, NameArc } from '../layers/nameArcs';
import { chooseArcs } from '../layers/nameArcs';
import type { OtherNames } from '../layers/nameForms';
import type { NameChoice } from '../layers/names';
import { bandFor, NAME_BANDS } from '../layers/names';
import type { TakenBox } from '../layers/takenRoom';
import type { Box as Panel } from './freeArea';

/** Chooses, for the view at rest, on which of its curves each name stands. */
export class NameChooser {
  readonly #map: MapLibreMap;
  #arcs: readonly NameArc[] = [];
  #last: ReadonlySet<string> = new Set();

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  /** Takes the curves from the map, which has loaded them anyway. */
  async load(): Promise<void> {
    const data = await this.#map.getSource<GeoJSONSource>('name-arcs')?.getData();
    // Without its file the names stay where the style has them.
    if (!data) return;
    const { features } = data as FeatureCollection<LineString, Omit<NameArc, 'line' | 'bands'> & { bands: string }>;
    this.#arcs = features.map(({ geometry, properties }) => ({ ...properties, bands: properties.bands.split(' '), line: geometry.coordinates }));
  }

  /**
   * @param taken what the renderer draws
   * @param hidden ids of territories that the reader put out of sight
   * @param covered what stands over the map: title, legend, a card
   * @param others what territories are called where not as in 1945
   * @returns keys of curves, or null before the curves are there
   */
  choose(taken: readonly TakenBox[], choice: NameChoice, hidden: readonly string[], covered: readonly Panel[], others: OtherNames): readonly string[] | null {
    if (this.#arcs.length === 0) return null;
    const map = this.#map;
    const { clientWidth: width, clientHeight: height } = map.getContainer();
    const zoom = map.getZoom();
    const bands = NAME_BANDS.filter(({ minzoom, maxzoom }) => zoom >= minzoom && zoom < maxzoom).map((band) => bandFor(band, choice));
    const boxes = taken.map(({ lon, lat, halfWidth, halfHeight }) => ({ ...map.project([lon, lat]), halfWidth, halfHeight }));
    const project = ([lon = 0, lat = 0]: readonly number[]) => map.project([lon, lat]);
    const shown = this.#arcs.filter(({ id }) => !hidden.includes(id));
    this.#last = chooseArcs(shown, bands, { zoom, width, height, project, taken: boxes, panels: covered.map(panel) }, this.#last, others);
    return [...this.#last];
  }
}

/** As the middle of a box and half its sides. */
function panel({ left, top, right, bottom }: Panel): Box {
  return { x: (left + right) / 2, y: (top + bottom) / 2, halfWidth: (right - left) / 2, halfHeight: (bottom - top) / 2 };
}
