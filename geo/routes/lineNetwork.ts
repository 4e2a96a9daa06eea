import { bearing, destination, distance } from '@turf/turf';
import type { FeatureCollection, LineString, MultiLineString, Position } from 'geojson';
import createGraph from 'ngraph.graph';
import { aStar } from 'ngraph.path';

/** Degrees: longitude, latitude. */
export type Point = readonly [lon: number, lat: number];

export interface NetworkPath {
  /** From the point of the network nearest to the one end to the point nearest to the other. */
  readonly line: readonly Point[];
  /** How far each end is from the network, in km. */
  readonly fromKm: number;
  readonly toKm: number;
}

/** Lines get a point at least so often, so that a path may begin and leave anywhere. */
const STEP_KM = 2;
/** A line that ends so near another joins it there. */
const JOIN_KM = 8;
/** Lines that have points so near each other cross or touch there. */
const CROSS_KM = 1;

/** Railways or rivers as a network that can be asked for the shortest way along them. */
export class LineNetwork {
  readonly #points: Point[] = [];
  readonly #graph = createGraph<Point, number>();

  constructor(lines: FeatureCollection<LineString | MultiLineString>) {
    const ends: { node: number; line: number }[] = [];
    const lineOf: number[] = [];
    const cells = new Map<string, number[]>();
    const parts = lines.features.flatMap(({ geometry }) => (geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates));
    parts.forEach((coordinates, line) => {
      let before: number | null = null;
      for (const point of densify(coordinates)) {
        const node = this.#points.push(point) - 1;
        lineOf.push(line);
        this.#graph.addNode(node, point);
        if (before === null) ends.push({ node, line });
        else this.#link(before, node);
        before = node;
      }
      if (before !== null) ends.push({ node: before, line });
    });
    for (const { node, line } of ends) {
      const point = this.#points[node];
      const near = point && this.#nearest(point, (other) => lineOf[other] !== line);
      if (near && near.km <= JOIN_KM) this.#link(node, near.node);
    }
    this.#points.forEach((point, node) => {
      for (const key of cellsAround(point)) {
        for (const other of cells.get(key) ?? []) {
          const there = this.#points[other];
          if (there && lineOf[other] !== lineOf[node] && distance([...point], [...there]) <= CROSS_KM) this.#link(node, other);
        }
      }
      const own = cellsAround(point)[4] ?? '';
      cells.set(own, [...(cells.get(own) ?? []), node]);
    });
  }

  /** The shortest way along the lines through every point in turn, or null where there is none. */
  path(points: readonly Point[]): NetworkPath | null {
    const snapped = points.map((point) => this.#nearest(point, () => true));
    const finder = aStar(this.#graph, { distance: (_a, _b, link) => link.data });
    const line: Point[] = [];
    for (let i = 1; i < snapped.length; i++) {
      const [a, b] = [snapped[i - 1], snapped[i]];
      if (!a || !b) return null;
      const nodes = a.node === b.node ? [this.#graph.getNode(a.node)] : finder.find(b.node, a.node);
      if (nodes.length === 0) return null;
      for (const node of nodes) if (node) line.push(node.data);
    }
    const [first, last] = [snapped[0], snapped.at(-1)];
    return first && last ? { line, fromKm: first.km, toKm: last.km } : null;
  }

  #link(a: number, b: number): void {
    const [from, to] = [this.#points[a], this.#points[b]];
    if (!from || !to) return;
    const km = distance([...from], [...to]);
    this.#graph.addLink(a, b, km);
    this.#graph.addLink(b, a, km);
  }

  #nearest(point: Point, allowed: (node: number) => boolean): { node: number; km: number } | null {
    let node = -1;
    let least = Number.POSITIVE_INFINITY;
    const narrow = Math.cos((point[1] * Math.PI) / 180);
    this.#points.forEach(([lon, lat], i) => {
      const away = ((lon - point[0]) * narrow) ** 2 + (lat - point[1]) ** 2;
      if (away < least && allowed(i)) [node, least] = [i, away];
    });
    const found = this.#points[node];
    return found ? { node, km: distance([...point], [...found]) } : null;
  }
}

/** The cell of 0.02 degrees that a point lies in, fifth, among the eight around it. */
function cellsAround([lon, lat]: Point): string[] {
  const [column, row] = [Math.floor(lon / 0.02), Math.floor(lat / 0.02)];
  return [-1, 0, 1].flatMap((dr) => [-1, 0, 1].map((dc) => `${column + dc} ${row + dr}`));
}

function densify(coordinates: readonly Position[]): Point[] {
  return coordinates.flatMap((here, i): Point[] => {
    const before = coordinates[i - 1];
    if (!before) return [toPoint(here)];
    const km = distance(before, here);
    const parts = Math.max(1, Math.ceil(km / STEP_KM));
    const heading = bearing(before, here);
    return Array.from({ length: parts }, (_, part) =>
      part === parts - 1 ? toPoint(here) : toPoint(destination(before, (km * (part + 1)) / parts, heading).geometry.coordinates),
    );
  });
}

function toPoint([lon = 0, lat = 0]: Position): Point {
  return [lon, lat];
}
