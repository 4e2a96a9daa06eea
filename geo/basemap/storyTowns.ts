import type { FeatureCollection, Point } from 'geojson';
import { distanceKm } from '../../src/lib/campaign/measure';
import type { Campaign } from '../../src/lib/campaign/types';

/** A place of the record and how often the record speaks of it. */
export interface ToldPlace {
  readonly lon: number;
  readonly lat: number;
  readonly told: number;
}

/** A town of the basemap and a place of the record are one within this distance. */
const SAME_KM = 8;

/**
 * Gives each town its part in the story: 2 where the record speaks of it often, 1 where at all, 0 elsewhere. The map
 * prints the story's towns before larger ones that play no part.
 */
export function withStoryRank<P extends object>(
  towns: FeatureCollection<Point, P>,
  places: readonly ToldPlace[],
): FeatureCollection<Point, P & { story: number }> {
  return {
    ...towns,
    features: towns.features.map((town) => {
      const [lon = 0, lat = 0] = town.geometry.coordinates;
      const told = places
        .filter((place) => distanceKm(place, { lon, lat }) <= SAME_KM)
        .reduce((sum, place) => sum + place.told, 0);
      return { ...town, properties: { ...town.properties, story: told >= 5 ? 2 : told > 0 ? 1 : 0 } };
    }),
  };
}

/** How often the record speaks of each of its places. */
export function toldPlaces({ formations, annotations, placeById }: Campaign): ToldPlace[] {
  const told = new Map<string, number>();
  const tell = (place: string | null) => place !== null && told.set(place, (told.get(place) ?? 0) + 1);
  for (const { waypoints } of formations) for (const { place } of waypoints) tell(place);
  for (const { place } of annotations) tell(place);
  return [...told].flatMap(([id, count]) => {
    const place = placeById.get(id);
    return place && place.lon !== null && place.lat !== null ? [{ lon: place.lon, lat: place.lat, told: count }] : [];
  });
}
