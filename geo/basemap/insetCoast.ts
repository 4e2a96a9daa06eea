import type { Feature, FeatureCollection, Polygon, Position } from 'geojson';
import { simplify } from '@turf/turf';

/** The inset as it is drawn: East Asia on 150 by 110 pixels, in the map's own projection. */
export const INSET = { width: 150, height: 110, west: 100, east: 165, north: 60.6 } as const;
/** Coordinates stand in tenths of a pixel. */
const TENTH = 10;
const TOLERANCE_PX = 0.45;
/** Smaller islands would be dust. */
const LEAST_AREA_PX = 1.2;

const mercator = (lat: number) => (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI;

/** A place in the inset, in its pixels. */
export function insetPoint([lon = 0, lat = 0]: Position): [x: number, y: number] {
  const scale = INSET.width / (INSET.east - INSET.west);
  return [(lon - INSET.west) * scale, (mercator(INSET.north) - mercator(lat)) * scale];
}

/** The coast as one path for the inset, generalised to its size, and what piece of the world it is. */
export function insetCoast(land: FeatureCollection): typeof INSET & { path: string } {
  const rings = land.features.flatMap(ringsOf).map((ring) => ring.map(insetPoint)).filter((ring) => Math.abs(areaOf(ring)) >= LEAST_AREA_PX);
  return { ...INSET, path: rings.map(pathOf).join('') };
}

function ringsOf({ geometry }: Feature): Position[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

function pathOf(ring: readonly [number, number][]): string {
  const shape: Polygon = { type: 'Polygon', coordinates: [[...ring]] };
  const points = (simplify(shape, { tolerance: TOLERANCE_PX }).coordinates[0] ?? []).map(([x = 0, y = 0]) => [Math.round(x * TENTH), Math.round(y * TENTH)] as const);
  const steps = points.slice(1, -1).map(([x, y], i) => {
    const [fromX, fromY] = points[i] ?? [0, 0];
    return `${x - fromX},${y - fromY}`;
  });
  const [first] = points;
  return first ? `M${first.join(',')}l${steps.join(' ')}z` : '';
}

function areaOf(ring: readonly [number, number][]): number {
  return ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}
