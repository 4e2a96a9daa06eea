import type { Chapter } from '../campaign/story/chapters';
import type { MapRoom } from '../layers/firstView';
import { firstView } from '../layers/firstView';
import type { Known } from '../state/viewerUrl';
import { layersOf } from '../state/viewerUrl';
import type { AddressState } from '../state/viewerUrl';

/** What a chapter shows: where its address names nothing else, this is it. The reader's theme, language and names stay. */
export function chapterState({ id, t, view, layers, select }: Chapter, defaults: AddressState, { layers: known }: Known, room: MapRoom): AddressState {
  const { zoom, lat, lon } = firstView(view, room);
  return {
    ...defaults,
    chapter: id,
    t,
    layers: layersOf(layers, defaults.layers, known),
    camera: { zoom, lat, lon, bearing: view.bearing, pitch: view.pitch },
    selected: select,
  };
}
