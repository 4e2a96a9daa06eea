import { booleanPointInPolygon, pointToPolygonDistance } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import { toIso } from '../src/lib/campaign/instants';
import type { CampaignFile } from '../src/lib/campaign/schema';
import type { Campaign, Waypoint } from '../src/lib/campaign/types';

/** Entered on foot, by rail or from ships: an air landing holds only its airfield's surroundings. */
const ENTRIES: ReadonlySet<string> = new Set(['cross-border', 'advance', 'assault', 'capture', 'halt', 'land-by-sea', 'link-up', 'end']);
/** Their own side's ground cannot be entered. */
const FRIENDLY: ReadonlySet<string> = new Set(['ussr', 'mpr', 'china']);

/**
 * Adds to each territory its first Soviet or Mongolian ground entry or sea landing: from then on it is contested,
 * until the dated end that the record gives.
 * @param campaign the same files, parsed: it knows when each waypoint is reached
 */
export function withEntries(file: CampaignFile, campaign: Campaign): CampaignFile {
  return {
    ...file,
    territories: file.territories.map((territory) => {
      const shape = campaign.territoryById.get(territory.id);
      const first = shape && !FRIENDLY.has(territory.id) ? firstEntry(campaign, shape.geometry) : null;
      if (!first) return territory;
      const from = toIso(first.t);
      const before = territory.holders.filter((holder) => holder.from.slice(0, 10) < from.slice(0, 10));
      const contested = {
        from,
        holder: 'contested' as const,
        name: before.at(-1)?.name ?? '',
        apart: true,
        basis: first.basis,
        citations: first.citations.map(({ source, locator }) => (locator === null ? source : `${source}#${locator}`)),
        note: `first ground entry or landing in the record: ${first.formation} ${first.seq}`,
      };
      return {
        ...territory,
        entry: { formation: first.formation, seq: first.seq },
        holders: [...before, contested, ...territory.holders.slice(before.length)],
      };
    }),
  };
}

function firstEntry(campaign: Campaign, geometry: Polygon | MultiPolygon): Waypoint | null {
  const entries = campaign.formations
    .filter(({ side, arm, marker }) => (side === 'soviet' || side === 'mongolian') && !marker && !['air', 'airborne', 'naval'].includes(arm))
    .flatMap(({ waypoints, legs }) =>
      waypoints.filter(
        (waypoint, i) =>
          ENTRIES.has(waypoint.action) &&
          legs[i - 1]?.mode !== 'air' &&
          entersAt(waypoint, geometry),
      ),
    )
    .sort((a, b) => a.t - b.t || a.formation.localeCompare(b.formation));
  return entries[0] ?? null;
}

/** A border point may lie on the near side of the line, within its own doubt. */
function entersAt({ lon, lat, action, precisionKm }: Waypoint, geometry: Polygon | MultiPolygon): boolean {
  return action === 'cross-border'
    ? pointToPolygonDistance([lon, lat], geometry) <= precisionKm
    : booleanPointInPolygon([lon, lat], geometry);
}
