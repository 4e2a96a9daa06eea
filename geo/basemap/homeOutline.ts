import { geoArea, geoCentroid } from 'd3-geo';
import type { Polygon, Position } from 'geojson';
import type { OutlineFile } from '../../src/lib/home/outline';
import { packNumbers } from '../../src/lib/home/packedNumbers';
import { simplifiedLine } from './visvalingam';

/** The parts of a TopoJSON file of countries that are read here. */
export interface CountriesTopology {
  readonly transform: { readonly scale: readonly [number, number]; readonly translate: readonly [number, number] };
  /** Each point but an arc's first is the step from the one before. */
  readonly arcs: readonly (readonly (readonly [number, number])[])[];
  readonly objects: { readonly countries: { readonly geometries: readonly CountryGeometry[] } };
}

interface CountryGeometry {
  readonly type: string;
  readonly arcs?: unknown;
  readonly properties: { readonly name: string };
}

/** Arcs that make up outlines; `~i` is arc i backwards. */
interface Arcs {
  readonly arcs: readonly (readonly Position[])[];
  /** Polygons of rings of arcs. */
  readonly land: readonly (readonly Ring[])[];
  /** Arcs between two countries. */
  readonly borders: readonly number[];
}

type Ring = readonly number[];

const SCALE = 0.02;
const EARTH_KM2 = 6371.0088 ** 2;
/** A corner that changes an outline by less than this is left out. */
const CORNER_KM2 = 60;
/** Islands smaller than this are left out, but for the largest of their country. */
const ISLAND_KM2 = 70;
/** Beyond this latitude, where few have their home, both are so many times larger. */
const FAR_LAT = 62;
const FAR_TIMES = 8;
const POLE_LAT = -89.5;

/** Land, borders and names of countries for a map some 3 000 km across. */
export function homeOutline({ transform, arcs, objects }: CountriesTopology): OutlineFile {
  const points = arcs.map((arc) => {
    let [x, y] = [0, 0];
    const line = arc.map(([dx, dy]): Position => [(x += dx) * transform.scale[0] + transform.translate[0], (y += dy) * transform.scale[1] + transform.translate[1]]);
    // Antarctica is cut open to the pole: without the way there it closes around it.
    return line.filter(([, lat = 0]) => lat > POLE_LAT);
  });
  const simple = points.map((line) => withoutDoubles(simplifiedLine(line, CORNER_KM2 * timesAt(line[0])).map(rounded)));
  const ringOf = (ring: Ring): Position[] => closed(ring.flatMap((arc) => (arc < 0 ? (simple[~arc] ?? []).toReversed() : (simple[arc] ?? []))));
  const km2 = (ring: Ring): number => {
    const positions = ringOf(ring);
    return positions.length < 4 ? 0 : geoArea(polygon(positions)) * EARTH_KM2;
  };
  const uses = new Map<number, number>();
  const countries: OutlineFile['countries'][number][] = [];
  const land: Ring[][] = [];
  for (const { type, arcs: own, properties } of objects.countries.geometries) {
    const polygons = ((type === 'Polygon' ? [own] : type === 'MultiPolygon' ? own : []) as Ring[][]).map((rings) => rings.filter((ring) => ringOf(ring).length >= 4));
    for (const arc of polygons.flat(2)) uses.set(arc < 0 ? ~arc : arc, (uses.get(arc < 0 ? ~arc : arc) ?? 0) + 1);
    // A piece of few steps may turn inside out, and would cover the globe.
    const sized = polygons.map((rings) => ({ rings, km2: km2(rings[0] ?? []) })).filter((piece) => piece.km2 > 0 && piece.km2 < 2 * Math.PI * EARTH_KM2);
    const [largest, ...others] = sized.toSorted((a, b) => b.km2 - a.km2);
    if (!largest) continue;
    const [lon, lat] = geoCentroid(polygon(ringOf(largest.rings[0] ?? [])));
    countries.push([properties.name, Number(lon.toFixed(1)), Number(lat.toFixed(1)), Math.round(largest.km2 / 1000)]);
    const seen = others.filter(({ rings, km2: size }) => size >= ISLAND_KM2 * timesAt(ringOf(rings[0] ?? [])[0]));
    land.push(...[largest, ...seen].map(({ rings }) => rings));
  }
  return packed(renumbered({ arcs: simple, land, borders: [...uses].filter(([, count]) => count > 1).map(([arc]) => arc) }), countries);
}

/** Only the arcs that are used, in the order of their use. */
function renumbered({ arcs, land, borders }: Arcs): Arcs {
  const numbers = new Map<number, number>();
  const kept: (readonly Position[])[] = [];
  const number = (arc: number): number => {
    const index = arc < 0 ? ~arc : arc;
    const now = numbers.get(index) ?? kept.push(arcs[index] ?? []) - 1;
    numbers.set(index, now);
    return arc < 0 ? ~now : now;
  };
  return { land: land.map((rings) => rings.map((ring) => ring.map(number))), borders: borders.map(number), arcs: kept };
}

function packed({ arcs, land, borders }: Arcs, countries: OutlineFile['countries']): OutlineFile {
  const points = arcs.flat();
  return {
    scale: SCALE,
    lengths: packNumbers(arcs.map(({ length }) => length)),
    xs: packNumbers(points.map(([lon = 0]) => Math.round(lon / SCALE))),
    ys: packNumbers(points.map(([, lat = 0]) => Math.round(lat / SCALE))),
    land,
    borders: packNumbers(borders),
    countries,
  };
}

function timesAt(point?: Position): number {
  return Math.abs(point?.[1] ?? 0) > FAR_LAT ? FAR_TIMES : 1;
}

function polygon(ring: readonly Position[]): Polygon {
  return { type: 'Polygon', coordinates: [[...ring]] };
}

function closed(positions: readonly Position[]): Position[] {
  const ring = withoutDoubles(positions);
  return [...(same(ring[0], ring.at(-1)) ? ring.slice(0, -1) : ring), ...ring.slice(0, 1)];
}

function rounded([lon = 0, lat = 0]: Position): Position {
  return [Math.round(lon / SCALE), Math.round(lat / SCALE)].map((value) => value * SCALE);
}

function same(a?: Position, b?: Position): boolean {
  return a !== undefined && b !== undefined && Math.abs((a[0] ?? 0) - (b[0] ?? 0)) < SCALE / 2 && Math.abs((a[1] ?? 0) - (b[1] ?? 0)) < SCALE / 2;
}

function withoutDoubles(line: readonly Position[]): Position[] {
  return line.filter((point, i) => i === 0 || !same(point, line[i - 1]));
}
