import { describe, expect, it } from 'vitest';
import type { Pixel } from '../../src/lib/layers/projection';
import { TOWN_ANCHORS, townAnchors, townFilter } from '../../src/lib/layers/townNames';
import type { PlacedTown, TownView } from '../../src/lib/layers/anchorOrder';
import { orderAnchors, townLines } from '../../src/lib/layers/anchorOrder';

const town: PlacedTown = { id: 'harbin', at: { x: 300, y: 300 }, lines: ['Harbin'], rank: 1, story: 2 };
const ordersOf = (...given: Parameters<typeof orderAnchors>) => orderAnchors(...given).orders;
const view = (more: Partial<TownView> = {}): TownView => ({ zoom: 4.2, taken: [], points: [], ...more });
/** A line from the town outwards, as a route comes to it. */
const ray = (degrees: number, from = 0): Pixel[] =>
  Array.from({ length: 20 }, (_, i) => ({ x: town.at.x + (from + i * 5) * Math.cos((degrees * Math.PI) / 180), y: town.at.y - (from + i * 5) * Math.sin((degrees * Math.PI) / 180) }));
/** Where a name stands by its best anchor: the anchor names the side of the text. */
const firstOf = (orders: ReturnType<typeof ordersOf>, id = 'harbin') => {
  const number = orders[id]?.order[0];
  return number === undefined ? null : TOWN_ANCHORS[number * 2];
};

