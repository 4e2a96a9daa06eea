import type { Campaign, LonLat } from '../campaign/types';

/** The places that the record speaks of this often are told by name on the map: nothing should lie on them. */
const OFTEN = 5;

const known = new WeakMap<Campaign, readonly LonLat[]>();

/** Where waypoints and events meet most: the towns of the story. Counted once a campaign. */
export function keyPlaces(campaign: Campaign): readonly LonLat[] {
  const before = known.get(campaign);
  if (before) return before;
  const told = new Map<string, { place: LonLat; count: number }>();
  const count = ({ lon, lat }: LonLat) => {
    const key = `${lon.toFixed(1)} ${lat.toFixed(1)}`;
    const entry = told.get(key);
    if (entry) entry.count += 1;
    else told.set(key, { place: { lon, lat }, count: 1 });
  };
  for (const { waypoints, marker } of campaign.formations) if (!marker) waypoints.forEach(count);
  for (const { lon, lat } of campaign.annotations) if (lon !== null && lat !== null) count({ lon, lat });
  const places = [...told.values()].filter((entry) => entry.count >= OFTEN).map(({ place }) => place);
  known.set(campaign, places);
  return places;
}
