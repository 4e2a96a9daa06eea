import { flushSync, mount, unmount } from 'svelte';
import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import { atOnce } from '../campaign/pieces';
import type { Campaign, Instant } from '../campaign/types';
import { mapStyle } from '../layers/mapStyle';
import { otherNamesAt } from '../layers/namesAndBorders';
import { PictureError } from '../layers/pictureError';
import { LOUD_LAYERS, quietStyle } from '../layers/quietStyle';
import type { NameChoice } from '../layers/names';
import type { Theme } from '../layers/theme';
import { NARROW_PX } from '../scene/bands';
import { Clock } from '../state/clock.svelte';
import type { BasisFilter, MapCamera } from '../state/viewer.svelte';
import { cameraOf } from './cameraOf';
import { CampaignMap } from './CampaignMap';
import { createMap } from './createMap';
import { fillLater } from './fillLater';
import GroundState from './GroundState.svelte';
import { NameChooser } from './NameChooser';
import { layersByEra } from './layersByEra';
import { pictureOf } from './pictureOf';
import { largestRatio } from './stillSize';
import { hearOfWorkers, isOfWorkers } from './workerFailure';

/** While tiles and names come in, many frames are drawn that nobody looks at: small ones, which cost little. */
const WAITING_RATIO = 0.5;

export interface StillOptions {
  readonly campaign: Campaign;
  /** The site's folder: every file is fetched below it. */
  readonly base: string;
  readonly camera: MapCamera;
  /** CSS pixels: type and lines keep their size in them. */
  readonly width: number;
  readonly height: number;
  /** Pixels a CSS pixel, 1 to 4; fewer where the graphics cannot do as many. */
  readonly pixelRatio: number;
  readonly theme: Theme;
  readonly layers: ReadonlySet<string>;
  readonly basis: BasisFilter;
  readonly selected: string | null;
  readonly names: NameChoice;
  /** A small picture: ground held and its edge over a quiet ground, no symbols, no names. */
  readonly simple?: boolean;
  /**
   * For pictures that are seen one right after the other: names are given their places once, for the first of them, as
   * the atlas does while time runs. Chosen anew they would jump from picture to picture. The buffer also keeps its full
   * size between pictures, so that one drawing each is enough as long as the ground stays as it is.
   */
  readonly steady?: boolean;
  readonly dateText: (t: Instant) => string;
  readonly disputedText: (name: string) => string;
  readonly signal?: AbortSignal;
  /** Where the map stands while it draws, out of sight: in the page, or among an element's own styles. */
  readonly place?: Node;
}

/** A map that nobody sees, for pictures of many instants one after the other. */
export interface Stills {
  /** Where it came to stand: within the ground's edges. */
  readonly camera: MapCamera;
  readonly pixelRatio: number;
  /** What went wrong on the way though there is a picture: a file of the ground that is missing. */
  readonly problems: readonly string[];
  /** The map at an instant. Rejects with a `PictureError`, or with an `AbortError` once it was called off. */
  draw(t: Instant): Promise<HTMLCanvasElement>;
  /** Frees the graphics. */
  close(): void;
}

/**
 * Opens an off-screen map. What moves is drawn inside it, as a layer of its own: the renderer gives the same picture
 * there as above the map, to the pixel, and one buffer holds all of it, so that nothing has to be put together from
 * two contexts in one frame. Rejects where WebGL 2 is missing.
 */
export async function openStills(options: StillOptions): Promise<Stills> {
  const { campaign, base, theme, width, height, signal } = options;
  signal?.throwIfAborted();
  const addressOf = (path: string) => `${base}${path}`;
  const problems: string[] = [];
  const container = offScreen(width, height, options.place ?? document.body);
  const style = { ...mapStyle(theme, addressOf), transition: { duration: 0, delay: 0 } };
  const { map, pixelRatio } = openMap(container, options.simple ? quietStyle(style, theme) : style, options);
  const note = (error: unknown) => void problems.push(error instanceof Error ? error.message : String(error));
  map.on('error', ({ error }) => isOfWorkers(error) || note(error));
  const moving = new CampaignMap(map, campaign, theme, { kind: 'layer', addressOf, dateText: options.dateText, onError: note, areaOnly: options.simple, spriteRatio: Math.max(2, pixelRatio) });
  const clock = new Clock(campaign.reach, campaign.opensAt);
  const layersOf = layersByEra(campaign, options.layers, options.simple ? LOUD_LAYERS : undefined);
  const chooser = new NameChooser(map);
  let names: Promise<unknown> = Promise.resolve();
  let arcs: string | null = $state(null);
  let anchors = $state('{}');
  let ground: object | null = null;
  let complete = false;
  let named = false;
  const stopFilling = fillLater(map, theme, addressOf);

  const close = (): void => {
    stopFilling();
    if (ground) void unmount(ground);
    ground = null;
    moving.remove();
    map.remove();
    container.remove();
  };
  const guarded = <T>(step: Promise<T>) => untilBroken(map, signal, step);
  try {
    await guarded(new Promise((done) => map.once('style.load', done)));
    moving.attach(theme);
    names = chooser.load().catch(note);
  } catch (error) {
    close();
    throw error;
  }

  const hiddenOf = (t: Instant) => campaign.territories.map(({ id }) => id).filter((id) => !layersOf(t).has(id));

  function show(t: Instant): void {
    clock.seek(t);
    const layers = layersOf(t);
    ground ??= mount(GroundState, {
      target: container,
      props: { map, styled: 1, campaign, clock, disputedText: options.disputedText, get layers() { return layersOf(clock.t); }, get hidden() { return hiddenOf(clock.t); }, get arcs() { return arcs; }, get anchors() { return anchors; }, choice: options.names },
    });
    flushSync();
    moving.draw(t, {
      zoom: map.getZoom(),
      bearing: map.getBearing(),
      layers,
      basis: options.basis,
      selected: options.selected,
      room: width < NARROW_PX ? 'narrow' : 'wide',
    });
  }

  return {
    camera: cameraOf(map),
    pixelRatio,
    problems,
    close,
    async draw(t) {
      signal?.throwIfAborted();
      show(t);
      if (!complete) {
        await guarded(idle(map));
        // Only now does it know all that it draws: the first picture waits for it, the others find it there.
        await guarded(moving.complete());
        if (!options.simple) await guarded(names);
        complete = true;
        show(t);
      }
      if (!options.simple && !(options.steady && named)) {
        const chosen = atOnce(chooser.choosing(atOnce(moving.makingRoom()), options.names, hiddenOf(t), [], otherNamesAt(campaign, t)));
        if (chosen) [arcs, anchors] = [JSON.stringify(chosen.arcs), JSON.stringify(chosen.anchors)];
        if (chosen) moving.leaveGaps(chosen.gaps);
        flushSync();
        // Once for the best sides of towns' names, once more for those that find none there.
        await guarded(idle(map));
        named = true;
      }
      const waiting = options.steady && map.getPixelRatio() === WAITING_RATIO;
      if (!options.steady || waiting || !map.loaded()) await guarded(idle(map));
      if (map.getCanvas().getContext('webgl2')?.isContextLost()) throw new PictureError('context-lost');
      return atFullSize(map, pixelRatio, options.steady);
    },
  };
}

