import { distance, length, lineString } from '@turf/turf';
import type { FeatureCollection, LineString } from 'geojson';
import { describe, expect, it } from 'vitest';
import { cell, parseCsv } from '../../geo/read/readCsv';
import { readRecord } from '../../geo/read/readRecord';
import type { Ground } from '../../geo/routes/buildRoutes';
import { buildRoutes } from '../../geo/routes/buildRoutes';
import type { Point } from '../../geo/routes/lineNetwork';
import { LineNetwork } from '../../geo/routes/lineNetwork';
import type { Formation } from '../../src/lib/campaign/types';
import { checkedRecord } from './builtRecord';

/** One formation whose legs arrive at 2, 3 … */
function marching(...points: readonly Point[]): Formation {
  const waypoints = points.map(([lon, lat], i) => ({ formation: 'army', seq: i + 1, lon, lat, precisionKm: 1 }));
  // Only what a route needs of a formation.
  return { legs: waypoints.slice(1).map((to, i) => ({ from: waypoints[i], to })) } as unknown as Formation;
}

function lines(...coordinates: Point[][]): FeatureCollection<LineString> {
  return {
    type: 'FeatureCollection',
    features: coordinates.map((line) => lineString(line.map((point) => [...point]))),
  };
}

/** Two lines that meet at 120.5 E, a loop to the north between the ends of the first, and a branch to the south. */
const RAIL = lines(
  [[120, 45], [120.5, 45]],
  [[120.5, 45], [121, 45]],
  [[120, 45], [120.5, 45.3], [121, 45]],
  [[120.25, 44.995], [120.25, 44.5]],
);
const GROUND: Ground = { rail: RAIL, rivers: lines(), land: { type: 'FeatureCollection', features: [] } };
const PLACES = new Map<string, Point>([['pass', [120.5, 45.3]]]);

function routesOf(rows: string, formation: Formation) {
  const table = parseCsv(`formation,seq,rests_on,via,basis,sources,note\n${rows}`, 'routes.csv');
  return buildRoutes(table, [formation], (id) => PLACES.get(id) ?? null, GROUND);
}

describe('a way along lines', () => {
  const network = new LineNetwork(RAIL);
  const kmOf = (points: Point[]) => length(lineString((network.path(points)?.line ?? []).map((point) => [...point])));

  it('goes on from one line to the next where they meet', () => {
    expect(kmOf([[120, 45], [121, 45]])).toBeCloseTo(distance([120, 45], [121, 45]), 0);
  });

  it('leaves a line in its middle by a branch that ends there', () => {
    const straight = distance([120, 45], [120.25, 45]) + distance([120.25, 45], [120.25, 44.5]);
    expect(Math.abs(kmOf([[120, 45], [120.25, 44.5]]) - straight)).toBeLessThan(3);
  });

  it('goes the other way round where a point between says so', () => {
    expect(kmOf([[120, 45], [120.5, 45.3], [121, 45]])).toBeGreaterThan(kmOf([[120, 45], [121, 45]]) * 1.2);
  });
});

describe('the table of routes', () => {
  it('takes places and points of the map between the ends', () => {
    const { routes, problems } = routesOf('army,2,pass,pass;120.75 45.1,inferred,,', marching([120, 45], [121, 45]));
    expect(problems).toEqual([]);
    expect(routes.get('army 2')?.via).toEqual([[120.5, 45.3], [120.75, 45.1]]);
  });

  it('makes no spur to the nearest point of a line that its end lies off', () => {
    const { routes } = routesOf('army,2,railway,,inferred,,', marching([120, 45], [120.6, 44.95]));
    const easternmost = Math.max(...(routes.get('army 2')?.via ?? []).map(([lon]) => lon));
    expect(easternmost).toBeGreaterThan(120.45);
    expect(easternmost).toBeLessThan(120.58);
  });

  it('tells every problem at once, each with its line', () => {
    const rows = ['nobody,2,pass,pass,inferred,,', 'army,2,pass,nowhere,inferred,,', 'army,3,railway,,inferred,,'];
    const { routes, problems } = routesOf(rows.join('\n'), marching([120, 45], [121, 45], [121, 46]));
    expect(routes.size).toBe(0);
    expect(problems.map(({ where, what }) => `${where} ${what}`)).toEqual([
      expect.stringMatching(/^routes\.csv:2: nobody 2 no leg/),
      expect.stringMatching(/^routes\.csv:3: army 2 the place "nowhere"/),
      expect.stringMatching(/^routes\.csv:4: army 3 an end lies 87 km/),
    ]);
  });

  it('refuses a way much longer than the straight one', () => {
    const { problems } = routesOf('army,2,pass,120.25 46,inferred,,', marching([120, 45], [120.5, 45]));
    expect(problems.map(({ what }) => what)).toEqual([expect.stringContaining('times the straight one')]);
  });
});

describe('the routes of August Storm', () => {
  const { built, problems } = checkedRecord;
  const legs = built?.campaign.formations.flatMap((formation) => formation.legs) ?? [];

  it('are drawn whole, one for each row', () => {
    expect(problems.filter(({ where }) => where.startsWith('routes.csv'))).toEqual([]);
    const routed = legs.filter(({ restsOn }) => restsOn !== 'chord');
    const drawn = routed.map(({ to, restsOn }) => `${to.formation} ${to.seq} ${restsOn}`);
    const { routes } = readRecord('august-storm').tables;
    const rows = routes.map((row) => ['formation', 'seq', 'rests_on'].map((name) => cell(row, name)).join(' '));
    expect(drawn.sort()).toEqual(rows.sort());
  });

  it('are none shorter than the straight way, and few much longer', () => {
    for (const { line, lengthKm, to, restsOn } of legs) {
      const [first, last] = [line[0], line.at(-1)];
      const straight = first && last ? distance([first.lon, first.lat], [last.lon, last.lat]) : 0;
      const leg = `${to.formation} ${to.seq}`;
      expect(lengthKm, leg).toBeGreaterThanOrEqual(straight * 0.999);
      if (restsOn !== 'sea') expect(lengthKm, leg).toBeLessThanOrEqual(Math.max(straight, 1) * 1.81);
    }
  });
});
