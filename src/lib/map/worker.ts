import { clearPrewarmedResources, getGlobalDispatcher, prewarm, setWorkerUrl } from 'maplibre-gl';
// `?worker&url` and no other: MapLibre's own address is wrong in a bundle, and the built map would stay blank.
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { mendWorkers } from './workerFailure';

setWorkerUrl(workerUrl);
// Now, not with the first map: the campaign may still be on its way.
prewarm();
// It hears of a script that did not come even where there is no map yet to tell.
getGlobalDispatcher().on('error', ({ error }) => void mendWorkers(error));

let warm = true;
let maps = 0;

/**
 * One map more needs them. They stand ready for maps to come until the last one on a page has gone; later ones bring
 * their own, and end them.
 * @returns for when the map has been removed
 */
export function needWorkers(): () => void {
  maps += 1;
  return () => {
    maps -= 1;
    // A picture that was being drawn ends with its map, but a moment later.
    setTimeout(() => {
      if (maps > 0 || !warm) return;
      warm = false;
      clearPrewarmedResources();
    });
  };
}
