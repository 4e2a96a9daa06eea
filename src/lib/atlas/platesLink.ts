import type { Instant } from '../campaign/types';
import { instantText } from '../state/viewerUrl';
import type { Atlas } from './atlas.svelte';
import { fitCamera, USUAL_MAP } from './fitCamera';

/**
 * The page of plates for what is seen now: its maps show what this window's map shows, in the colours of paper.
 * @param t an instant for one whole sheet; without it, the page's own choice of days side by side
 */
export function platesLink(atlas: Atlas, t: Instant | null = null): string {
  const { viewer, defaults } = atlas;
  const { camera } = viewer;
  const untouched = (['zoom', 'lat', 'lon', 'bearing'] as const).every((name) => camera[name] === defaults.camera[name]);
  const query = new URLSearchParams(
    atlas.queryWith({ t: defaults.t, ui: defaults.ui, theme: defaults.theme, camera: untouched ? defaults.camera : fitCamera(camera, atlas.liveMap?.size() ?? USUAL_MAP, USUAL_MAP) }),
  );
  if (t !== null) {
    query.set('days', instantText(t));
    query.set('per', 'page');
  }
  const text = query.toString().replaceAll('%2C', ',').replaceAll('%2F', '/').replaceAll('%3A', ':');
  return `${atlas.site}plates.html${text === '' ? '' : `?${text}`}`;
}
