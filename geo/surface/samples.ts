import { pointOnLeg } from '../../src/lib/campaign/leg';
import { marches } from '../../src/lib/campaign/advance';
import type { Campaign, Formation, LonLat } from '../../src/lib/campaign/types';
import type { Basis } from '../../src/lib/campaign/vocabulary';

/** A place that Soviet or Mongolian ground troops reached, and when. */
export interface Sample extends LonLat {
  readonly t: number;
  readonly front: string;
  /** The army whose columns may join. */
  readonly army: string;
  readonly basis: Basis;
}

const STEP_KM = 3;

export function isSovietSide({ side }: Formation): boolean {
  return side === 'soviet' || side === 'mongolian';
}

/** Along every march, and where ships put men ashore. */
export function groundSamples(campaign: Campaign): Sample[] {
  return campaign.formations.filter((formation) => isSovietSide(formation) && marches(formation) && formation.arm !== 'airborne').flatMap((formation) => {
    const { front } = formation;
    if (front === null) return [];
    const army = armyOf(campaign, formation);
    return formation.legs.flatMap((leg): Sample[] => {
      const at = (place: LonLat, t: number, basis: Basis): Sample => ({ lon: place.lon, lat: place.lat, t, front, army, basis });
      if (leg.mode === 'sea') return leg.to.action === 'land-by-sea' ? [at(leg.to, leg.to.t, leg.to.basis)] : [];
      if (leg.mode !== 'ground') return [];
      const steps = Math.max(1, Math.ceil(leg.lengthKm / STEP_KM));
      return Array.from({ length: steps + 1 }, (_, i) => {
        const t = leg.from.leaves + ((leg.to.t - leg.from.leaves) * i) / steps;
        return at(pointOnLeg(leg, (leg.lengthKm * i) / steps), t, leg.basis);
      });
    });
  });
}

const FIRST_STEPS = new Set(['cross-border', 'land-by-sea', 'land-by-air']);

/** When each front's first formation crossed the border or landed: before that it was near the ground beyond, and held none. */
export function openings(campaign: Campaign): ReadonlyMap<string, number> {
  const opened = new Map<string, number>();
  for (const formation of campaign.formations.filter(isSovietSide)) {
    for (const { action, t } of formation.waypoints) {
      if (formation.front !== null && FIRST_STEPS.has(action)) opened.set(formation.front, Math.min(opened.get(formation.front) ?? t, t));
    }
  }
  return opened;
}

/** Airfields taken from the air: islands until the ground forces come. */
export function airLandings(campaign: Campaign): Sample[] {
  return campaign.formations.filter((formation) => isSovietSide(formation) && !formation.marker && formation.arm !== 'air').flatMap((formation) =>
    formation.waypoints.flatMap((waypoint): Sample[] => {
      const { front } = formation;
      if (front === null || waypoint.action !== 'land-by-air') return [];
      return [{ lon: waypoint.lon, lat: waypoint.lat, t: waypoint.t, front, army: formation.id, basis: waypoint.basis }];
    }),
  );
}

function armyOf({ formationById }: Campaign, formation: Formation): string {
  let at: Formation | undefined = formation;
  while (at && at.echelon !== 'army') at = at.parent === null ? undefined : formationById.get(at.parent);
  return at?.id ?? formation.id;
}
