import type { Chapter } from '../campaign/story/chapters';
import type { MapRoom } from '../layers/firstView';
import { firstView } from '../layers/firstView';
import type { Problem } from '../campaign/types';
import type { Say } from '../messages/say';
import type { AddressState, Known } from '../state/viewerUrl';
import { cut, layersOf } from '../state/viewerUrl';

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

export function unknownChapter(id: string, say: Say): Problem {
  return { where: 'chapter', what: say('story.unknown', { id: cut(id) }) };
}
