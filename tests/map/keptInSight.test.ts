import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KeptInSight, MAKE_WAY_MS } from '../../src/lib/map/KeptInSight';

/** A place by how far below the map's middle it is. */
type Below = number;

describe('what is kept in sight', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function mapWith({ held = false } = {}) {
    const moved: Below[] = [];
    const kept = new KeptInSight<Below>({ seenAt: (below, { height }) => below <= height / 2, isHeld: () => held, moveTo: (below) => moved.push(below) });
    let stop = () => {};
    const change = (height: number, below: Below | null, restMs: number) => {
      stop();
      stop = kept.changed({ width: 390, height }, below, false);
      vi.advanceTimersByTime(restMs);
    };
    change(600, null, MAKE_WAY_MS);
    return { moved, change };
  }

  it('was seen before the sheet was pulled, in however many steps and however slowly', () => {
    const { moved, change } = mapWith();
    for (let height = 600; height >= 300; height -= 10) change(height, 250, MAKE_WAY_MS / 3);
    expect(moved).toEqual([]);
    vi.advanceTimersByTime(MAKE_WAY_MS);
    expect(moved).toEqual([250]);
  });

  it('is not what was out of sight already, nor anything while the reader moves the map', () => {
    const far = mapWith();
    for (const height of [600, 500, 400]) far.change(height, 320, MAKE_WAY_MS);
    expect(far.moved).toEqual([]);
    const held = mapWith({ held: true });
    held.change(400, 250, MAKE_WAY_MS);
    expect(held.moved).toEqual([]);
  });
});
