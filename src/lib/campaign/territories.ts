import type { MultiPolygon, Polygon, Position } from 'geojson';
import { parseCitation } from './citations';
import { parseMoment } from './instants';
import type { ParsedFiles } from './parseFiles';
import type { CampaignFile } from './schema';
import type { Holding, Instant, Territory, TerritoryPart } from './types';
import type { Holder } from './vocabulary';

type TerritoryRow = CampaignFile['territories'][number];
type Shape = ParsedFiles['territories']['features'][number];

/** Rows of the campaign file with their polygons -> territories; a territory in parts is all of their polygons. */
export function toTerritories(rows: readonly TerritoryRow[], shapes: readonly Shape[], offsetMs: number): Territory[] {
  return rows.flatMap((row): Territory[] => {
    const own = shapes.filter(({ properties }) => properties.id === row.id);
    const geometry = joined(own.map((shape) => shape.geometry));
    if (!geometry) return [];
    return [
      {
        ...row,
        citations: row.citations.map(parseCitation),
        holders: toHoldings(row.holders, offsetMs),
        geometry,
        parts: row.parts.flatMap((part): TerritoryPart[] => {
          const shape = own.find(({ properties }) => properties.part === part.id);
          return shape ? [{ ...part, holders: toHoldings(part.holders, offsetMs), geometry: shape.geometry }] : [];
        }),
      },
    ];
  });
}

function toHoldings<H extends Holder | null>(rows: readonly (Omit<TerritoryRow['holders'][number], 'holder'> & { holder: H })[], offsetMs: number): Holding<H>[] {
  const starts = rows.map(({ from }) => parseMoment(from, offsetMs).from);
  return rows.map((row, i) => ({
    ...row,
    from: starts[i] ?? Number.NaN,
    until: starts[i + 1] ?? Number.POSITIVE_INFINITY,
    citations: row.citations.map(parseCitation),
  }));
}

function joined(geometries: readonly (Polygon | MultiPolygon)[]): Polygon | MultiPolygon | null {
  const [first] = geometries;
  if (!first || geometries.length === 1) return first ?? null;
  const polygons = geometries.flatMap((geometry): Position[][][] => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates));
  return { type: 'MultiPolygon', coordinates: polygons };
}

/** How it is held at `t`; before the first dated holder, as by that one. */
export function holdingAt({ holders }: Pick<Territory, 'holders'>, t: Instant): Holding | undefined {
  return holders.findLast(({ from }) => from <= t) ?? holders[0];
}

/** How one part is held at `t`: by a holder of its own, or else as the rest. */
export function partHoldingAt(territory: Territory, part: TerritoryPart, t: Instant): Holding | undefined {
  const own = part.holders.findLast(({ from }) => from <= t);
  return own && own.holder !== null ? { ...own, holder: own.holder } : holdingAt(territory, t);
}

/** Who holds it at `t`. */
export function holderAt(territory: Territory, t: Instant): Holder {
  return holdingAt(territory, t)?.holder ?? 'none';
}

/** What it was called at `t`. */
export function nameAt(territory: Territory, t: Instant): string {
  const name = holdingAt(territory, t)?.name;
  return name === undefined || name === '' ? territory.name : name;
}
