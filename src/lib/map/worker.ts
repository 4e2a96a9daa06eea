import { clearPrewarmedResources, getGlobalDispatcher, prewarm, setWorkerUrl } from 'maplibre-gl';
// `?worker&url` and no other: MapLibre's own address is wrong in a bundle, and the built map would stay blank.
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

setWorkerUrl(workerUrl);
// Now, not with the first map: the campaign may still be on its way.
prewarm();

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

/** How MapLibre tells, of each map, that its worker's script did not come; or that something in it went wrong. */
const NOT_LOADED = /^Worker failed to load/;
const PAUSES_MS = [500, 2000, 6000];

/** `again`: they were asked for once more; `alive`: they answer, it was something else; `lost`: they did not come however often they were asked for. */
type Mended = 'again' | 'alive' | 'lost';
let mending: Promise<Mended> | null = null;
let tried = 0;

/**
 * Asks for the workers again whose script did not come: without them no map ever stands. Each map on the page rebuilds
 * its style then, as after a lost graphics context.
 * @param error as a map told it
 * @returns null where it was not of the workers
 */
export function mendWorkers(error: unknown): Promise<Mended> | null {
  if (!(error instanceof Error && NOT_LOADED.test(error.message))) return null;
  mending ??= mend().finally(() => (mending = null));
  return mending;
}

async function mend(): Promise<Mended> {
  const pauseMs = PAUSES_MS[tried];
  if (pauseMs === undefined) return 'lost';
  tried += 1;
  await new Promise((done) => setTimeout(done, pauseMs));
  const workers = getGlobalDispatcher();
  if (await workers.ping()) return 'alive';
  await workers.ensureWorkers();
  return 'again';
}
