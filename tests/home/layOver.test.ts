import { distance } from '@turf/turf';
import { geoArea } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { distanceKm, pointTowards } from '../../src/lib/campaign/measure';
import type { LonLat } from '../../src/lib/campaign/types';
import { layOver } from '../../src/lib/home/layOver';
import { azimuth } from '../../src/lib/home/nearest';

/** Numbers that are the same on every run (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const START: LonLat = { lon: 117.752, lat: 46.7 };
const HOMES: [string, LonLat][] = [
  ['in Europe', { lon: 12.37, lat: 51.34 }],
  ['in Japan', { lon: 135.5, lat: 34.69 }],
  ['in Australia', { lon: 133.88, lat: -23.7 }],
  ['just west of the antimeridian', { lon: 179.99, lat: -16.5 }],
  ['on the antimeridian', { lon: -180, lat: 0 }],
  ['at the North Pole', { lon: 0, lat: 90 }],
  ['at the South Pole', { lon: 77, lat: -90 }],
  ['a step from the pole', { lon: 10, lat: 89.999 }],
  ['at the antipode of the anchor', { lon: 117.752 - 180, lat: -46.7 }],
];
const TURNS = [0, 15, -90, 180];

/** Ways with legs of 2 to 150 km. */
function randomWay(next: () => number): LonLat[] {
  const way = [{ lon: 112 + next() * 30, lat: 40 + next() * 14 }];
  for (let i = 0; i < 14; i++) {
    const from = way.at(-1)!;
    way.push(pointTowards(from, { lon: from.lon + next() - 0.5, lat: from.lat + next() - 0.5 }, 2 + next() * 148));
  }
  return way;
}

function lengthKm(way: readonly LonLat[]): number {
  return way.slice(1).reduce((sum, point, i) => sum + distanceKm(way[i]!, point), 0);
}

/** The turn at each point against the leg before, 0 to 360. */
function turns(way: readonly LonLat[]): number[] {
  return way.slice(2).map((point, i) => (azimuth(way[i + 1]!, point) - azimuth(way[i + 1]!, way[i]!) + 720) % 360);
}

describe.each(HOMES)('the campaign laid %s', (_, home) => {
  it.each(TURNS)('keeps the length of every way and leg, turned by %d', (turn) => {
    const next = random(turn + 7);
    const laid = layOver(START, home, turn);
    for (let i = 0; i < 20; i++) {
      const way = randomWay(next);
      const there = way.map(laid);
      expect(Math.abs(lengthKm(there) / lengthKm(way) - 1)).toBeLessThan(1e-9);
      way.slice(1).forEach((point, at) => {
        const km = distanceKm(way[at]!, point);
        expect(Math.abs(distanceKm(there[at]!, there[at + 1]!) - km) / km).toBeLessThan(1e-8);
      });
    }
  });

  it('keeps each turn against the leg before, and distances across', () => {
    const next = random(3);
    const laid = layOver(START, home, 30);
    const [a, b] = [randomWay(next), randomWay(next)];
    const before = turns(a);
    turns(a.map(laid)).forEach((turn, i) => expect(Math.abs(((turn - before[i]! + 540) % 360) - 180)).toBeLessThan(1e-6));
    expect(distanceKm(laid(a[3]!), laid(b[9]!))).toBeCloseTo(distanceKm(a[3]!, b[9]!), 6);
  });

  it('keeps areas', () => {
    const laid = layOver(START, home, -45);
    const ring = [[118, 46], [121, 48], [124, 46], [121, 43], [118, 46]].map(([lon = 0, lat = 0]) => ({ lon, lat }));
    const area = (points: readonly LonLat[]) => geoArea({ type: 'Polygon', coordinates: [points.map(({ lon, lat }) => [lon, lat])] });
    expect(area(ring)).toBeLessThan(0.1);
    expect(Math.abs(area(ring.map(laid)) / area(ring) - 1)).toBeLessThan(1e-9);
  });

  it('lays the anchor on home, and all else as far from home', () => {
    const laid = layOver(START, home, 75);
    expect(distance([laid(START).lon, laid(START).lat], [home.lon, home.lat])).toBeLessThan(1e-6);
    const far = { lon: 141.9, lat: 50 };
    expect(distanceKm(home, laid(far))).toBeCloseTo(distanceKm(START, far), 6);
  });
});

describe('laid where it was', () => {
  it('every point stays', () => {
    const laid = layOver(START, { ...START }, 0);
    const next = random(1);
    for (const point of randomWay(next)) expect(laid(point)).toEqual(point);
  });

  it('a turn there and back comes to the same', () => {
    const home = { lon: -70, lat: -33 };
    const there = layOver(START, home, 40);
    const back = layOver(home, START, -40);
    for (const point of randomWay(random(5))) expect(distanceKm(back(there(point)), point)).toBeLessThan(1e-6);
  });
});

describe('the direction from home', () => {
  it('is that from the anchor, and turned clockwise by the turn', () => {
    const home = { lon: 12.37, lat: 51.34 };
    const far = { lon: 125, lat: 44 };
    expect(azimuth(home, layOver(START, home, 0)(far))).toBeCloseTo(azimuth(START, far), 8);
    expect(azimuth(home, layOver(START, home, 50)(far))).toBeCloseTo(azimuth(START, far) + 50, 8);
  });
});
