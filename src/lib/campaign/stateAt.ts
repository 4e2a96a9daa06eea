import type { TrackPosition } from './advance';
import { advanceAt, deepestKm, lastReached, marches, positionAt } from './advance';
import { areaAt } from './areaHeld';
import { citationText, worseBasis } from './citations';
import type {
  AnnotationState,
  Campaign,
  CampaignState,
  Formation,
  FormationState,
  FrontState,
  Instant,
  Standing,
  Territory,
  TerritoryState,
  Waypoint,
} from './types';
import { holderAt, partHoldingAt } from './territories';
import { ECHELONS } from './vocabulary';

/**
 * What holds at `t` (ms since the epoch, UTC; any finite number): where every formation with a waypoint is, how well
 * that is known and how far it has come; how deep each front is; who holds which territory; which annotations speak.
 * Pure and total: equal input gives equal output, in any order of `t`, before and after the slider's span too.
 */
export function stateAt(campaign: Campaign, t: Instant): CampaignState {
  return {
    t,
    formations: campaign.formations.flatMap((formation) => formationAt(formation, t) ?? []),
    fronts: campaign.fronts.map((front) => frontAt(campaign, front, t)),
    territories: campaign.territories.map((territory) => territoryAt(campaign, territory, t)),
    annotations: annotationsAt(campaign, t),
  };
}

/** One formation at `t`, or null where the record gives it no place. */
export function formationAt(formation: Formation, t: Instant): FormationState | null {
  const position = positionAt(formation, t);
  const advance = advanceAt(formation, t);
  const certainty = position && certaintyAt(formation, t, position);
  if (!position || !advance || !certainty) return null;
  return {
    id: formation.id,
    side: formation.side,
    front: formation.front,
    lon: position.lon,
    lat: position.lat,
    ...certainty,
    advance,
  };
}

/** How well it is known where a formation is: what `formationAt` says of that. */
export function certaintyAt(
  formation: Formation,
  t: Instant,
  { index, fraction }: Pick<TrackPosition, 'index' | 'fraction'>,
): Pick<FormationState, 'standing' | 'basis' | 'precisionKm'> | null {
  const here = formation.waypoints[index];
  const next = formation.waypoints[index + 1];
  if (!here) return null;
  const attesting = attestingWaypoint(formation, t, index);
  const between = next && fraction > 0;
  return {
    standing: standingAt(formation, t, attesting !== null),
    basis: attesting?.basis ?? (between ? worseBasis(here.basis, next.basis) : here.basis),
    precisionKm: attesting?.precisionKm ?? (between ? Math.max(here.precisionKm, next.precisionKm) : here.precisionKm),
  };
}

/** The waypoint within whose stated span `t` lies, the nearest in time where there are several. */
export function attestingWaypoint(formation: Formation, t: Instant, index: number): Waypoint | null {
  let nearest: Waypoint | null = null;
  for (const waypoint of formation.waypoints.slice(Math.max(index - 2, 0), index + 4)) {
    if (t < waypoint.stated.from || t >= waypoint.stated.until) continue;
    if (!nearest || Math.abs(waypoint.t - t) < Math.abs(nearest.t - t)) nearest = waypoint;
  }
  return nearest;
}

function standingAt(formation: Formation, t: Instant, attested: boolean): Standing {
  if (t < formation.appears) return 'not-yet';
  if (attested) return 'attested';
  return lastReached(formation, t) === formation.waypoints.length - 1 ? 'ended' : 'interpolated';
}

/** How deep a front's ground formations have come by `t`, and which of them came deepest. */
export function frontAt(campaign: Campaign, front: Formation, t: Instant): FrontState {
  let deepest: Formation | null = null;
  let depth = 0;
  for (const formation of campaign.formations) {
    if (formation.front !== front.id || !marches(formation) || formation.arm === 'airborne') continue;
    if (formation.waypoints.length === 0) continue;
    const reached = deepestKm(formation, t);
    const higher = deepest !== null && ECHELONS.indexOf(formation.echelon) < ECHELONS.indexOf(deepest.echelon);
    if (reached > depth || (reached === depth && reached > 0 && higher)) {
      deepest = formation;
      depth = reached;
    }
  }
  return { id: front.id, deepestFormation: deepest?.id ?? null, depthKm: depth, areaKm2: areaAt(campaign.held, 'byFront', front.id, t) };
}

function territoryAt({ held }: Campaign, territory: Territory, t: Instant): TerritoryState {
  const overrunKm2 = areaAt(held, 'byTerritory', territory.id, t);
  const holder = holderAt(territory, t);
  const parts = territory.parts.map((part) => ({ id: part.id, holder: partHoldingAt(territory, part, t)?.holder ?? holder }));
  return {
    id: territory.id,
    holder,
    areaKm2: territory.areaKm2,
    overrunKm2,
    parts: parts.some((part) => part.holder !== holder) ? parts : [],
  };
}

function annotationsAt(campaign: Campaign, t: Instant): AnnotationState[] {
  return campaign.annotations
    .filter((annotation) => annotation.speaks.from <= t && t < annotation.speaks.until)
    .toReversed()
    .map(({ id, title, citations }) => ({ id, title, sources: citations.map(citationText) }));
}
