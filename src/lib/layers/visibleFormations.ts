import type { Campaign, CampaignState, Formation, FormationState } from '../campaign/types';
import { detailOf, minZoomOf } from './levelOfDetail';

/** What the reader has chosen to see. */
export interface SceneView {
  readonly zoom: number;
  /** Degrees, as the map has them. */
  readonly bearing?: number;
  readonly pitch?: number;
  /** Ids of the layers switched on: another object whenever one is switched. */
  readonly layers: ReadonlySet<string>;
  /** `read` leaves out whatever was not seen in its source. */
  readonly basis: 'all' | 'read';
  readonly selected: string | null;
  /** Under the pointer or the keyboard's focus. */
  readonly pointed?: string | null;
  /** How close symbols may stand: a phone has room for few. */
  readonly room?: 'wide' | 'narrow';
}

export interface VisibleFormation {
  readonly formation: Formation;
  readonly state: FormationState;
}

const DAY_MS = 86_400_000;

/** Formations to draw at this zoom, the most important first. The selected one is always among them. */
export function visibleFormations(campaign: Campaign, state: CampaignState, view: SceneView): VisibleFormation[] {
  return state.formations
    .flatMap((formationState): VisibleFormation[] => {
      const formation = campaign.formationById.get(formationState.id);
      return formation && isVisible(formation, formationState, state.t, view)
        ? [{ formation, state: formationState }]
        : [];
    })
    .sort((a, b) => importance(a, campaign, view) - importance(b, campaign, view) || a.formation.id.localeCompare(b.formation.id));
}

function isVisible(formation: Formation, state: FormationState, t: number, view: SceneView): boolean {
  if (state.standing === 'not-yet') return false;
  if (formation.id === view.selected) return true;
  if (!view.layers.has(formation.layer) || minZoomOf(formation) > view.zoom) return false;
  if (view.basis === 'read' && state.basis !== 'read') return false;
  return !hasLeftTheWar(formation, t);
}

/** Whether its symbol stands on a map of this zoom at all, in view or not: what a legend has to explain. */
export function standsOnMap(formation: Formation, t: number, zoom: number): boolean {
  return formation.waypoints.length > 0 && formation.appears <= t && minZoomOf(formation) <= zoom && !hasLeftTheWar(formation, t);
}

/** The disarmed are shown to the end of the day after; an army that stands victorious stays. */
export function hasLeftTheWar(formation: Formation, t: number): boolean {
  return t > hasLeftAt(formation);
}

/** When it leaves the map; infinite for those who stay. */
export function hasLeftAt(formation: Formation): number {
  const last = formation.waypoints.at(-1);
  const disarmed = formation.side === 'japanese' || formation.side === 'manchukuo';
  return disarmed && last !== undefined ? Math.max(last.stated.until, last.t) + DAY_MS : Number.POSITIVE_INFINITY;
}

/** As much as this in a day is a march. */
const MARCH_KM = 5;

/**
 * Lower is set first: the selected, then the main blows, then the higher echelon; of one echelon those on the march,
 * and the tanks, which led.
 */
function importance({ formation, state }: VisibleFormation, { mainThrusts }: Campaign, view: SceneView): number {
  if (formation.id === view.selected) return -2;
  if (mainThrusts.has(formation.id)) return -1;
  const marching = (state.advance.last24hKm ?? 0) >= MARCH_KM;
  return detailOf(formation.standsFor).rank - (formation.arm === 'tank' ? 0.25 : 0) - (marching ? 0.5 : 0);
}
