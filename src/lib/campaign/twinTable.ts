import { isDuring } from './acts';
import { distanceKm } from './measure';
import { stateAt } from './stateAt';
import { heldAt } from './territories';
import type { Campaign, FormationState, Instant, LonLat, Place, Standing } from './types';
import type { Basis, Holder } from './vocabulary';

/** A formation on the map, as a row to be read. */
export interface FormationRow {
  readonly id: string;
  readonly name: string;
  readonly side: string;
  /** The nearest named place of the record, and how far off; null where none is near. */
  readonly near: { readonly name: string; readonly km: number } | null;
  readonly standing: Standing;
  readonly basis: Basis;
  readonly last24hKm: number | null;
}

export interface TerritoryRow {
  readonly id: string;
  readonly name: string;
  readonly holder: Holder;
  /** Null: since before the first dated row. */
  readonly since: Instant | null;
  /** Of its land, what the model says was overrun; null without one. */
  readonly overrunShare: number | null;
}

export interface TwinTable {
  readonly territories: readonly TerritoryRow[];
  /** Of the formations that the map can show: none outside the campaign. */
  readonly formations: readonly FormationRow[];
}

/** Farther off than this a place says nothing. */
const NEAR_KM = 80;

/** What the map shows at `t`, as tables: the same state, row by row. */
export function twinTable(campaign: Campaign, t: Instant): TwinTable {
  const state = stateAt(campaign, t);
  const during = isDuring(campaign, t);
  const places = [...campaign.placeById.values()].filter((place): place is Place & LonLat => place.lon !== null && place.lat !== null);
  return {
    territories: heldAt(campaign, t).map(({ key, territory, name, holding, since }) => {
      const { overrunKm2 = null, areaKm2 = 0 } = state.territories.find(({ id }) => id === territory.id) ?? {};
      // The model knows territories as wholes.
      const share = during && key === territory.id && overrunKm2 !== null && areaKm2 > 0 ? overrunKm2 / areaKm2 : null;
      return { id: key, name, holder: holding.holder, since, overrunShare: share };
    }),
    formations: during
      ? state.formations.flatMap((formation): FormationRow[] => {
          const known = campaign.formationById.get(formation.id);
          if (!known || known.marker || formation.standing === 'not-yet') return [];
          return [
            {
              id: formation.id,
              name: known.name,
              side: known.side,
              near: nearest(places, formation),
              standing: formation.standing,
              basis: formation.basis,
              last24hKm: formation.advance.last24hKm,
            },
          ];
        })
      : [],
  };
}

function nearest(places: readonly (Place & LonLat)[], at: FormationState): FormationRow['near'] {
  let found: FormationRow['near'] = null;
  for (const place of places) {
    // A degree of latitude is 111 km: most places are ruled out without a sine.
    if (Math.abs(place.lat - at.lat) * 111 > (found?.km ?? NEAR_KM)) continue;
    const km = distanceKm(place, at);
    if (km < (found?.km ?? NEAR_KM)) found = { name: place.name, km };
  }
  return found;
}
