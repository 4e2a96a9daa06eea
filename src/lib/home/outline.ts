import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { unpackNumbers } from './packedNumbers';

/** As the browser fetches it: arcs of points in steps of `scale` degrees; `~i` is arc i backwards. */
export interface OutlineFile {
  readonly scale: number;
  /** Packed: how many points each arc has, and the points of all. */
  readonly lengths: string;
  readonly xs: string;
  readonly ys: string;
  /** Polygons of rings of arcs. */
  readonly land: readonly (readonly (readonly number[])[])[];
  /** Packed: the arcs between two countries. */
  readonly borders: string;
  /** Name, longitude, latitude and thousand km2 of each country's largest piece. */
  readonly countries: readonly (readonly [name: string, lon: number, lat: number, thousandKm2: number])[];
}

export interface CountryName {
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  readonly thousandKm2: number;
}

/** The world as the page draws it. */
export interface Outline {
  readonly land: MultiPolygon;
  readonly coast: MultiLineString;
  readonly borders: MultiLineString;
  readonly countries: readonly CountryName[];
}

const SEAM_LON = 179.97;

/** @param text `outline.json`, built with the page; throws where it is none. */
export function parseOutline(text: string): Outline {
  const file = JSON.parse(text) as OutlineFile;
  const arcs = arcsOf(file);
  const between = new Set(unpackNumbers(file.borders));
  const arc = (index: number): readonly Position[] => (index < 0 ? (arcs[~index] ?? []).toReversed() : (arcs[index] ?? []));
  return {
    land: { type: 'MultiPolygon', coordinates: file.land.map((rings) => rings.map((ring) => ringOf(ring.map(arc)))) },
    coast: { type: 'MultiLineString', coordinates: arcs.filter((_, index) => !between.has(index)).flatMap(withoutSeams) },
    borders: { type: 'MultiLineString', coordinates: [...between].map((index) => [...arc(index)]) },
    countries: file.countries.map(([name, lon, lat, thousandKm2]) => ({ name, lon, lat, thousandKm2 })),
  };
}

function arcsOf({ lengths, xs, ys, scale }: OutlineFile): Position[][] {
  const [lons, lats] = [unpackNumbers(xs), unpackNumbers(ys)];
  let from = 0;
  return unpackNumbers(lengths).map((length) => {
    const arc = lons.slice(from, from + length).map((x, i): Position => [x * scale, (lats[from + i] ?? 0) * scale]);
    from += length;
    return arc;
  });
}

/** Each arc begins where the one before ends; the ring ends where it began. */
function ringOf(arcs: readonly (readonly Position[])[]): Position[] {
  const points = arcs.flatMap((arc, i) => (i === 0 ? arc : arc.slice(1)));
  const [first] = points;
  const last = points.at(-1);
  return first && last && (first[0] !== last[0] || first[1] !== last[1]) ? [...points, first] : [...points];
}

/** Where land was cut at the antimeridian there is no coast. */
function withoutSeams(arc: readonly Position[]): Position[][] {
  const lines: Position[][] = [[]];
  arc.forEach((point, i) => {
    const before = arc[i - 1];
    if (before && atSeam(before) && atSeam(point)) lines.push([]);
    lines.at(-1)?.push(point);
  });
  return lines.filter(({ length }) => length > 1);
}

function atSeam([lon = 0]: Position): boolean {
  return Math.abs(lon) > SEAM_LON;
}
