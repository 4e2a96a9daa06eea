import type { FeatureCollection, LineString } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Box, NameArc } from '../layers/nameArcs';
import { chooseArcs } from '../layers/nameArcs';
import type { NameChoice } from '../layers/names';
import { bandFor, NAME_BANDS } from '../layers/names';
import type { TakenBox } from '../layers/takenRoom';

/** A panel that covers more of the map than this share is no panel that a name could avoid. */
const LARGEST_PANEL = 0.5;

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
    const { features } = data as FeatureCollection<LineString, Omit<NameArc, 'line' | 'bands'> & { bands: string }>;
    this.#arcs = features.map(({ geometry, properties }) => ({ ...properties, bands: properties.bands.split(' '), line: geometry.coordinates }));
  }

  /**
   * @param taken what the renderer draws
   * @param hidden ids of territories that the reader put out of sight
   * @returns keys of curves, or null before the curves are there
   */
  choose(taken: readonly TakenBox[], choice: NameChoice, hidden: readonly string[]): readonly string[] | null {
    if (this.#arcs.length === 0) return null;
    const map = this.#map;
    const { clientWidth: width, clientHeight: height } = map.getContainer();
    const zoom = map.getZoom();
    const bands = NAME_BANDS.filter(({ minzoom, maxzoom }) => zoom >= minzoom && zoom < maxzoom).map((band) => bandFor(band, choice));
    const boxes = taken.map(({ lon, lat, halfWidth, halfHeight }) => ({ ...map.project([lon, lat]), halfWidth, halfHeight }));
    const project = ([lon = 0, lat = 0]: readonly number[]) => map.project([lon, lat]);
    const shown = this.#arcs.filter(({ id }) => !hidden.includes(id));
    this.#last = chooseArcs(shown, bands, { zoom, width, height, project, taken: boxes, panels: panels(map.getContainer()) }, this.#last);
    return [...this.#last];
  }
}

/** What lies over the map: title, buttons, credits. */
function panels(container: HTMLElement): Box[] {
  const frame = container.getBoundingClientRect();
  return [...(container.parentElement?.children ?? [])].flatMap((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    if (element === container || width * height === 0 || width * height > frame.width * frame.height * LARGEST_PANEL) return [];
    return [{ x: left - frame.left + width / 2, y: top - frame.top + height / 2, halfWidth: width / 2, halfHeight: height / 2 }];
  });
}
