import type { ColorMode } from 'milsymbol';

/** How one symbol is drawn: inks as CSS colours, widths in CSS pixels. */
export interface SymbolStyle {
  readonly fill: string;
  readonly line: string;
  readonly icon: string;
  readonly casing: string;
  readonly lineWidth: number;
  /** A second colour as a stripe along the frame's foot: Mongolian troops. */
  readonly stripe: string | null;
}

/** The frame's middle is the picture's middle. */
export type DrawSymbol = (sidc: string, frameWidth: number, style: SymbolStyle, pixelRatio: number) => HTMLCanvasElement;

/** milsymbol draws the frame of a friend's land unit 1.5 times as wide as its size, and 100 units high. */
const FRAME_WIDTH_PER_SIZE = 1.5;

/** Loads milsymbol's land units (some 90 kB compressed, so not with the first view). */
export async function loadSymbolDrawer(): Promise<DrawSymbol> {
  const { ms } = await import('./landUnits');
  return (sidc, frameWidth, style, pixelRatio) => {
    const size = (frameWidth / FRAME_WIDTH_PER_SIZE) * pixelRatio;
    const unit = 100 / size;
    const symbol = new ms.Symbol(sidc, {
      size,
      fill: true,
      infoFields: false,
      colorMode: forAll(style.fill),
      frameColor: forAll(style.line),
      iconColor: forAll(style.icon),
      outlineColor: forAll(style.casing),
      outlineWidth: 1.7 * pixelRatio * unit,
      strokeWidth: style.lineWidth * pixelRatio * unit,
    });
    const drawn = symbol.asCanvas();
    // Not its anchor: that of a headquarters is the foot of its staff.
    const anchor = symbol.getOctagonAnchor();
    const canvas = document.createElement('canvas');
    canvas.width = 2 * Math.ceil(Math.max(anchor.x, drawn.width - anchor.x));
    canvas.height = 2 * Math.ceil(Math.max(anchor.y, drawn.height - anchor.y));
    const context = canvas.getContext('2d');
    if (!context) throw new Error('this browser draws no 2-D canvas');
    context.drawImage(drawn, canvas.width / 2 - anchor.x, canvas.height / 2 - anchor.y);
    if (style.stripe !== null) {
      context.fillStyle = style.stripe;
      const width = frameWidth * pixelRatio * 0.86;
      context.fillRect((canvas.width - width) / 2, canvas.height / 2 + size * 0.26, width, size * 0.12);
    }
    return canvas;
  };
}

/** Every affiliation alike: with a plain string milsymbol draws some frames black. */
function forAll(colour: string): ColorMode {
  return { Civilian: colour, Friend: colour, Hostile: colour, Neutral: colour, Unknown: colour, Suspect: colour };
}
