import canvasDraw from 'milsymbol/canvas-draw';
import built from 'virtual:unit-drawings';
import type { UnitDrawings } from './unitDrawings';
import { INK_TOKENS, styled, WIDTH_TOKENS } from './unitDrawings';

const drawings = built as UnitDrawings;

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

/** A picture yet to be painted, in pixels; the middle of the frame is the picture's middle. */
export interface SymbolPicture {
  readonly width: number;
  readonly height: number;
  paint(context: CanvasRenderingContext2D): void;
}

/** In milsymbol's units. */
const FRAME = { width: 150, middle: 100 } as const;
const CASING_PX = 1.7;

/**
 * @param sidc of `sidcOf`
 * @param frameWidth CSS pixels
 */
export function drawSymbol(sidc: string, frameWidth: number, style: SymbolStyle, pixelRatio: number): SymbolPicture {
  const unit = drawings.units[sidc];
  if (!unit) throw new Error(`no symbol is drawn for ${sidc}`);
  const perPx = FRAME.width / frameWidth;
  const scale = pixelRatio / perPx;
  const [line, outline] = [style.lineWidth * perPx, CASING_PX * perPx];
  const [left, top, right, bottom] = unit.box;
  const reach = (from: number, to: number) => 2 * Math.ceil((Math.max(FRAME.middle - from, to - FRAME.middle) + line + outline) * scale);
  const [width, height] = [reach(left, right), reach(top, bottom)];
  const instructions = styled(
    unit.draw.map((index) => drawings.parts[index] ?? []),
    {
      inks: { [INK_TOKENS.fill]: style.fill, [INK_TOKENS.line]: style.line, [INK_TOKENS.icon]: style.icon, [INK_TOKENS.casing]: style.casing },
      widths: { [WIDTH_TOKENS.line]: line, [WIDTH_TOKENS.casing]: line + 2 * outline },
    },
  );
  return {
    width,
    height,
    paint(context) {
      context.translate(width / 2, height / 2);
      context.scale(scale, scale);
      context.translate(-FRAME.middle, -FRAME.middle);
      canvasDraw.call({ style: { strokeWidth: line } }, context, instructions);
      if (style.stripe === null) return;
      context.fillStyle = style.stripe;
      context.fillRect(FRAME.middle - FRAME.width * 0.43, FRAME.middle + 26, FRAME.width * 0.86, 12);
    },
  };
}
