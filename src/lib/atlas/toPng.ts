import { parseSources } from '../campaign/parseFiles';
import { PictureError } from '../layers/pictureError';
import { THEMES } from '../layers/theme';
import { PLATE } from '../messages/parts/plate';
import { catalogueFor } from '../messages/say';
import { shortDateAt } from '../panels/dates';
import { layoutPlate, plateAround } from '../plate/layoutPlate';
import type { PlateSize } from '../plate/layoutPlate';
import { canvasMeasure, loadPlateFaces, paintPlate } from '../plate/paintPlate';
import { instantText } from '../state/viewerUrl';
import type { Atlas } from './atlas.svelte';
import { fitCamera, USUAL_MAP } from './fitCamera';
import { plateWords } from './plateWords';

export interface PngOptions {
  /** Pixels a CSS pixel, 1 to 4. */
  readonly scale?: number;
  /** Of the whole sheet, in CSS pixels; without them the map keeps the size that it has on the screen. */
  readonly width?: number;
  readonly height?: number;
  readonly signal?: AbortSignal;
  /** Told, in a sentence, what the picture that was drawn lacks. */
  readonly onProblem?: (what: string) => void;
}

const MARGIN = 22;
/** Smaller than this a sheet has no room for its map. */
const LEAST: PlateSize = { width: 480, height: 400, margin: MARGIN };
const LARGEST_SIDE = 4000;
const NARROWEST_MAP = 640;

/**
 * The view of the atlas as a sheet: the map with title, date, signs, scale, sources and address. Rejects with a
 * `PictureError` (`whyNot` puts it into words), or with an `AbortError`.
 */
export async function toPNG(atlas: Atlas, options: PngOptions = {}): Promise<Blob> {
  const { viewer, clock, campaign } = atlas;
  const { signal } = options;
  const t = clock.t;
  const theme = THEMES[viewer.theme];
  const say = catalogueFor(viewer.lang, PLATE);
  const layers = new Set(viewer.layers);
  const loaded = await Promise.all([import('../map/still.svelte'), loadPlateFaces(), sourcesOf(atlas)]);
  const [{ openStills }, , sources] = loaded;
  const measure = canvasMeasure();
  const words = plateWords({ campaign, sources, t, zoom: viewer.camera.zoom, layers, basis: viewer.basis, theme, lang: viewer.lang, base: atlas.citedBase, query: atlas.query }, say);
  const seen = atlas.liveMap?.size() ?? USUAL_MAP;
  const size = pngSize(options, seen, (map) => plateAround(map, MARGIN, words, theme, measure));
  const { map } = layoutPlate(words, size, theme, null, measure);
  const stills = await openStills({
    campaign,
    base: atlas.base,
    place: atlas.guest?.root,
    camera: fitCamera(viewer.camera, seen, map),
    width: map.width,
    height: map.height,
    pixelRatio: clamp(options.scale ?? 1, 1, 4),
    theme,
    layers,
    basis: viewer.basis,
    selected: viewer.selected,
    names: viewer.names,
    dateText: (midnight) => shortDateAt(midnight - 1, 'theatre', viewer.lang),
    disputedText: (name) => say('map.disputed', { name }),
    signal,
  });
  try {
    const picture = await stills.draw(t);
    for (const what of new Set(stills.problems)) options.onProblem?.(say('picture.part', { what }));
    if (stills.pixelRatio < (options.scale ?? 1) - 0.01) options.onProblem?.(say('picture.smaller', { scale: stills.pixelRatio.toFixed(1) }));
    const plate = layoutPlate(words, size, theme, stills.camera, measure);
    return await pngOf(paintPlate(plate, new Map([['map', picture]]), stills.pixelRatio));
  } finally {
    stills.close();
  }
}

/** Of the whole sheet, in CSS pixels. */
export function pngSize({ width, height }: Pick<PngOptions, 'width' | 'height'>, seen: { width: number; height: number }, around: (map: { width: number; height: number }) => PlateSize): PlateSize {
  if (width !== undefined && height !== undefined) {
    return { width: Math.round(clamp(width, LEAST.width, LARGEST_SIDE)), height: Math.round(clamp(height, LEAST.height, LARGEST_SIDE)), margin: MARGIN };
  }
  const larger = Math.max(1, NARROWEST_MAP / seen.width);
  return around({ width: Math.round(seen.width * larger), height: Math.round(seen.height * larger) });
}

/** `august-storm-1945-08-15T0300Z.png` */
export function pictureName(campaign: string, t: number): string {
  return `${campaign}-${instantText(t).replace(':', '')}.png`;
}

/** The page may still be loading the bibliography: a sheet without its sources is none. */
async function sourcesOf(atlas: Atlas): Promise<Atlas['sources']> {
  if (atlas.sources.size > 0) return atlas.sources;
  const loaded = await atlas.loadBeside(atlas.campaign.files.sources, parseSources);
  return loaded.ok ? loaded.value : atlas.sources;
}

export function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((done, fail) => {
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new PictureError('too-large'))), 'image/png');
  });
}

function clamp(value: number, least: number, most: number): number {
  return Number.isFinite(value) ? Math.min(Math.max(value, least), most) : least;
}
