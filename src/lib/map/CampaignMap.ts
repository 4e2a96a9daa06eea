import type { LngLatLike, Map as MapLibreMap } from 'maplibre-gl';
import { positionAt } from '../campaign/advance';
import { stateAt } from '../campaign/stateAt';
import type { Campaign, CampaignState } from '../campaign/types';
import { eventFeatures } from '../layers/eventFeatures';
import { formationScene } from '../layers/formationFeatures';
import { routeFeatures } from '../layers/routeFeatures';
import { selectionFeatures } from '../layers/selectionFeatures';
import type { Theme } from '../layers/theme';
import type { SceneView } from '../layers/visibleFormations';
import { visibleFormations } from '../layers/visibleFormations';
import { SourceWriter } from './sources';
import { SymbolImages } from './symbolImages';
import { writeTerritories } from './territoryState';

/**
 * The moving half of the map: draws the campaign at an instant over the ground. This is the seam behind which a
 * renderer of our own can replace the sources: it is told the instant and the view, nothing else.
 */
export class CampaignMap {
  readonly #map: MapLibreMap;
  readonly #campaign: Campaign;
  readonly #writer: SourceWriter;
  readonly #images: SymbolImages;

  /** @param map its style loaded, with the campaign's layers in it or about to be */
  constructor(map: MapLibreMap, campaign: Campaign, theme: Theme, onError: (error: unknown) => void) {
    this.#map = map;
    this.#campaign = campaign;
    this.#writer = new SourceWriter(map);
    this.#images = new SymbolImages(map, theme, onError);
  }

  /** After each new style: its sources are empty, everything is written anew. */
  attach(theme: Theme): void {
    this.#writer.forget();
    this.#writer.writeTerritories(this.#campaign);
    this.#images.redraw(theme);
  }

  draw(t: number, view: SceneView): CampaignState {
    const state = stateAt(this.#campaign, t);
    const visible = visibleFormations(this.#campaign, state, view);
    const scene = formationScene(visible, view);
    const formations = visible.map(({ formation }) => formation);
    this.#writer.write('routes', routeFeatures(formations, t, view));
    this.#writer.write('formations', scene.symbols);
    this.#writer.write('leaders', scene.leaders);
    this.#writer.write('doubt', scene.doubt);
    this.#writer.write('events', eventFeatures(this.#campaign, state, view));
    this.#writer.write('selection', selectionFeatures(this.#campaign, scene.symbols, view.selected));
    writeTerritories(this.#map, state.territories, view.layers);
    return state;
  }

  /** Where a formation or event is at `t`, or null where it is not on the map. */
  placeOf(id: string, t: number): LngLatLike | null {
    const formation = this.#campaign.formationById.get(id);
    const position = formation ? positionAt(formation, t) : null;
    if (position) return [position.lon, position.lat];
    const annotation = this.#campaign.annotationById.get(id);
    return annotation && annotation.lon !== null && annotation.lat !== null ? [annotation.lon, annotation.lat] : null;
  }
}
