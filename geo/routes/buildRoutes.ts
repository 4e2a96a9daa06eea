import { distance, length, lineChunk, lineString, simplify } from '@turf/turf';
import type { FeatureCollection, LineString, MultiLineString, Polygon } from 'geojson';
import type { Formation, Leg, Problem } from '../../src/lib/campaign/types';
import type { Basis, RouteKind } from '../../src/lib/campaign/vocabulary';
import type { Row } from '../read/readCsv';
import { cell, list } from '../read/readCsv';
import type { Point } from './lineNetwork';
import { LineNetwork } from './lineNetwork';
import { WaterGrid } from './waterGrid';

export interface Ground {
  readonly rail: FeatureCollection<LineString | MultiLineString>;
  readonly rivers: FeatureCollection<LineString | MultiLineString>;
  readonly land: FeatureCollection<Polygon>;
}

export interface Route {
  readonly restsOn: RouteKind;
  readonly basis: Basis;
  /** Between the two ends. */
  readonly via: Point[];
}

/** A way longer than this many times the straight one is no way that was taken. */
const LONGEST = 1.8;
const OFF_NETWORK_KM = 25;
/** What the simplified line may lie off, in degrees: about 0.7 km. */
const TOLERANCE = 0.006;
/** How much further than to the nearest point an approach may go to spare a spur. */
const FURTHER_KM = 5;
/** `131.9 43.05`: a point of `via` that is no place of the record. */
const LON_LAT = /^(-?\d+(?:\.\d+)?) (-?\d+(?:\.\d+)?)$/;

/**
 * The lines of `routes.csv`, by "formation seq" of the row that the leg arrives at. Legs without a row stay the
 * great circle between their ends.
 * @param placeAt a place of the record, or null
 */
export function buildRoutes(
  rows: readonly Row[],
  formations: readonly Formation[],
  placeAt: (id: string) => Point | null,
  ground: Ground,
): { routes: ReadonlyMap<string, Route>; problems: Problem[] } {
  const ways = { railway: new LineNetwork(ground.rail), river: new LineNetwork(ground.rivers) };
  let water: WaterGrid | null = null;
  const legs = new Map(formations.flatMap(({ legs: own }) => own.map((leg): [string, Leg] => [`${leg.to.formation} ${leg.to.seq}`, leg])));
  const routes = new Map<string, Route>();
  const problems: Problem[] = [];
  rows.forEach((row) => {
    const key = `${cell(row, 'formation')} ${cell(row, 'seq')}`;
    const problem = (what: string) => problems.push({ where: `${row.where}: ${key}`, what });
    const leg = legs.get(key);
    if (!leg) return problem('no leg arrives there');
    if (routes.has(key)) return problem('this leg stands twice');
    const restsOn = cell(row, 'rests_on') as RouteKind;
    const via: Point[] = [];
    for (const id of list(row, 'via')) {
      const place = lonLat(id) ?? placeAt(id);
      if (!place) return problem(`the place "${id}" of "via" is not in places.csv`);
      via.push(place);
    }
    const [from, to] = [toPoint(leg.from), toPoint(leg.to)];
    let line: readonly Point[] | null = via;
    if (restsOn === 'railway' || restsOn === 'river') {
      const path = ways[restsOn].path([from, ...via, to]);
      if (!path) return problem(`no ${restsOn} joins the two`);
      if (path.fromKm > OFF_NETWORK_KM + leg.from.precisionKm || path.toKm > OFF_NETWORK_KM + leg.to.precisionKm) {
        return problem(`an end lies ${Math.round(Math.max(path.fromKm, path.toKm))} km from the ${restsOn}`);
      }
      line = joined(to, joined(from, path.line).reverse()).reverse();
    } else if (restsOn === 'sea' && via.length === 0) {
      water ??= new WaterGrid(ground.land);
      const course = water.path(from, to);
      if (!course) return problem('no water joins the two');
      line = joined(to, joined(from, dense(course)).reverse()).reverse();
    }
    const whole = tidied([from, ...line, to]);
    const longer = length(lineString(whole.map((point) => [...point]))) / Math.max(distance([...from], [...to]), 1);
    if (longer > LONGEST && restsOn !== 'sea') return problem(`its way is ${longer.toFixed(1)} times the straight one`);
    routes.set(key, { restsOn, basis: cell(row, 'basis') as Basis, via: whole.slice(1, -1) });
    return undefined;
  });
  return { routes, problems };
}

function lonLat(text: string): Point | null {
  const [, lon, lat] = LON_LAT.exec(text) ?? [];
  return lon === undefined || lat === undefined ? null : [Number(lon), Number(lat)];
}

/**
 * The line without the spur that it makes where its end lies off the network: the approach meets it where the whole
 * becomes shortest, not only at the nearest point.
 */
function joined(end: Point, line: readonly Point[]): Point[] {
  const first = line[0];
  if (!first) return [];
  const reachKm = distance([...end], [...first]) + FURTHER_KM;
  let best = 0;
  let savedMost = Number.NEGATIVE_INFINITY;
  let along = 0;
  line.forEach((point, i) => {
    const before = line[i - 1];
    if (before) along += distance([...before], [...point]);
    const away = distance([...end], [...point]);
    if (away <= reachKm && along - away > savedMost) [best, savedMost] = [i, along - away];
  });
  return line.slice(best);
}

/** With a point at least every kilometre: a course has few of its own. */
function dense(line: readonly Point[]): Point[] {
  if (line.length < 2) return [...line];
  const parts = lineChunk(lineString(line.map((point) => [...point])), 1).features;
  return parts.flatMap(({ geometry: { coordinates } }, i) =>
    coordinates.slice(i === 0 ? 0 : 1).map(([lon = 0, lat = 0]): Point => [lon, lat]),
  );
}

function toPoint({ lon, lat }: { lon: number; lat: number }): Point {
  return [lon, lat];
}

/** Simplified, rounded to some ten metres, no point twice. */
function tidied(points: readonly Point[]): Point[] {
  const simple = simplify(lineString(points.map((point) => [...point])), { tolerance: TOLERANCE, highQuality: true });
  const rounded = simple.geometry.coordinates.map(([lon = 0, lat = 0]): Point => [Number(lon.toFixed(4)), Number(lat.toFixed(4))]);
  return rounded.filter((point, i) => {
    const before = rounded[i - 1];
    return !before || before[0] !== point[0] || before[1] !== point[1];
  });
}
