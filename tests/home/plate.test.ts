import { readFileSync } from 'node:fs';
import { geoArea, geoContains } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import type { CountriesTopology } from '../../geo/basemap/homeOutline';
import { homeOutline } from '../../geo/basemap/homeOutline';
import { simplifiedLine } from '../../geo/basemap/visvalingam';
import { distanceKm } from '../../src/lib/campaign/measure';
import { arrowShape } from '../../src/lib/home/arrow';
import type { LabelWish } from '../../src/lib/home/labels';
import { placeLabels } from '../../src/lib/home/labels';
import { ahead, between, layOver } from '../../src/lib/home/layOver';
import { onLand } from '../../src/lib/home/onLand';
import { parseOutline } from '../../src/lib/home/outline';
import type { Point } from '../../src/lib/home/plateFrame';
import { plateFrame, ringsOf, roundBelow } from '../../src/lib/home/plateFrame';

const ROOM = { width: 900, height: 600, margin: 50 };
const HOMES = [
  { lon: 12.37, lat: 51.34 },
  { lon: 178.43, lat: -18.14 },
  { lon: 133.88, lat: -23.7 },
  { lon: 0, lat: 90 },
];

describe.each(HOMES)('the map about %j', (home) => {
  const laid = layOver({ lon: 117.75, lat: 46.7 }, home, 0);
  const places = [{ lon: 123.4, lat: 41.8 }, { lon: 134.7, lat: 48.4 }, { lon: 117.75, lat: 46.7 }].map(laid);
  const frame = plateFrame(home, places, ROOM);

  it('has all distances from home true', () => {
    for (const place of places) {
      const [x, y] = frame.toPoint(place)!;
      const km = Math.hypot(x - frame.centre[0], y - frame.centre[1]) * frame.kmPerPx;
      expect(Math.abs(km - distanceKm(home, place))).toBeLessThan(1e-6);
    }
  });

  it('shows all that it was made for, and finds the place of a point again', () => {
    for (const place of places) {
      const [x, y] = frame.toPoint(place)!;
      expect(Math.min(x, y)).toBeGreaterThan(49);
      expect(x).toBeLessThan(851);
      expect(y).toBeLessThan(551);
      expect(distanceKm(frame.toPlace([x, y]), place)).toBeLessThan(1e-6);
    }
  });
});

describe('distances ahead and between', () => {
  it('are those of the sphere, from a pole too', () => {
    for (const home of HOMES) {
      const there = ahead(home, 90, 25);
      expect(distanceKm(home, there)).toBeCloseTo(25, 6);
      expect(distanceKm(home, between(home, there, 0.4))).toBeCloseTo(10, 6);
    }
  });
});

describe('round distances', () => {
  it('are 1, 2, 2.5 or 5 times a power of ten', () => {
    expect([999, 600, 490, 240, 230, 12, 1].map(roundBelow)).toEqual([500, 500, 250, 200, 200, 10, 1]);
    expect(ringsOf(plateFrame(HOMES[0]!, [], ROOM))[0]).toBeGreaterThan(0);
  });
});

describe('an arrow', () => {
  it('ends at the tip and points where the way goes', () => {
    const shape = arrowShape([[0, 0], [100, 0], [200, 0]], 14)!;
    expect(shape.tip).toEqual([200, 0]);
    expect(shape.heading).toBeCloseTo(0, 6);
    // As far to one side as to the other.
    const ys = shape.d.match(/-?[\d.]+/g)!.map(Number).filter((_, i) => i % 2 === 1);
    expect(Math.max(...ys)).toBeCloseTo(14 * 1.05, 0);
    expect(Math.min(...ys)).toBeCloseTo(-14 * 1.05, 0);
  });

  it('is none for a way of a few pixels, and has finite numbers for one that turns back', () => {
    expect(arrowShape([[0, 0], [2, 1]], 14)).toBeNull();
    expect(arrowShape([[0, 0], [50, 0], [0, 0.1]], 14)!.d).not.toMatch(/NaN|Infinity/);
  });
});

describe('names on the map', () => {
  const wish = (key: string, at: Point, more: Partial<LabelWish> = {}): LabelWish => ({ key, text: 'Town', at, size: 12, letter: 0.5, gap: 6, needed: false, ...more });
  const room = { width: 200, height: 100 };

  it('do not meet one another, nor the edge, nor what is taken', () => {
    const placed = placeLabels([wish('a', [100, 50]), wish('b', [103, 52]), wish('c', [196, 50]), wish('d', [20, 90], { centred: true })], room, [{ x: 0, y: 80, width: 60, height: 20 }], []);
    expect(placed.map(({ key, anchor }) => [key, anchor])).toEqual([['a', 'start'], ['b', 'end'], ['c', 'end']]);
  });

  it('cover an arrow only where they are needed', () => {
    const arrow = [{ x: 0, y: 0, width: 200, height: 100 }];
    expect(placeLabels([wish('a', [100, 50])], room, [], arrow)).toEqual([]);
    expect(placeLabels([wish('a', [100, 50], { needed: true })], room, [], arrow)).toHaveLength(1);
  });
});

describe('the outline of the world', () => {
  const topology = JSON.parse(readFileSync('geo/basemap/world-countries.topojson', 'utf8')) as CountriesTopology;
  const outline = parseOutline(JSON.stringify(homeOutline(topology)));

  it('has as much land as the world has, and no piece turned inside out', () => {
    const pieces = outline.land.coordinates.map((coordinates) => geoArea({ type: 'Polygon', coordinates }));
    expect(Math.max(...pieces)).toBeLessThan(Math.PI);
    // Of the sphere: 28.7 % by the file it is made of.
    expect(pieces.reduce((sum, area) => sum + area, 0) / (4 * Math.PI)).toBeCloseTo(0.287, 2);
  });

  it('has no coast along the antimeridian', () => {
    const along = outline.coast.coordinates.flatMap((line) => line.slice(1).filter((point, i) => Math.abs(point[0]!) > 179.97 && Math.abs(line[i]![0]!) > 179.97));
    expect(along).toEqual([]);
  });

  it('tells land from sea as a look at every piece does', () => {
    for (let lat = -85; lat <= 85; lat += 17) {
      for (let lon = -175; lon <= 175; lon += 23) expect([lon, lat, onLand(outline, { lon, lat })]).toEqual([lon, lat, geoContains(outline.land, [lon, lat])]);
    }
  });

  it('names the countries', () => {
    expect(outline.countries.map(({ name }) => name)).toEqual(expect.arrayContaining(['Germany', 'Japan', 'Australia', 'Fiji', 'Antarctica']));
  });
});

describe('a simpler line', () => {
  it('loses the corners that hardly change it, and keeps its ends', () => {
    expect(simplifiedLine([[0, 0], [1, 0.0001], [2, 0]], 10)).toEqual([[0, 0], [2, 0]]);
    expect(simplifiedLine([[0, 0], [1, 1], [2, 0]], 10)).toHaveLength(3);
    expect(simplifiedLine([[0, 0], [0.01, 0], [0.01, 0.01], [0, 0]], 10)).toHaveLength(4);
  });
});
