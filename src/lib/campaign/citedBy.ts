import type { Disagreement } from './accounts';
import { parseCitation } from './citations';
import type { Claim } from './claims';
import type { PublishedDistance } from './distances';
import { nameOf } from './nameOf';
import type { Strengths } from './strengths';
import type { Annotation, Campaign, Citation, DisputedGround, DrawnLine, Formation, Pocket, Territory, Waypoint } from './types';

/** What in the campaign, and in the files beside it, rests on one source. */
export interface Uses {
  readonly annotations: Annotation[];
  /** A formation whose own row, or whose dated places, name the source. */
  readonly formations: { readonly formation: Formation; readonly waypoints: readonly Waypoint[] }[];
  /** A territory whose own row, or whose holders or those of its parts, name the source. */
  readonly territories: Territory[];
  readonly lines: DrawnLine[];
  readonly disputed: DisputedGround[];
  readonly pockets: Pocket[];
  readonly distances: PublishedDistance[];
  /** Published strengths and losses, by what they are about. */
  readonly strengths: { readonly id: string; readonly name: string; readonly figures: number }[];
  readonly disagreements: Disagreement[];
  readonly claims: Claim[];
}

/** What loads by itself and names sources too. */
export interface Besides {
  readonly claims?: readonly Claim[];
  readonly distances?: readonly PublishedDistance[];
  readonly disagreements?: readonly Disagreement[];
  readonly strengths?: Strengths;
}

/** Source ids -> what names them, each thing once, in the campaign's order. Sources that nothing names are not in it. */
export function citedBy(campaign: Campaign, { claims = [], distances = [], disagreements = [], strengths }: Besides = {}): ReadonlyMap<string, Uses> {
  const uses = new Map<string, Uses>();
  const of = (source: string): Uses => {
    const known = uses.get(source) ?? noUses();
    uses.set(source, known);
    return known;
  };
  for (const annotation of campaign.annotations) {
    for (const source of sourcesOf(annotation)) of(source).annotations.push(annotation);
  }
  for (const formation of campaign.formations) {
    for (const source of sourcesOf(formation, ...formation.waypoints)) {
      const waypoints = formation.waypoints.filter((waypoint) => sourcesOf(waypoint).has(source));
      of(source).formations.push({ formation, waypoints });
    }
  }
  for (const territory of campaign.territories) {
    const held = [territory, ...territory.parts].flatMap(({ holders }) => holders);
    for (const source of sourcesOf(territory, ...held)) of(source).territories.push(territory);
  }
  for (const line of campaign.lines) for (const source of sourcesOf(line)) of(source).lines.push(line);
  for (const ground of campaign.disputed) for (const source of sourcesOf(ground)) of(source).disputed.push(ground);
  for (const pocket of campaign.pockets) for (const source of sourcesOf(pocket)) of(source).pockets.push(pocket);
  for (const distance of distances) for (const source of sourcesOf(distance)) of(source).distances.push(distance);
  for (const { id, title } of strengths?.subjects ?? []) {
    const cited = (strengths?.figures ?? []).filter(({ about }) => about === id).map(({ citations }) => sourcesOf({ citations: citations.map(parseCitation) }));
    for (const source of new Set(cited.flatMap((ids) => [...ids]))) {
      of(source).strengths.push({ id, name: title || nameOf(campaign, id), figures: cited.filter((ids) => ids.has(source)).length });
    }
  }
  for (const disagreement of disagreements) {
    for (const source of sourcesOf(...disagreement.accounts)) of(source).disagreements.push(disagreement);
  }
  for (const claim of claims) {
    for (const source of sourcesOf(claim, ...(claim.figure ? [claim.figure] : []))) of(source).claims.push(claim);
  }
  return uses;
}

function noUses(): Uses {
  return { annotations: [], formations: [], territories: [], lines: [], disputed: [], pockets: [], distances: [], strengths: [], disagreements: [], claims: [] };
}

/** How many things rest on it. */
export function countUses(uses: Uses | undefined): number {
  return uses ? Object.values(uses).reduce((sum, list: readonly unknown[]) => sum + list.length, 0) : 0;
}

function sourcesOf(...rows: readonly { readonly citations: readonly Citation[] }[]): Set<string> {
  return new Set(rows.flatMap(({ citations }) => citations.map(({ source }) => source)));
}
