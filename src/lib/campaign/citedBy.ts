import type { Claim } from './claims';
import type { PublishedDistance } from './distances';
import type { Annotation, Campaign, Citation, Formation, Pocket, Territory, Waypoint } from './types';

/** What in the campaign, and of its article's claims, rests on one source. */
export interface Uses {
  readonly annotations: Annotation[];
  /** A formation whose own row, or whose dated places, name the source. */
  readonly formations: { readonly formation: Formation; readonly waypoints: readonly Waypoint[] }[];
  readonly territories: Territory[];
  readonly pockets: Pocket[];
  readonly distances: PublishedDistance[];
  readonly claims: Claim[];
}

/** What loads by itself and names sources too. */
export interface Besides {
  readonly claims?: readonly Claim[];
  readonly distances?: readonly PublishedDistance[];
}

/** Source ids -> what names them, each thing once, in the campaign's order. Sources that nothing names are not in it. */
export function citedBy(campaign: Campaign, { claims = [], distances = [] }: Besides = {}): ReadonlyMap<string, Uses> {
  const uses = new Map<string, Uses>();
  const of = (source: string): Uses => {
    const known = uses.get(source) ?? { annotations: [], formations: [], territories: [], pockets: [], distances: [], claims: [] };
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
    for (const source of sourcesOf(territory, ...territory.holders)) of(source).territories.push(territory);
  }
  for (const pocket of campaign.pockets) for (const source of sourcesOf(pocket)) of(source).pockets.push(pocket);
  for (const distance of distances) for (const source of sourcesOf(distance)) of(source).distances.push(distance);
  for (const claim of claims) for (const source of sourcesOf(claim)) of(source).claims.push(claim);
  return uses;
}

/** How many things rest on it. */
export function countUses(uses: Uses | undefined): number {
  return uses ? Object.values(uses).reduce((sum, list: readonly unknown[]) => sum + list.length, 0) : 0;
}

function sourcesOf(...rows: readonly { readonly citations: readonly Citation[] }[]): Set<string> {
  return new Set(rows.flatMap(({ citations }) => citations.map(({ source }) => source)));
}
