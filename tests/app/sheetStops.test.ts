import { describe, expect, it } from 'vitest';
import { hasSheet, mapRoom } from '../../src/lib/layers/firstView';
import { stopAt, stopByKey, stopHeights, STOPS } from '../../src/app/sheetStops';

const heights = { low: 96, half: 380, full: 720 };

describe('the sheet of a narrow screen', () => {
  it('comes to rest at the nearest of its three stops', () => {
    expect([100, 200, 300, 540, 560, 900].map((height) => stopAt(height, 0, heights))).toEqual(['low', 'low', 'half', 'half', 'full', 'full']);
  });

  it('goes on in the direction of a flick, and no further than its ends', () => {
    expect([stopAt(110, 1, heights), stopAt(400, 1, heights), stopAt(900, 1, heights)]).toEqual(['half', 'full', 'full']);
    expect([stopAt(700, -1, heights), stopAt(300, -1, heights), stopAt(50, -1, heights)]).toEqual(['half', 'low', 'low']);
  });

  it('is moved by the arrow keys, one stop each, and to its ends', () => {
    expect(STOPS.map((stop) => stopByKey('ArrowUp', stop))).toEqual(['half', 'full', 'full']);
    expect(STOPS.map((stop) => stopByKey('ArrowDown', stop))).toEqual(['low', 'low', 'half']);
    expect([stopByKey('Home', 'full'), stopByKey('End', 'low'), stopByKey('x', 'low')]).toEqual(['low', 'full', null]);
  });

  it('keeps its stops in order on any screen', () => {
    for (const page of [256, 360, 640, 844, 1024, 1366]) {
      const { low, half, full } = stopHeights(page);
      expect(low).toBeLessThan(half);
      expect(half).toBeLessThan(full);
      expect(full).toBeLessThan(page);
    }
  });

  it('is there on phones, on tablets held upright, and where a page is enlarged to a phone’s width', () => {
    expect([[320, 640], [390, 844], [768, 1024], [640, 360]].map(([w, h]) => hasSheet(w!, h!))).toEqual([true, true, true, true]);
    expect([[1024, 768], [1440, 900], [844, 390], [1920, 1080]].map(([w, h]) => hasSheet(w!, h!))).toEqual([false, false, false, false]);
  });

  it('leaves the map most of a phone, and the panel most of a desk', () => {
    expect(mapRoom(390, 844, 'atlas').heightPx / 844).toBeGreaterThan(0.62);
    expect(mapRoom(1440, 900, 'atlas').widthPx / 1440).toBeGreaterThan(0.62);
  });
});
