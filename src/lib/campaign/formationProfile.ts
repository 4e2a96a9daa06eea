import { advanceAt, marches } from './advance';
import { instantsOf } from './advanceProfile';
import { formationAt } from './stateAt';
import type { Formation, Instant, Span, Standing } from './types';
import type { Basis } from './vocabulary';

/** How far one formation had come at an instant, and how it is known from here to the next point. */
export interface FormationPoint {
  readonly t: Instant;
  /** Great circle from its origin; null where it is not computed: a gap in the line, no zero. */
  readonly depthKm: number | null;
  readonly routeKm: number;
  readonly standing: Standing;
  readonly basis: Basis;
}

const profiles = new WeakMap<Formation, readonly FormationPoint[]>();

/** Way and depth of one formation against time; empty for one that has no advance. Worked out once a formation. */
export function formationProfile(formation: Formation, span: Span): readonly FormationPoint[] {
  const known = profiles.get(formation) ?? (marches(formation) && formation.waypoints.length > 0 ? pointsOf(formation, span) : []);
  profiles.set(formation, known);
  return known;
}

function pointsOf(formation: Formation, span: Span): FormationPoint[] {
  const instants = instantsOf([formation], span);
  return instants.flatMap((t, i): FormationPoint[] => {
    const advance = advanceAt(formation, t);
    const state = formationAt(formation, (t + (instants[i + 1] ?? t)) / 2);
    if (!advance || !state) return [];
    return [{ t, depthKm: advance.depthKm, routeKm: advance.routeKm ?? 0, standing: state.standing, basis: state.basis }];
  });
}
