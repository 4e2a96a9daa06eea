import type { CustomLayerInterface, Map as MapLibreMap } from 'maplibre-gl';
import type { Content, Lens, Moment } from '../renderer/content';
import { Renderer } from '../renderer/Renderer';
import type { Frame } from '../scene/frame';
import { sharperThan } from './Coarse';
import { lensOf } from './lens';

/** What is to be seen now. */
export interface Picture {
  readonly content: Content;
  readonly moment: Moment;
}

/** Where the renderer draws: over the map on a canvas of its own, or inside the map as one of its layers. */
export interface Host {
  /** After each new style: its layers are gone. */
  attach(): void;
  show(picture: Picture): void;
  /** Draws what is shown once more: a canvas keeps its pixels for whoever reads them only to the end of the task. */
  redraw(): void;
  remove(): void;
}

export type HostKind = 'overlay' | 'layer';

const LAYER_ID = 'campaign';

/** Above the map where the browser gives a second context; a phone with few of them draws inside it. */
export function createHost(kind: HostKind, map: MapLibreMap, frame: Frame): Host {
  if (kind === 'layer') return new LayerHost(map, frame);
  const canvas = document.createElement('canvas');
  // As large as it will be: to change that later waits for all that is being drawn.
  fit(canvas, map);
  const gl = canvas.getContext('webgl2', { alpha: true, antialias: false, premultipliedAlpha: true });
  return gl ? new OverlayHost(map, frame, canvas, gl) : new LayerHost(map, frame);
}

/**
 * A transparent canvas above the map's. When only time changes the map is not drawn again. When the camera moves,
 * an empty layer of the map hands over its view and the overlay is drawn in the same frame. When the map draws itself
 * anew in the same view, for tiles that come or fade in, the overlay stays as it is.
 */
class OverlayHost implements Host {
  readonly #map: MapLibreMap;
  readonly #frame: Frame;
  readonly #canvas: HTMLCanvasElement;
  readonly #gl: WebGL2RenderingContext;
  #renderer: Renderer | null = null;
  #lens: Lens | null = null;
  #picture: Picture | null = null;
  /** What the canvas shows. */
  #drawn: { picture: Picture; lens: Lens } | null = null;

  constructor(map: MapLibreMap, frame: Frame, canvas: HTMLCanvasElement, gl: WebGL2RenderingContext) {
    this.#map = map;
    this.#frame = frame;
    this.#canvas = canvas;
    this.#gl = gl;
    this.#canvas.className = 'campaign-canvas';
    this.#canvas.style.cssText = 'position:absolute;inset:0;width:100%;height:100%;pointer-events:none';
    map.getCanvas().after(this.#canvas);
    if (!gl.isContextLost()) this.#renderer = new Renderer(gl);
    this.#canvas.addEventListener('webglcontextlost', this.#lost);
    this.#canvas.addEventListener('webglcontextrestored', this.#restored);
  }

  attach(): void {
    if (this.#map.getLayer(LAYER_ID)) return;
    const layer: CustomLayerInterface = {
      id: LAYER_ID,
      type: 'custom',
      render: (_, input) => {
        if (fit(this.#canvas, this.#map)) this.#drawn = null;
        this.#lens = lensOf(this.#map, this.#canvas, input, this.#frame);
        this.#draw();
      },
    };
    this.#map.addLayer(layer);
  }

  show(picture: Picture): void {
    this.#picture = picture;
    this.#draw();
  }

  redraw(): void {
    this.#drawn = null;
    this.#draw();
  }

  remove(): void {
    this.#canvas.removeEventListener('webglcontextlost', this.#lost);
    this.#renderer?.dispose();
    this.#gl.getExtension('WEBGL_lose_context')?.loseContext();
    this.#canvas.remove();
  }

  readonly #lost = (event: Event): void => {
    event.preventDefault();
    this.#renderer = null;
    this.#drawn = null;
  };

  readonly #restored = (): void => this.#draw();

  #draw(): void {
    const gl = this.#gl;
    const [picture, lens] = [this.#picture, this.#lens];
    if (!lens || !picture || gl.isContextLost()) return;
    if (this.#drawn && isSamePicture(this.#drawn.picture, picture) && isSameLens(this.#drawn.lens, lens)) return;
    this.#drawn = { picture, lens };
    const { width, height } = this.#canvas;
    this.#renderer ??= new Renderer(gl);
    gl.viewport(0, 0, width, height);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
    this.#renderer.draw(picture.content, lens, picture.moment);
  }
}

/** Each side by itself, and only if it is another: the browser makes a new buffer, an empty one, for each. @returns whether it did */
function fit(canvas: HTMLCanvasElement, map: MapLibreMap): boolean {
  const [width, height] = [map.getCanvas().width, map.getCanvas().height].map((side) => Math.round(side * sharperThan(map))) as [number, number];
  const [wide, high] = [canvas.width !== width, canvas.height !== height];
  if (wide) canvas.width = width;
  if (high) canvas.height = height;
  return wide || high;
}

function isSamePicture(a: Picture, b: Picture): boolean {
  return a.content === b.content && a.moment.days === b.moment.days && a.moment.planMix === b.moment.planMix;
}

function isSameLens(a: Lens, b: Lens): boolean {
  const sizes = ['zoom', 'middle', 'widthPx', 'heightPx', 'pixelRatio'] as const;
  return sizes.every((size) => a[size] === b[size]) && a.matrix.every((value, i) => value === b.matrix[i]);
}

/** A layer of the map: the ground is drawn again with each step, and names may lie above. */
class LayerHost implements Host {
  readonly #map: MapLibreMap;
  readonly #frame: Frame;
  #renderer: Renderer | null = null;
  #picture: Picture | null = null;

  constructor(map: MapLibreMap, frame: Frame) {
    this.#map = map;
    this.#frame = frame;
    map.on('webglcontextrestored', this.#restored);
  }

  attach(): void {
    if (this.#map.getLayer(LAYER_ID)) return;
    this.#map.addLayer({
      id: LAYER_ID,
      type: 'custom',
      onAdd: (_, gl) => {
        if (gl instanceof WebGL2RenderingContext) this.#renderer = new Renderer(gl);
      },
      onRemove: () => {
        this.#renderer?.dispose();
        this.#renderer = null;
      },
      render: (_, input) => {
        if (this.#picture) {
          this.#renderer?.draw(this.#picture.content, lensOf(this.#map, this.#map.getCanvas(), input, this.#frame), this.#picture.moment);
        }
      },
    });
  }

  show(picture: Picture): void {
    this.#picture = picture;
    this.#map.triggerRepaint();
  }

  /** Whoever reads the map draws it. */
  redraw(): void {}

  remove(): void {
    this.#map.off('webglcontextrestored', this.#restored);
  }

  /** MapLibre loads its style anew, without what others put in: the layer begins anew with it. */
  readonly #restored = (): void => {
    this.#renderer = null;
    this.#map.once('style.load', () => this.attach());
  };
}
