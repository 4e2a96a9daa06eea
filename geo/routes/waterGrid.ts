import { bbox, booleanPointInPolygon, point } from '@turf/turf';
import type { BBox, Feature, FeatureCollection, Polygon } from 'geojson';
import createGraph from 'ngraph.graph';
import { aStar } from 'ngraph.path';
import type { Point } from './lineNetwork';

/** Seas of the theatre in cells of so many degrees. */
const CELL = 0.1;
const AROUND: readonly [west: number, south: number, east: number, north: number] = [127, 37, 160.5, 54];

/** Finds the shortest way by water between two places, round every cape that the basemap's coast shows. */
export class WaterGrid {
  readonly #land: readonly (readonly [Feature<Polygon>, BBox])[];
  readonly #water = new Map<string, boolean>();
  readonly #graph = createGraph<Point, number>();

  constructor(land: FeatureCollection<Polygon>) {
    this.#land = land.features.map((feature) => [feature, bbox(feature)] as const);
    const [west, south, east, north] = AROUND;
    const columns = Math.round((east - west) / CELL);
    const rows = Math.round((north - south) / CELL);
    const at = (column: number, row: number): Point => [west + column * CELL, south + row * CELL];
    for (let row = 0; row <= rows; row++) {
      for (let column = 0; column <= columns; column++) {
        if (!this.#isWater(at(column, row))) continue;
        this.#graph.addNode(`${column} ${row}`, at(column, row));
        for (const [dc, dr] of [[-1, 0], [0, -1], [-1, -1], [1, -1]] as const) {
          const other = `${column + dc} ${row + dr}`;
          if (!this.#graph.hasNode(other)) continue;
          const km = stepKm(at(column, row), at(column + dc, row + dr));
          this.#graph.addLink(`${column} ${row}`, other, km);
          this.#graph.addLink(other, `${column} ${row}`, km);
        }
      }
    }
  }

  /** The points between the two ends, or null where no water joins them. */
  path(from: Point, to: Point): Point[] | null {
    const [a, b] = [this.#nearest(from), this.#nearest(to)];
    if (a === null || b === null) return null;
    const finder = aStar(this.#graph, {
      distance: (_a, _b, link) => link.data,
      heuristic: (left, right) => stepKm(left.data, right.data) * 0.99,
    });
    const way = finder.find(b, a).map((node) => node.data);
    return way.length === 0 ? null : this.#pulledTaut(way);
  }

  /** Without the points that a straight course over open water can leave out. */
  #pulledTaut(way: readonly Point[]): Point[] {
    const kept: Point[] = [];
    for (let i = 0; i < way.length; ) {
      const here = way[i];
      if (!here) break;
      kept.push(here);
      let next = i + 1;
      for (let far = way.length - 1; far > i + 1; far--) {
        const there = way[far];
        if (there && this.#open(here, there)) {
          next = far;
          break;
        }
      }
      i = next;
    }
    return kept;
  }

  #open(a: Point, b: Point): boolean {
    const steps = Math.ceil((Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1])) / (CELL / 2));
    for (let i = 1; i < steps; i++) {
      const f = i / steps;
      if (!this.#isWater([a[0] + (b[0] - a[0]) * f, a[1] + (b[1] - a[1]) * f])) return false;
    }
    return true;
  }

  #isWater([lon, lat]: Point): boolean {
    const key = `${lon.toFixed(2)} ${lat.toFixed(2)}`;
    const known = this.#water.get(key);
    if (known !== undefined) return known;
    const water = !this.#land.some(
      ([feature, [west, south, east, north]]) =>
        lon >= west && lon <= east && lat >= south && lat <= north && booleanPointInPolygon(point([lon, lat]), feature),
    );
    this.#water.set(key, water);
    return water;
  }

  #nearest(place: Point): string | null {
    let nearest: string | null = null;
    let least = 60;
    this.#graph.forEachNode((node) => {
      const km = stepKm(node.data, place);
      if (km < least) [nearest, least] = [String(node.id), km];
      return false;
    });
    return nearest;
  }
}

/** Near enough on cells: a degree of latitude is 111.2 km. */
function stepKm(a: Point, b: Point): number {
  const narrow = Math.cos((((a[1] + b[1]) / 2) * Math.PI) / 180);
  return Math.hypot((a[0] - b[0]) * narrow, a[1] - b[1]) * 111.2;
}
