import { buffer } from '@turf/turf';
import type { Feature, FeatureCollection, Polygon, Position } from 'geojson';

/** Each corner is cut so often: what is left looks drawn by a round pen. */
const CUTS = 3;
/** So far inside its edge an area is at its full strength. */
const SOFT_KM = 14;

/** Sketched areas as they are drawn: round, and twice, so that the pattern is weaker along the edge. Notes stay behind. */
export function roundAreas({ features }: FeatureCollection<Polygon>): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: features.flatMap(({ geometry, properties }) => {
      const kind = String(properties?.kind);
      const outer: Feature<Polygon> = { type: 'Feature', properties: { kind, inner: false }, geometry: { type: 'Polygon', coordinates: geometry.coordinates.map(rounded) } };
      const inner = buffer(outer, -SOFT_KM, { units: 'kilometers', steps: 8 });
      return inner ? [outer, { ...inner, properties: { kind, inner: true } }] : [outer];
    }),
  };
}

/** Chaikin’s way to cut the corners of a closed line. */
function rounded(ring: readonly Position[]): Position[] {
  let points = ring.slice(0, -1);
  for (let cut = 0; cut < CUTS; cut++) {
    points = points.flatMap((point, i) => {
      const next = points[(i + 1) % points.length] ?? point;
      const between = (share: number) => point.map((value, axis) => value + ((next[axis] ?? value) - value) * share);
      return [between(0.25), between(0.75)];
    });
  }
  return [...points, ...points.slice(0, 1)];
}
