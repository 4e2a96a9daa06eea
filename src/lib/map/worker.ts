import { prewarm, setWorkerUrl } from 'maplibre-gl';
// `?worker&url` and no other: MapLibre's own address is wrong in a bundle, and the built map would stay blank.
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

setWorkerUrl(workerUrl);
// Now, not with the first map: the campaign may still be on its way.
prewarm();
