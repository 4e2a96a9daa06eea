import type { MultiPolygon, Polygon, Position } from 'geojson';
import { parseCitation } from './citations';
import { parseMoment } from './instants';
import type { ParsedFiles } from './parseFiles';
import type { CampaignFile } from './schema';
import type { Campaign, Holding, Instant, Territory, TerritoryPart } from './types';
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

/** A territory, or a part of one while it has another holder than the rest, as it is held at an instant. */
export interface Held {
  /** `korea`, or `korea north` for a part. */
  readonly key: string;
  readonly territory: Territory;
  readonly name: string;
  readonly holding: Holding;
  /** Since when this holder has held it without a break; null where that was before the first dated row. */
  readonly since: Instant | null;
}

/** Who holds what at `t`, in the campaign's order; a territory whose parts differ is told part by part. */
export function heldAt({ territories }: Pick<Campaign, 'territories'>, t: Instant): Held[] {
  return territories.flatMap((territory): Held[] => {
    const whole = holdingAt(territory, t);
    if (!whole) return [];
    const parts = territory.parts.flatMap((part): Held[] => {
      const holding = partHoldingAt(territory, part, t);
      if (!holding) return [];
      const since = sinceOf((at) => partHoldingAt(territory, part, at)?.holder, [...territory.holders, ...part.holders], t);
      return [{ key: `${territory.id} ${part.id}`, territory, name: part.name, holding, since }];
    });
    if (parts.some(({ holding }) => holding.holder !== whole.holder)) return parts;
    const since = sinceOf((at) => holdingAt(territory, at)?.holder, territory.holders, t);
    return [{ key: territory.id, territory, name: nameAt(territory, t), holding: whole, since }];
  });
}

/** Goes back over the dated rows as long as the holder stays the same: a new name or status is no new holder. */
function sinceOf(holderOn: (t: Instant) => Holder | undefined, rows: readonly { readonly from: Instant }[], t: Instant): Instant | null {
  const holder = holderOn(t);
  const changes = rows.map(({ from }) => from).filter((from) => from <= t).sort((a, b) => b - a);
  return changes.find((from) => holderOn(from - 1) !== holder) ?? null;
}