/** The map, and how many pixels a CSS pixel it can draw. */
function openMap(container: HTMLElement, style: StyleSpecification, { camera, width, height, pixelRatio }: StillOptions): { map: MapLibreMap; pixelRatio: number } {
  let map: MapLibreMap | null = null;
  try {
    map = createMap({ container, style, view: camera, cooperative: false, locale: {}, still: true });
    return { map, pixelRatio: fitRatio(map, width, height, pixelRatio) };
  } catch (error) {
    map?.remove();
    container.remove();
    throw new PictureError('no-webgl', error);
  }
}

/** Out of sight, but laid out: a map that is not displayed has no size. */
function offScreen(width: number, height: number, place: Node): HTMLElement {
  const container = document.createElement('div');
  container.setAttribute('aria-hidden', 'true');
  container.inert = true;
  container.style.cssText = `position:fixed;left:-${width + 1000}px;top:0;width:${width}px;height:${height}px;pointer-events:none`;
  place.appendChild(container);
  return container;
}

/** As many pixels a CSS pixel as are wanted, or as the graphics can do. */
function fitRatio(map: MapLibreMap, width: number, height: number, wanted: number): number {
  const gl = map.getCanvas().getContext('webgl2');
  if (!gl) throw new PictureError('no-webgl');
  const [viewWidth = 0, viewHeight = 0] = gl.getParameter(gl.MAX_VIEWPORT_DIMS) as Int32Array;
  const limit = Math.min(gl.getParameter(gl.MAX_TEXTURE_SIZE) as number, gl.getParameter(gl.MAX_RENDERBUFFER_SIZE) as number, viewWidth, viewHeight);
  const ratio = largestRatio(width, height, wanted, limit);
  map.setPixelRatio(ratio);
  // A browser short of memory gives a smaller buffer than was asked for; MapLibre then makes the canvas smaller too.
  const given = Math.min(ratio, map.getCanvas().width / width);
  map.setPixelRatio(WAITING_RATIO);
  return given;
}

/** All is there and set: one drawing at full size, read in the task that drew it. */
function atFullSize(map: MapLibreMap, ratio: number, keep = false): HTMLCanvasElement {
  if (map.getPixelRatio() !== ratio) map.setPixelRatio(ratio);
  const picture = pictureOf(map);
  if (!keep) map.setPixelRatio(WAITING_RATIO);
  return picture;
}

function idle(map: MapLibreMap): Promise<unknown> {
  const at = new Promise((done) => map.once('idle', done));
  map.triggerRepaint();
  return at;
}

/** Waits for a step, unless it is called off, or the graphics go, or the map's workers do not come. */
function untilBroken<T>(map: MapLibreMap, signal: AbortSignal | undefined, step: Promise<T>): Promise<T> {
  return new Promise((done, fail) => {
    const lost = () => fail(new PictureError('context-lost'));
    const called = () => fail(signal?.reason as Error);
    const noWorkers = () => fail(new PictureError('no-workers'));
    const failed = ({ error }: { error: unknown }) => void (isOfWorkers(error) && noWorkers());
    const hearNoMore = hearOfWorkers(noWorkers);
    const stop = () => {
      hearNoMore();
      map.off('error', failed);
      map.off('webglcontextlost', lost);
      signal?.removeEventListener('abort', called);
    };
    if (signal?.aborted) return called();
    map.on('error', failed);
    map.on('webglcontextlost', lost);
    signal?.addEventListener('abort', called);
    step.then(done, fail).finally(stop);
  });
}
