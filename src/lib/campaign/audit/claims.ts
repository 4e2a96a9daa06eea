import type { Annotation, Campaign, Citation, Formation, Waypoint } from '../types';
import type { Basis } from '../vocabulary';

/** How many claims there are, and on what they rest. A claim without a source still has the basis that it gives. */
export interface ClaimCounts {
  readonly total: number;
  readonly read: number;
  readonly recalled: number;
  readonly inferred: number;
  readonly unsourced: number;
}

interface Claim {
  readonly basis: Basis;
  readonly citations: readonly Citation[];
}

/** Inference from the record's own rows: no source by itself. */
export const OWN_SOURCE = 'own';

export function isUnsourced({ citations }: Claim): boolean {
  return citations.every(({ source }) => source === OWN_SOURCE);
}

export function countClaims(claims: readonly Claim[]): ClaimCounts {
  const of = (basis: Basis) => claims.filter((claim) => claim.basis === basis).length;
  return { total: claims.length, read: of('read'), recalled: of('recalled'), inferred: of('inferred'), unsourced: claims.filter(isUnsourced).length };
}

export function positionsOf({ formations }: Campaign): Waypoint[] {
  return formations.flatMap(({ waypoints }) => [...waypoints]);
}

/** The claims of one kind that no one has read in a source: positions by their formation, and events. */
export interface WeakClaims {
  readonly formations: readonly { readonly formation: Formation; readonly waypoints: readonly Waypoint[] }[];
  readonly events: readonly Annotation[];
  readonly count: number;
}

export function weakClaims({ formations, annotations }: Campaign, isWeak: (claim: Claim) => boolean): WeakClaims {
  const weak = formations
    .map((formation) => ({ formation, waypoints: formation.waypoints.filter(isWeak) }))
    .filter(({ waypoints }) => waypoints.length > 0);
  const events = annotations.filter(isWeak);
  return { formations: weak, events, count: weak.reduce((sum, { waypoints }) => sum + waypoints.length, events.length) };
}
