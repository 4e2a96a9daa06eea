import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { groundImages } from '../layers/groundImages';
import { LATER_FILES, LATER_FROM } from '../layers/laterGround';
import type { Theme } from '../layers/theme';

/**
 * Fills the sources that the first view does without, once a style: when the map has come to rest and the reader is
 * near enough to see them. @returns a function that stops waiting
 */
export function fillLater(map: MapLibreMap, theme: Theme, addressOf: (path: string) => string): () => void {
  const stop = () => void map.off('idle', fill);
  const fill = () => {
    if (map.getZoom() < LATER_FROM) return;
    stop();
    for (const [name, { pixelRatio, ...image }] of Object.entries(groundImages(theme))) {
      if (!map.hasImage(name)) map.addImage(name, image, { pixelRatio });
    }
    for (const name of LATER_FILES) map.getSource<GeoJSONSource>(name)?.setData(addressOf(`basemap/later/${name}.geojson`));
  };
  map.on('idle', fill);
  return stop;
}
