import type { Map as MapLibreMap } from 'maplibre-gl';
import { sidcOf } from '../symbols/sidc';
import type { DrawSymbol } from '../symbols/drawSymbol';
import { loadSymbolDrawer } from '../symbols/drawSymbol';
import { detailOf } from '../layers/levelOfDetail';
import { symbolStyle } from '../layers/campaignInks';
import type { SymbolSubject } from '../layers/symbolKey';
import { symbolSubject } from '../layers/symbolKey';
import type { Theme } from '../layers/theme';

const PIXEL_RATIO = 2;

/**
 * Draws each symbol picture when the map first asks for it. Until milsymbol has loaded a plain frame in the
 * formation's ink stands in; then all are drawn again.
 */
export class SymbolImages {
  readonly #map: MapLibreMap;
  readonly #asked = new Set<string>();
  #theme: Theme;
  #draw: DrawSymbol | null = null;

  constructor(map: MapLibreMap, theme: Theme, onError: (error: unknown) => void) {
    this.#map = map;
    this.#theme = theme;
    map.setMissingStyleImageResolver((id) => {
      const subject = symbolSubject(id);
      if (subject && !map.hasImage(id)) this.#add(id, subject);
    });
    loadSymbolDrawer().then((draw) => {
      this.#draw = draw;
      this.redraw(this.#theme);
    }, onError);
  }

  /** In other inks, or now with milsymbol. */
  redraw(theme: Theme): void {
    this.#theme = theme;
    for (const id of this.#asked) {
      const subject = symbolSubject(id);
      if (this.#map.hasImage(id)) this.#map.removeImage(id);
      if (subject) this.#add(id, subject);
    }
  }

  #add(id: string, subject: SymbolSubject): void {
    this.#asked.add(id);
    const width = detailOf(subject.echelon).frameWidth;
    const style = symbolStyle(this.#theme, subject);
    const pixels = this.#draw
      ? this.#draw(sidcOf(subject), width, style, PIXEL_RATIO)
      : plainFrame(width, style.fill, style.line);
    this.#map.addImage(id, pixels, { pixelRatio: PIXEL_RATIO });
  }
}

function plainFrame(frameWidth: number, fill: string, line: string): ImageData {
  const width = Math.round(frameWidth * PIXEL_RATIO);
  const height = Math.round((width * 2) / 3);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) return new ImageData(1, 1);
  context.fillStyle = fill;
  context.strokeStyle = line;
  context.lineWidth = 3;
  context.fillRect(2, 2, width - 4, height - 4);
  context.strokeRect(2, 2, width - 4, height - 4);
  return context.getImageData(0, 0, width, height);
}
