import type { Map as MapLibreMap } from 'maplibre-gl';
import type { MapCamera } from '../state/viewer.svelte';

export function cameraOf(map: MapLibreMap): MapCamera {
  const { lng, lat } = map.getCenter();
  return { zoom: map.getZoom(), lat, lon: lng, bearing: map.getBearing(), pitch: map.getPitch() };
}
