import type { InkName } from '../layers/campaignInks';
import { INK_NAMES, symbolStyle } from '../layers/campaignInks';
import { detailOf } from '../layers/levelOfDetail';
import { symbolSubject } from '../layers/symbolKey';
import type { Theme } from '../layers/theme';
import type { Picture, Pictures } from '../scene/units';
import { drawSymbol } from '../symbols/drawSymbol';
import { sidcOf } from '../symbols/sidc';
import type { Content } from './content';

export const SPRITE_RATIO = 2;
const WIDTH = 1024;
const FIRST_HEIGHT = 512;
const GAP = 2;
const FONT = "600 11.5px 'Source Sans 3', sans-serif";
const LABEL_HEIGHT = 18;
const HALO = 3.2;

/**
 * Symbols and their names, each drawn once when first asked for, in rows on one canvas that grows downwards. What
 * stands in it keeps its place; with a new theme or face begin a new one.
 */
export class SpriteAtlas implements Pictures {
  readonly #theme: Theme;
  readonly #ratio: number;
  readonly #width: number;
  readonly #pictures = new Map<string, Picture>();
  #canvas: HTMLCanvasElement;
  #sprites: Content['sprites'];
  #x = GAP;
  #y = GAP;
  #rowHeight = 0;

  /**
   * @param ratio pixels a CSS pixel: more than a screen's for a picture to be printed
   */
  constructor(theme: Theme, ratio = SPRITE_RATIO) {
    this.#theme = theme;
    this.#ratio = ratio;
    this.#width = Math.round((WIDTH * ratio) / SPRITE_RATIO);
    this.#canvas = blankCanvas(this.#width, FIRST_HEIGHT);
    this.#sprites = { canvas: this.#canvas, ratio };
  }

  /** Another object whenever something was added. */
  get sprites(): Content['sprites'] {
    return this.#sprites;
  }

  symbol(key: string): Picture {
    return this.#once(key, () => {
      const subject = symbolSubject(key);
      if (!subject) return null;
      const { frameWidth } = detailOf(subject.echelon);
      const style = symbolStyle(this.#theme, subject);
      return drawSymbol(sidcOf(subject), frameWidth, style, this.#ratio);
    });
  }

  label(text: string, ink: number): Picture {
    return this.#once(`label|${ink}|${text}`, () => sketchLabel(text, this.#theme, INK_NAMES[ink] ?? 'tbf', this.#ratio));
  }

  #once(key: string, sketch: () => Sketch | null): Picture {
    const known = this.#pictures.get(key);
    if (known) return known;
    const drawn = sketch();
    const picture: Picture = drawn ? this.#place(drawn) : [0, 0, 0, 0];
    this.#pictures.set(key, picture);
    return picture;
  }

  #place({ width, height, paint }: Sketch): Picture {
    if (this.#x + width + GAP > this.#width) {
      this.#y += this.#rowHeight + GAP;
      this.#x = GAP;
      this.#rowHeight = 0;
    }
    while (this.#y + height + GAP > this.#canvas.height) this.#grow();
    const context = this.#canvas.getContext('2d');
    if (context) {
      context.save();
      context.translate(this.#x, this.#y);
      paint(context);
      context.restore();
    }
    const picture: Picture = [this.#x, this.#y, width, height];
    this.#x += width + GAP;
    this.#rowHeight = Math.max(this.#rowHeight, height);
    this.#sprites = { canvas: this.#canvas, ratio: this.#ratio };
    return picture;
  }

  #grow(): void {
    const taller = blankCanvas(this.#width, this.#canvas.height * 2);
    taller.getContext('2d')?.drawImage(this.#canvas, 0, 0);
    this.#canvas = taller;
  }
}

/** A picture to be: drawn straight into the atlas, for nothing that was drawn is ever read back. */
interface Sketch {
  /** In the atlas's pixels. */
  readonly width: number;
  readonly height: number;
  paint(context: CanvasRenderingContext2D): void;
}

/** Asks for the face of the labels, which the page may not have used yet. */
export async function loadLabelFace(): Promise<void> {
  await document.fonts.load(FONT);
}

function blankCanvas(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return canvas;
}

let ruler: CanvasRenderingContext2D | null = null;

function sketchLabel(text: string, theme: Theme, ink: InkName, ratio: number): Sketch | null {
  ruler ??= blankCanvas(1, 1).getContext('2d');
  if (!ruler) return null;
  ruler.font = FONT;
  return {
    width: Math.ceil((ruler.measureText(text).width + HALO * 2) * ratio),
    height: LABEL_HEIGHT * ratio,
    paint(context) {
      context.scale(ratio, ratio);
      context.font = FONT;
      context.textBaseline = 'middle';
      context.lineJoin = 'round';
      context.lineWidth = HALO;
      context.strokeStyle = theme.paper;
      context.strokeText(text, HALO, LABEL_HEIGHT / 2);
      context.fillStyle = theme.inks[ink].keyline;
      context.fillText(text, HALO, LABEL_HEIGHT / 2);
    },
  };
}
