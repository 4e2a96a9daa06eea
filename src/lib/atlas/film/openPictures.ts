import { PictureError } from '../../layers/pictureError';
import { THEMES } from '../../layers/theme';
import type { Instant } from '../../campaign/types';
import type { FilmPlan } from '../../film/filmPlan';
import type { FilmSize } from '../../film/filmWishes';
import { pixelsOf } from '../../film/filmWishes';
import type { Say } from '../../messages/say';
import { shortDateAt } from '../../panels/dates';
import { layoutFilm } from '../../plate/layoutFilm';
import { canvasMeasure, loadPlateFaces, paintOver } from '../../plate/paintPlate';
import type { Atlas } from '../atlas.svelte';
import { fitCamera, USUAL_MAP } from '../fitCamera';
import { filmWords } from './filmWords';

/** Pictures of a film, drawn one after the other upon one canvas. */
export interface Pictures {
  readonly canvas: HTMLCanvasElement;
  /** Pixels a CSS pixel of the map itself; fewer than the film has where the graphics can do no more. */
  readonly pixelRatio: number;
  readonly problems: readonly string[];
  /** Rejects with a `PictureError`, or with an `AbortError` once it was called off. */
  draw(t: Instant): Promise<void>;
  /** Frees graphics and memory. */
  close(): void;
}

/**
 * Opens what draws the view of the atlas at the instants of a film: layers, camera and theme are those of now, whatever the
 * reader changes later. Rejects as `draw` does.
 * @param say with the part `PLATE`
 */
export async function openPictures(atlas: Atlas, plan: FilmPlan, size: FilmSize, chapter: string | null, say: Say, signal: AbortSignal): Promise<Pictures> {
  const { viewer, campaign } = atlas;
  const { lang, basis, selected, names, camera } = viewer;
  const theme = THEMES[viewer.theme];
  const layers = new Set(viewer.layers);
  const seen = atlas.liveMap?.size() ?? USUAL_MAP;
  const [{ openStills }] = await Promise.all([import('../../map/still.svelte'), loadPlateFaces()]);
  const measure = canvasMeasure();
  const words = filmWords({ campaign, plan, chapter, zoom: camera.zoom, layers, basis, theme, lang, base: atlas.citedBase }, say, measure);
  const layout = (t: Instant, scale: Parameters<typeof layoutFilm>[3]) => layoutFilm(words.at(t), size.layout, theme, scale, measure, words.widest);
  const { map } = layout(plan.span.from, null);
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new PictureError('no-canvas');
  Object.assign(canvas, pixelsOf(size));
  const stills = await openStills({
    campaign,
    base: atlas.base,
    place: atlas.guest?.root,
    camera: fitCamera(camera, seen, map),
    width: map.width,
    height: map.height,
    pixelRatio: size.ratio,
    theme,
    layers,
    basis,
    selected,
    names,
    steady: true,
    dateText: (midnight) => shortDateAt(midnight - 1, 'theatre', lang),
    disputedText: (name) => say('map.disputed', { name }),
    signal,
  });
  return {
    canvas,
    pixelRatio: stills.pixelRatio,
    problems: stills.problems,
    async draw(t) {
      const picture = await stills.draw(t);
      paintOver(context, layout(t, stills.camera), new Map([['map', picture]]));
      // Given back at once: a browser waits long before it does so itself.
      Object.assign(picture, { width: 0, height: 0 });
    },
    close() {
      stills.close();
      Object.assign(canvas, { width: 0, height: 0 });
    },
  };
}