describe('the side of a town on which its name stands', () => {
  it('is the map’s own choice where no line is near', () => {
    expect(ordersOf([town], view())).toEqual({});
  });

  it('is one that no line crosses', () => {
    // Lines to the right, above and below: the left is free.
    const orders = ordersOf([town], view({ points: [...ray(0), ...ray(40), ...ray(-40)] }));
    expect(firstOf(orders)).toMatch(/right/);
    const { order, best } = orders.harbin!;
    expect(order.toSorted((a, b) => a - b)).toEqual(order.map((_, i) => i));
    for (const i of order.slice(0, best)) expect(TOWN_ANCHORS[i * 2]).toMatch(/right/);
  });

  it('is the least crossed where lines go everywhere; the name is left a side in any case', () => {
    const star = [0, 30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330].flatMap((degrees) => ray(degrees));
    const { best } = ordersOf([town], view({ points: star })).harbin!;
    expect(best).toBeGreaterThan(0);
    // A lesser town would be struck through as well: it is not named, and takes no room from others.
    const lesser: PlacedTown = { ...town, id: 'lesser', rank: 2 };
    expect(ordersOf([lesser], view({ points: star }))).toEqual({ lesser: { order: [], best: 0 } });
    expect(ordersOf([lesser], view({ points: ray(0) })).lesser?.order.length).not.toBe(0);
    expect(townFilter('names-story-town', ['lesser'])).toEqual(['all', townFilter('names-story-town', []), ['!', ['in', ['get', 'id'], ['literal', ['lesser']]]]]);
  });

  it('is close rather than far off when a line only touches the name there', () => {
    const { order } = ordersOf([town], view({ points: [{ x: 320, y: 290 }] })).harbin!;
    expect(order[0]).toBeLessThan(16);
  });

  it('is not one where a symbol stands or another name, of a town before it', () => {
    const left = { x: 270, y: 300, halfWidth: 28, halfHeight: 40 };
    const points = [...ray(20), ...ray(-20)];
    const { order, best } = ordersOf([town], view({ points, taken: [left] })).harbin!;
    // What is left of it is taken, so sides with a line count among the best.
    expect(order.slice(0, best).some((i) => !String(TOWN_ANCHORS[i * 2]).includes('right'))).toBe(true);
    const other: PlacedTown = { ...town, id: 'other', at: { x: 278, y: 300 }, lines: ['Other town'], story: 1 };
    const both = ordersOf([other, town], view({ points }));
    expect(both.other).toBeDefined();
    expect(both.harbin).toEqual(ordersOf([town], view({ points })).harbin);
  });

  it('leaves a gap in the lines that cross it all the same, where it stands', () => {
    const star = [0, 30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330].flatMap((degrees) => ray(degrees));
    const { orders, crossed } = orderAnchors([town], view({ points: star }));
    expect(crossed.map(({ id }) => id)).toEqual(['harbin']);
    const [x, y] = TOWN_ANCHORS[orders.harbin!.order[0]! * 2 + 1] as readonly [number, number];
    const { box } = crossed[0]!;
    // Beside or above the town, as its anchor says: never on it.
    expect(Math.abs(box.x - town.at.x) > box.halfWidth || Math.abs(box.y - town.at.y) > box.halfHeight).toBe(true);
    if (x === 0) expect(Math.sign(box.y - town.at.y)).toBe(Math.sign(y));
    expect(orderAnchors([town], view({ points: ray(0) })).crossed).toEqual([]);
    // Nor is there one where the name is left out.
    expect(orderAnchors([{ ...town, id: 'lesser', rank: 2 }], view({ points: star })).crossed).toEqual([]);
  });

  it('is told as well where the map might find room for a worse side that is taken by the estimate', () => {
    // A symbol two pixels below the name at its usual side, and its leader through that name.
    const symbol = { x: 335, y: 320, halfWidth: 15, halfHeight: 17 };
    const leader = Array.from({ length: 8 }, (_, i) => ({ x: 335, y: 302 - i * 5 }));
    expect(firstOf(ordersOf([town], view({ taken: [symbol], points: leader })))).toMatch(/right/);
    // Nothing is told of it where the line is not.
    expect(ordersOf([town], view({ taken: [symbol] }))).toEqual({});
  });

  it('is not one nearer to another town’s dot, unless the two lie side by side', () => {
    const wall = { x: 240, y: 300, halfWidth: 34, halfHeight: 60 };
    const roof = { x: 300, y: 276, halfWidth: 90, halfHeight: 21 };
    // What is left to it is below, at the right: where another town lies, that is not its best.
    const other = (x: number, y: number): PlacedTown => ({ ...town, id: 'other', at: { x, y }, lines: ['O'], story: 1 });
    const below = (towns: readonly PlacedTown[], left = wall) => orderAnchors(towns, view({ taken: [left, roof] }));
    expect(below([town]).orders).toEqual({});
    const placed = below([town, other(345, 318)]).orders.harbin!;
    expect(TOWN_ANCHORS[placed.order[0]! * 2]).not.toBe('left');
    expect(below([town, other(316, 312)]).orders.harbin).toBeUndefined();
    // A lesser town gets no name before it gets one that reads as another's.
    const lesser: PlacedTown = { ...town, id: 'lesser', rank: 2 };
    const around = [other(345, 300), other(300, 345), other(330, 330)].map((each, i) => ({ ...each, id: `o${i}` }));
    expect(below([lesser, ...around], { ...wall, x: 262 }).orders.lesser).toEqual({ order: [], best: 0 });
  });

  it('matters for shown towns only', () => {
    expect(ordersOf([{ ...town, rank: 4, story: 0 }], view({ points: ray(0) }))).toEqual({});
  });
});

describe('the lines of a town’s name', () => {
  const named = { id: 'heiho', name: 'Heiho (Sakhalyan)', native: '黑河', today: 'Heihe', rank: 1, story: 1 };

  it('are as the map breaks and repeats them', () => {
    expect(townLines(named, '1945', 4.2)).toEqual(['Heiho', '(Sakhalyan)']);
    expect(townLines(named, '1945', 6)).toEqual(['Heiho', '(Sakhalyan)', '黑河']);
    expect(townLines(named, 'today', 4.2)).toEqual(['Heihe']);
    expect(townLines({ ...named, rank: 3 }, 'native', 6)).toEqual(['黑河']);
  });
});

describe('the anchors of towns', () => {
  it('are the usual ones but for those that have another order', () => {
    expect(townAnchors({})).toEqual(['literal', [...TOWN_ANCHORS]]);
    expect(townAnchors({ harbin: [4, 0] })).toEqual(['match', ['get', 'id'], 'harbin', ['literal', [...TOWN_ANCHORS.slice(8, 10), ...TOWN_ANCHORS.slice(0, 2)]], ['literal', [...TOWN_ANCHORS]]]);
  });
});
