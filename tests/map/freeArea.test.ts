import { describe, expect, it } from 'vitest';
import { freeArea, offsetComingNearer, offsetInto } from '../../src/lib/map/freeArea';

const size = { width: 1000, height: 700 };
const title = { left: 0, top: 0, right: 360, bottom: 60 };
const legend = { left: 0, top: 460, right: 260, bottom: 700 };
const card = { left: 650, top: 0, right: 1000, bottom: 700 };

describe('the free area of a map', () => {
  it('is all of it where nothing stands over it', () => {
    expect(freeArea(size, [])).toEqual({ left: 0, top: 0, right: 1000, bottom: 700 });
  });

  it('is the largest rectangle that no box touches', () => {
    expect(freeArea(size, [card])).toEqual({ left: 0, top: 0, right: 650, bottom: 700 });
    expect(freeArea(size, [title, legend])).toEqual({ left: 260, top: 60, right: 1000, bottom: 700 });
  });

  it('is the whole map where boxes leave nothing: something must be the middle', () => {
    expect(freeArea(size, [{ left: 0, top: 0, right: 1000, bottom: 700 }])).toEqual({ left: 0, top: 0, right: 1000, bottom: 700 });
  });
});

describe('what is spoken of', () => {
  it('stays where it is when it is seen', () => {
    expect(offsetInto(size, [title, legend, card], { x: 450, y: 300 })).toBeNull();
  });

  it('comes to the middle of what is free when a box or the edge hides it', () => {
    expect(offsetInto(size, [card], { x: 800, y: 300 })).toEqual([-175, 0]);
    expect(offsetInto(size, [card], { x: -200, y: 300 })).toEqual([-175, 0]);
    expect(offsetInto(size, [], { x: 995, y: 300 })).toEqual([0, 0]);
  });

  it('comes to no middle that is covered when the map comes nearer, seen as it may be from afar', () => {
    const middle = { left: 400, top: 200, right: 1000, bottom: 700 };
    const there = offsetComingNearer(size, [middle], { x: 100, y: 300 });
    expect(offsetInto(size, [middle], { x: 500 + there[0], y: 350 + there[1] })).toBeNull();
    expect(offsetComingNearer(size, [title], { x: 800, y: 300 })).toEqual([0, 0]);
  });
});
