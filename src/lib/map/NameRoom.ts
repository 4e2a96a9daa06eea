import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { InPieces } from '../campaign/pieces';
import type { Campaign, Instant } from '../campaign/types';
import type { TakenBox } from '../layers/takenRoom';
import { takenRoom } from '../layers/takenRoom';
import type { SceneView } from '../layers/visibleFormations';
import type { Content } from '../renderer/content';
import { axisRoom, routePoints } from '../scene/axisRoom';
import { axisScale } from '../scene/bands';
import type { Frame } from '../scene/frame';
import { toDays } from '../scene/frame';
import type { PathSet } from '../scene/pathSet';
import type { Box } from './freeArea';
import type { InTheWay } from './NameChooser';
import type { Pickable } from './picking';
import { frameBoxes, landingBoxes, leaderPoints, pocketBoxes, symbolBoxes } from './room';

/** What moves as it was drawn last, and what stands over the map. */
export interface Drawn {
  readonly t: Instant;
  readonly view: SceneView;
  readonly content: Pick<Content, 'shownPaths' | 'readOnly'>;
  readonly paths: PathSet;
  readonly pickable: readonly Pickable[];
  /** Of the dates of lines. */
  readonly dates: readonly TakenBox[];
  readonly over: readonly Box[];
}

/** Finds what names must make way for, and tells the map. */
export class NameRoom {
  readonly #map: MapLibreMap;
  readonly #campaign: Campaign;
  readonly #frame: Frame;
  #told: string | null = null;

  constructor(map: MapLibreMap, campaign: Campaign, frame: Frame) {
    this.#map = map;
    this.#campaign = campaign;
    this.#frame = frame;
  }

  /** A new style was told nothing yet. */
  forget(): void {
    this.#told = null;
  }

  *making({ t, view, content, paths, pickable, dates, over }: Drawn): InPieces<InTheWay> {
    const map = this.#map;
    const bounds = map.getBounds();
    const drawn = { shown: content.shownPaths, zoom: view.zoom, scale: axisScale(view.zoom, map.getContainer().clientWidth), readOnly: content.readOnly, days: toDays(this.#frame, t) };
    const axes = axisRoom(paths, this.#frame, drawn).filter(({ lon, lat }) => bounds.contains([lon, lat]));
    yield;
    const symbols = symbolBoxes(map, pickable);
    yield;
    const boxes: TakenBox[] = [
      ...symbols,
      ...pocketBoxes(this.#campaign, t, view),
      ...landingBoxes(this.#campaign, t, view),
      ...axes.map(({ halfPx, ...place }) => ({ ...place, halfWidth: halfPx, halfHeight: halfPx })),
      ...dates,
      ...frameBoxes(map, over),
    ];
    yield;
    this.#tell(boxes);
    const routes = routePoints(paths, this.#frame, drawn).filter((place) => bounds.contains(place));
    yield;
    return { boxes, points: [...routes, ...leaderPoints(map, pickable)] };
  }

  /** MapLibre sets all names anew when it is told: only of other boxes. */
  #tell(boxes: readonly TakenBox[]): void {
    const told = JSON.stringify(boxes);
    if (told === this.#told) return;
    this.#told = told;
    this.#map.getSource<GeoJSONSource>('taken-room')?.setData(takenRoom(boxes));
  }
}
