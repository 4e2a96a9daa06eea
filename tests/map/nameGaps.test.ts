import { describe, expect, it } from 'vitest';
import { gapsOnScreen } from '../../src/lib/renderer/gapsOnScreen';
import { toWorld } from '../../src/lib/scene/frame';
import { MOST_GAPS, packGaps } from '../../src/lib/scene/nameGaps';

const frame = { originX: 0.85, originY: 0.35, epochMs: 0 };
const harbin = { lon: 126.65, lat: 45.75 };
const gap = { ...harbin, x: 30, y: -8, halfWidth: 24, halfHeight: 7 };
const lens = (scale: number) => {
  const [x, y] = toWorld(frame, harbin);
  // The town in the middle of the view: as the map's own matrices, y turns over.
  const matrix = new Float32Array([scale, 0, 0, 0, 0, -scale, 0, 0, 0, 0, 1, 0, -x * scale, y * scale, 0, 1]);
  return { matrix, widthPx: 400, heightPx: 300, pixelRatio: 2 };
};

describe('a gap for a name', () => {
  it('stands as far from its town as the name, at any zoom, in device pixels from the lower left', () => {
    const packed = packGaps(frame, [gap]);
    for (const scale of [10, 80]) {
      const box = [...gapsOnScreen(packed, lens(scale))];
      [(200 + 30) * 2, (150 + 8) * 2, 48, 14].forEach((expected, i) => expect(box[i]).toBeCloseTo(expected, 2));
    }
  });

  it('is left out where there are more than the drawing takes', () => {
    const many = packGaps(frame, Array.from({ length: MOST_GAPS + 3 }, () => gap));
    expect(gapsOnScreen(many, lens(10)).length).toBe(MOST_GAPS * 4);
    expect(gapsOnScreen(packGaps(frame, []), lens(10)).length).toBe(0);
  });
});
