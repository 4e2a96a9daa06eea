import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Campaign, Instant } from '../campaign/types';
import { INK_NAMES, inkOf } from '../layers/campaignInks';
import type { TakenBox } from '../layers/takenRoom';
import type { SceneView } from '../layers/visibleFormations';
import type { SpriteAtlas } from '../renderer/SpriteAtlas';
import type { DatedPlace } from '../scene/datedPlaces';
import { datedPlaces, datedTrack } from '../scene/datedPlaces';
import { datesWithRoom } from '../scene/dateRoom';
import type { Frame } from '../scene/frame';
import type { RowTable } from '../scene/rowTable';
import { dateInstances } from '../scene/units';
import type { PlansAround } from './plans';
import { dateBox } from './room';

/** Dated lines are told apart from here on. */
const DATES_FROM_ZOOM = 5;

export function hasDates({ zoom }: SceneView): boolean {
  return zoom >= DATES_FROM_ZOOM;
}

/** The days beside the dated lines of contact, and which of them have room. */
export class DatedLines {
  readonly #campaign: Campaign;
  readonly #frame: Frame;
  readonly #places: readonly DatedPlace[];
  readonly #text: (t: Instant) => string;
  #shown: ReadonlySet<DatedPlace> = new Set();

  /** @param text the day that a dated line ends */
  constructor(campaign: Campaign, frame: Frame, text: (t: Instant) => string) {
    this.#campaign = campaign;
    this.#frame = frame;
    this.#places = datedPlaces(campaign);
    this.#text = text;
  }

  /** Their places, as rows behind the formations' tracks. */
  get rows(): Float32Array[] {
    return this.#places.map((place) => datedTrack(place, this.#frame));
  }

  /** Shows those about these instants that stand clear of the symbols and of one another, in the view of the plans. */
  chooseFor({ pair: [before, after], instants: [from, until], view }: PlansAround): void {
    const wanted = this.#places.filter((place) => isWanted(place, view) && place.shown.from <= until && place.shown.until > from);
    this.#shown = datesWithRoom(wanted, [[before, from], [after, until]], view);
  }

  /** What the shown ones cover on the screen. */
  boxesAt(t: Instant, map: MapLibreMap): TakenBox[] {
    return [...this.#shown].filter(({ shown: { from, until } }) => from <= t && t < until).map((place) => dateBox(map, place));
  }

  /** @param tracks the formations' with `rows` behind them */
  instances(tracks: RowTable, atlas: SpriteAtlas): Float32Array {
    const labelOf = ({ formation, t }: DatedPlace) => atlas.label(this.#text(t), INK_NAMES.indexOf(inkOf(formation)));
    return dateInstances(this.#campaign, this.#frame, tracks, this.#places, (place) => this.#shown.has(place), labelOf);
  }
}

function isWanted({ formation: { layer, basis } }: DatedPlace, view: SceneView): boolean {
  return hasDates(view) && view.layers.has(layer) && (view.basis === 'all' || basis === 'read');
}
