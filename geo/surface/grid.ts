import type { MultiPolygon, Polygon, Position } from 'geojson';

/** Degrees; columns are equal in longitude, rows in Mercator, so that cells are square on the map. */
export interface Grid {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  readonly width: number;
  readonly height: number;
}

const EARTH_KM = 6371.0088;

/** @param width in columns; the rows follow from it, and the south gives way by part of a cell */
export function gridOf(west: number, south: number, east: number, north: number, width: number): Grid {
  const cell = (east - west) / 360 / width;
  const height = Math.ceil((mercatorY(south) - mercatorY(north)) / cell);
  return { west, south: latitudeOf(mercatorY(north) + height * cell), east, north, width, height };
}

export function mercatorY(lat: number): number {
  return 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
}

function latitudeOf(y: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
}

/** Column and row of a place, with their fractions: 0.5, 0.5 is the middle of the first cell. */
export function toCell({ west, east, north, width }: Grid, lon: number, lat: number): readonly [number, number] {
  const perWorld = (width * 360) / (east - west);
  return [((lon - west) / (east - west)) * width, (mercatorY(lat) - mercatorY(north)) * perWorld];
}

/** Latitude of a row's middle. */
export function rowLatitude({ north, west, east, width }: Grid, row: number): number {
  return latitudeOf(mercatorY(north) + ((row + 0.5) * (east - west)) / 360 / width);
}

/** Length of a cell's side in a row, in km. */
export function cellKm(grid: Grid, row: number): number {
  const degrees = (grid.east - grid.west) / grid.width;
  return (degrees * Math.PI * EARTH_KM * Math.cos((rowLatitude(grid, row) * Math.PI) / 180)) / 180;
}

/** Area of a cell in a row, in km2. */
export function cellKm2(grid: Grid, row: number): number {
  return cellKm(grid, row) ** 2;
}

/** Calls back with each cell whose middle lies in the shape: even-odd, row by row. */
export function eachCellIn(grid: Grid, shape: Polygon | MultiPolygon, visit: (index: number) => void): void {
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  for (const rings of polygons) fillPolygon(grid, rings, visit);
}

function fillPolygon(grid: Grid, rings: readonly Position[][], visit: (index: number) => void): void {
  const crossings = new Map<number, number[]>();
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) addCrossings(grid, ring[i - 1], ring[i], crossings);
  }
  for (const [row, columns] of crossings) {
    columns.sort((a, b) => a - b);
    for (let i = 0; i + 1 < columns.length; i += 2) {
      const from = Math.max(Math.ceil((columns[i] ?? 0) - 0.5), 0);
      const until = Math.min(Math.ceil((columns[i + 1] ?? 0) - 0.5), grid.width);
      for (let column = from; column < until; column++) visit(row * grid.width + column);
    }
  }
}

function addCrossings(grid: Grid, a: Position | undefined, b: Position | undefined, crossings: Map<number, number[]>): void {
  if (!a || !b) return;
  const [ax, ay] = toCell(grid, a[0] ?? 0, a[1] ?? 0);
  const [bx, by] = toCell(grid, b[0] ?? 0, b[1] ?? 0);
  const from = Math.max(Math.ceil(Math.min(ay, by) - 0.5), 0);
  const until = Math.min(Math.ceil(Math.max(ay, by) - 0.5), grid.height);
  for (let row = from; row < until; row++) {
    const column = ax + ((row + 0.5 - ay) / (by - ay)) * (bx - ax);
    const known = crossings.get(row);
    if (known) known.push(column);
    else crossings.set(row, [column]);
  }
}
