import type { Comparison } from '../comparisons';
import { compareDistance } from '../comparisons';
import type { PublishedDistance } from '../distances';
import type { Campaign } from '../types';
import type { ClaimCounts } from './claims';
import { countClaims, positionsOf } from './claims';
import type { Gazetteer } from './gazetteer';
import type { MissingPlace } from './missingPlaces';
import { missingPlaces } from './missingPlaces';

/** What an audit reads beside the campaign. */
export interface AuditInput {
  readonly distances: readonly PublishedDistance[];
  /** Null for a campaign without one: no place is then missing. */
  readonly gazetteer: Gazetteer | null;
  /** Where accounts differ: listed as they are. */
  readonly accounts?: readonly object[];
}

/** What can be held against the record: its claims, its figures, its gaps. */
export interface Audit {
  readonly version: string;
  /** Positions and events. */
  readonly claims: ClaimCounts;
  readonly positions: ClaimCounts;
  readonly events: ClaimCounts;
  readonly comparisons: readonly Comparison[];
  readonly missingPlaces: readonly MissingPlace[];
  readonly disagreements: readonly object[];
}

/** Audits the whole record: the page and the command line show this one result. */
export function auditOf(campaign: Campaign, { distances, gazetteer, accounts = [] }: AuditInput): Audit {
  const positions = positionsOf(campaign);
  return {
    version: campaign.version,
    claims: countClaims([...positions, ...campaign.annotations]),
    positions: countClaims(positions),
    events: countClaims(campaign.annotations),
    comparisons: distances.map((row) => compareDistance(campaign, row)),
    missingPlaces: gazetteer ? missingPlaces(campaign, gazetteer) : [],
    disagreements: accounts,
  };
}

/** The audit as the public interface writes it. A single published figure is a number, a range a pair. */
export function auditReport({ version, claims, positions, comparisons, missingPlaces, disagreements }: Audit): object {
  return {
    version,
    claims,
    positions: { total: positions.total, read: positions.read },
    distances: comparisons.map(({ published, computedKm, gapPercent, within, excuse }) => ({
      row: published.row,
      subject: published.subject,
      publishedKm: figureOf(published.publishedKm),
      computedKm,
      gapPercent,
      within,
      excuse,
    })),
    missingPlaces,
    disagreements,
  };
}

function figureOf(range: PublishedDistance['publishedKm']): number | readonly [number, number] | null {
  return range && range[0] === range[1] ? range[0] : range;
}
