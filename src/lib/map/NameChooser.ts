import type { FeatureCollection, GeoJSON, LineString, Point } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { InPieces } from '../campaign/pieces';
import type { LonLat } from '../campaign/types';
import type { Box, NameArc } from '../layers/nameArcs';
import { choosingArcs } from '../layers/nameArcs';
import type { OtherNames } from '../layers/nameForms';
import type { NameChoice } from '../layers/names';
import { bandFor, NAME_BANDS } from '../layers/names';
import type { Pixel } from '../layers/projection';
import type { TakenBox } from '../layers/takenRoom';
import type { AnchorOrders, NamedTown } from '../layers/anchorOrder';
import { orderingAnchors, townLines } from '../layers/anchorOrder';
import type { NameGap } from '../scene/nameGaps';
import type { Box as Panel } from './freeArea';

/** Where names stand in a view, for the map to be told. */
export interface ChosenNames {
  /** Keys of the curves. */
  readonly arcs: readonly string[];
  readonly anchors: AnchorOrders;
  /** Names that ways cross. */
  readonly gaps: readonly NameGap[];
}

/** What a name makes way for. */
export interface InTheWay {
  readonly boxes: readonly TakenBox[];
  /** Points of lines, which are crossed only where there is no other side. */
  readonly points: readonly LonLat[];
}

/** Of what stands beyond the window's edge so much is looked at: a name may reach into it. */
const BEYOND_PX = 100;

/** Chooses, for the view at rest, on which of its curves each name stands, and on which sides the names of towns may. */
export class NameChooser {
  readonly #map: MapLibreMap;
  #arcs: readonly NameArc[] = [];
  #towns: readonly (NamedTown & LonLat)[] = [];
  #last: ReadonlySet<string> = new Set();

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  /** Takes curves and towns from the map, which loads them anyway: once its style is there. */
  async load(): Promise<void> {
    const [curves, towns] = await Promise.all(['name-arcs', 'towns'].map((name) => dataOf(this.#map.getSource<GeoJSONSource>(name))));
    // Without their file the names stay where the style has them.
    if (towns) this.#towns = (towns as FeatureCollection<Point, NamedTown>).features.map(({ geometry: { coordinates: [lon = 0, lat = 0] }, properties }) => ({ ...properties, lon, lat }));
    if (!curves) return;
    const { features } = curves as FeatureCollection<LineString, Omit<NameArc, 'line' | 'bands'> & { bands: string }>;
    this.#arcs = features.map(({ geometry, properties }) => ({ ...properties, bands: properties.bands.split(' '), line: geometry.coordinates }));
  }

  /**
   * @param inTheWay what the renderer draws
   * @param hidden ids of territories that the reader put out of sight
   * @param covered what stands over the map: title, legend, a card
   * @param others what territories are called where not as in 1945
   * @returns null before the curves are there
   */
  *choosing(inTheWay: InTheWay, choice: NameChoice, hidden: readonly string[], covered: readonly Panel[], others: OtherNames): InPieces<ChosenNames | null> {
    if (this.#arcs.length === 0) return null;
    const map = this.#map;
    const { clientWidth: width, clientHeight: height } = map.getContainer();
    const zoom = map.getZoom();
    const bands = NAME_BANDS.filter(({ minzoom, maxzoom }) => zoom >= minzoom && zoom < maxzoom).map((band) => bandFor(band, choice));
    const taken = inTheWay.boxes.map(({ lon, lat, halfWidth, halfHeight }) => ({ ...map.project([lon, lat]), halfWidth, halfHeight }));
    const project = ([lon = 0, lat = 0]: readonly number[]) => map.project([lon, lat]);
    const shown = this.#arcs.filter(({ id }) => !hidden.includes(id));
    const arcs = yield* choosingArcs(shown, bands, { zoom, width, height, project, taken, panels: covered.map(panel) }, this.#last, others);
    yield;
    const near = ({ x, y }: Pixel) => x > -BEYOND_PX && y > -BEYOND_PX && x < width + BEYOND_PX && y < height + BEYOND_PX;
    const towns = this.#towns
      .map((town) => ({ town, at: map.project([town.lon, town.lat]) }))
      .filter(({ at }) => near(at))
      .map(({ town, at }) => ({ ...town, at, lines: townLines(town, choice, zoom) }));
    yield;
    const points = inTheWay.points.map(({ lon, lat }) => map.project([lon, lat])).filter(near);
    // Seas are named last, where towns leave them room.
    const earlier = shown.filter(({ kind }) => kind !== 'sea').flatMap(({ key }) => arcs.get(key) ?? []);
    const { orders, crossed } = yield* orderingAnchors(towns, { zoom, taken: [...taken, ...earlier], points });
    const at = new Map(towns.map((town) => [town.id, town]));
    this.#last = new Set(arcs.keys());
    return { arcs: [...this.#last], anchors: orders, gaps: crossed.flatMap(({ id, box }) => gapAt(at.get(id), box)) };
  }
}

/** Nothing where its file does not come: a source that failed never has data. */
function dataOf(source: GeoJSONSource | undefined): Promise<GeoJSON | undefined> {
  if (!source) return Promise.resolve(undefined);
  return Promise.race([source.getData(), new Promise<undefined>((done) => void source.once('error', () => done(undefined)))]);
}

/** As it stands from its town, which moves with the ground. */
function gapAt(town: (LonLat & { at: Pixel }) | undefined, { x, y, ...half }: Box): NameGap[] {
  return town ? [{ lon: town.lon, lat: town.lat, x: x - town.at.x, y: y - town.at.y, ...half }] : [];
}

/** As the middle of a box and half its sides. */
function panel({ left, top, right, bottom }: Panel): Box {
  return { x: (left + right) / 2, y: (top + bottom) / 2, halfWidth: (right - left) / 2, halfHeight: (bottom - top) / 2 };
}
