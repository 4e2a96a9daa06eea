import { distanceKm } from '../measure';
import type { Campaign, LonLat } from '../types';

export interface NearPlace extends LonLat {
  readonly id: string;
  readonly name: string;
  /** Great circle by Turf. */
  readonly km: number;
}

/** Places of the record within so many kilometres, the nearest first; of places of one name the nearest. */
export function placesNear(campaign: Campaign, at: LonLat, withinKm: number): NearPlace[] {
  const places = [...campaign.placeById.values()].flatMap(({ id, name, lon, lat }): NearPlace[] => {
    if (lon === null || lat === null) return [];
    const km = distanceKm(at, { lon, lat });
    return km <= withinKm ? [{ id, name, lon, lat, km }] : [];
  });
  const seen = new Set<string>();
  return places.sort((a, b) => a.km - b.km).filter(({ name }) => !seen.has(name) && seen.add(name));
}
