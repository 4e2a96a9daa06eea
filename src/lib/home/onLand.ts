import { geoContains } from 'd3-geo';
import type { Position } from 'geojson';
import type { LonLat } from '../campaign/types';
import { dot, toVector } from './layOver';
import type { Outline } from './outline';

type Vector = ReturnType<typeof toVector>;

/** A piece of land with a circle around it: most pieces need no closer look. */
interface Piece {
  readonly coordinates: Position[][];
  readonly centre: Vector;
  readonly cosineOfRadius: number;
}

const known = new WeakMap<Outline, readonly Piece[]>();
/** For edges that bulge beyond their ends, as great circles do. */
const SLACK = 0.002;

/** Whether a point lies on land, by the simplified outline. */
export function onLand(outline: Outline, point: LonLat): boolean {
  const pieces = known.get(outline) ?? outline.land.coordinates.map(pieceOf);
  known.set(outline, pieces);
  const vector = toVector(point);
  return pieces.some(({ coordinates, centre, cosineOfRadius }) => dot(centre, vector) >= cosineOfRadius && geoContains({ type: 'Polygon', coordinates }, [point.lon, point.lat]));
}

function pieceOf(coordinates: Position[][]): Piece {
  const ring = (coordinates[0] ?? []).map(([lon = 0, lat = 0]) => toVector({ lon, lat }));
  const sum = ring.reduce<Vector>((all, vector) => [all[0] + vector[0], all[1] + vector[1], all[2] + vector[2]], [0, 0, 0]);
  const length = Math.hypot(...sum);
  const centre: Vector = [sum[0] / length, sum[1] / length, sum[2] / length];
  const least = Math.min(...ring.map((vector) => dot(centre, vector)));
  // A circle wider than half the globe does not hold all that is between its points.
  return { coordinates, centre, cosineOfRadius: length === 0 || least < 0.1 ? -1 : least - SLACK };
}
