import { describe, expect, it, vi } from 'vitest';
import { ms, numberlandunit } from '../../node_modules/milsymbol/index.mjs';
import type { ColorMode } from 'milsymbol';
import { ARMS, ECHELONS } from '../../src/lib/campaign/vocabulary';
import { drawSymbol } from '../../src/lib/symbols/drawSymbol';
import { sidcOf } from '../../src/lib/symbols/sidc';
import { drawAll } from '../../src/lib/symbols/unitDrawings.plugin';
import { styled } from '../../src/lib/symbols/unitDrawings';

const STYLE = { fill: '#8a1538', line: '#4d0a1e', icon: '#fffdf5', casing: '#fffdf6', lineWidth: 1.3, stripe: null };
const FRAME_PX = 27;

/** What was done to a canvas, in order. */
function recorder(): { context: CanvasRenderingContext2D; done: unknown[][] } {
  const done: unknown[][] = [];
  const context = new Proxy({} as Record<string, unknown>, {
    get: (kept, name: string) => (name in kept ? kept[name] : name === 'getLineDash' ? () => [] : (...all: unknown[]) => void done.push([name, ...all])),
    set: (kept, name: string, value) => {
      kept[name] = value;
      done.push([name, value]);
      return true;
    },
  });
  return { context: context as unknown as CanvasRenderingContext2D, done };
}

describe('the symbols that were drawn when the program was built', () => {
  (ms as unknown as { addIcons(icons: unknown): void }).addIcons(numberlandunit);
  const all = (colour: string): ColorMode => ({ Civilian: colour, Friend: colour, Hostile: colour, Neutral: colour, Unknown: colour, Suspect: colour });
  const drawings = drawAll();

  it('are milsymbol’s own, instruction by instruction, for every echelon and arm', () => {
    const [line, outline] = [7, 9];
    const style = { inks: { '@fill': 'f', '@line': 'l', '@icon': 'i', '@casing': 'c' }, widths: { '@line': line, '@casing': line + 2 * outline } };
    for (const echelon of ECHELONS) {
      for (const arm of ARMS) {
        const sidc = sidcOf({ echelon, arm, marker: false });
        const { drawInstructions, bbox } = new ms.Symbol(sidc, {
          size: 20, fill: true, infoFields: false, colorMode: all('f'), frameColor: all('l'), iconColor: all('i'), outlineColor: all('c'), outlineWidth: outline, strokeWidth: line,
        }) as unknown as { drawInstructions: unknown; bbox: { x1: number; y2: number } };
        const unit = drawings.units[sidc];
        expect(styled((unit?.draw ?? []).map((i) => drawings.parts[i] ?? []), style)).toEqual(JSON.parse(JSON.stringify(drawInstructions)));
        expect([unit?.box[0], unit?.box[3]]).toEqual([bbox.x1, bbox.y2]);
      }
    }
  });

  it('weigh little: a part that many share is kept once', () => {
    expect(Object.keys(drawings.units).length).toBeGreaterThan(100);
    expect(JSON.stringify(drawings).length).toBeLessThan(30_000);
  });

  it('are painted with the inks and widths of the theme, their frame in the middle', () => {
    vi.stubGlobal('Path2D', class { constructor(readonly d: string) {} });
    const { context, done } = recorder();
    const picture = drawSymbol(sidcOf({ echelon: 'army', arm: 'tank', marker: false }), FRAME_PX, STYLE, 2);
    picture.paint(context);
    const set = (name: string) => new Set(done.filter(([what]) => what === name).map(([, value]) => value));
    expect(set('strokeStyle')).toEqual(new Set([STYLE.casing, STYLE.line, STYLE.icon]));
    expect(set('fillStyle')).toContain(STYLE.fill);
    // The frame is 150 units: its line, in CSS pixels, is what the style says.
    expect([...set('lineWidth')].map((width) => (Number(width) * FRAME_PX) / 150).some((px) => Math.abs(px - STYLE.lineWidth) < 1e-9)).toBe(true);
    expect(done[0]).toEqual(['translate', picture.width / 2, picture.height / 2]);
    expect(picture.width).toBeGreaterThan(FRAME_PX * 2);
    expect(picture.width).toBeLessThan(FRAME_PX * 2 + 20);
  });

  it('are refused for a code that no formation has', () => {
    expect(() => drawSymbol('10031000999999999999', FRAME_PX, STYLE, 2)).toThrow(/10031000999999999999/);
  });
});
