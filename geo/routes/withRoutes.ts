import type { FeatureCollection } from 'geojson';
import type { Route } from './buildRoutes';

/** Gives each waypoint row the way of the leg that arrives there, where there is one. */
export function withRoutes(waypoints: FeatureCollection, routes: ReadonlyMap<string, Route>): FeatureCollection {
  return {
    ...waypoints,
    features: waypoints.features.map((feature) => {
      const { formation, seq } = feature.properties ?? {};
      const route = routes.get(`${String(formation)} ${String(seq)}`);
      return route ? { ...feature, properties: { ...feature.properties, route } } : feature;
    }),
  };
}
