import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { InPieces } from '../../src/lib/campaign/pieces';
import { RestAfter, whenAtRest } from '../../src/lib/map/restAfter';

function after(gaps: number[]): number {
  const rest = new RestAfter();
  let now = 0;
  for (const gap of gaps) rest.drawn((now += gap));
  return rest.ms;
}

describe('the map is at rest', () => {
  it('after 200 ms where frames are quick', () => {
    expect(after([])).toBe(200);
    expect(after(new Array<number>(20).fill(16))).toBe(200);
  });

  it('only after several frames where they are slow: drawing names anew must not count as rest between two of them', () => {
    expect(after(new Array<number>(20).fill(180))).toBeGreaterThan(800);
  });

  it('a pause of the reader is no slow frame', () => {
    expect(after([16, 16, 16, 5000, 16])).toBe(200);
  });
});

describe('work for when the map is at rest', () => {
  const REST_MS = 20;
  let done: number;
  /** Between any two pieces others have their turn. */
  function* work(): InPieces<void> {
    for (done = 0; done < 3; done++) {
      const began = performance.now();
      while (performance.now() - began < 11) continue;
      yield;
    }
  }
  const pause = (ms: number) => new Promise((go) => setTimeout(go, ms));
  beforeEach(() => {
    done = -1;
    vi.stubGlobal('requestAnimationFrame', (frame: () => void) => setTimeout(frame));
    vi.stubGlobal('cancelAnimationFrame', clearTimeout);
  });
  afterEach(() => vi.unstubAllGlobals());

  it('is done in pieces after the rest', async () => {
    whenAtRest(REST_MS, work, () => false);
    await pause(REST_MS / 2);
    expect(done).toBe(-1);
    await vi.waitFor(() => expect(done).toBe(3));
  });

  it('is not begun where it was called off before, and not gone on with where it is called off between two pieces', async () => {
    whenAtRest(REST_MS, work, () => false)();
    await pause(REST_MS * 4);
    expect(done).toBe(-1);
    function* broken(): InPieces<void> {
      yield;
      done = 1;
      callOff();
      yield;
      done = 2;
    }
    const callOff = whenAtRest(REST_MS, broken, () => false);
    await pause(REST_MS * 4);
    expect(done).toBe(1);
  });

  it('is left as soon as something moves: what was measured is no longer so', async () => {
    whenAtRest(REST_MS, work, () => done >= 2);
    await pause(REST_MS * 6);
    expect(done).toBe(2);
  });
});
