import { area, bboxPolygon, featureCollection, intersect, rewind, truncate } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { CampaignFile } from '../src/lib/campaign/schema';
import type { Tables } from './read/readRecord';
import type { Row } from './read/readCsv';
import { cell, list, number, orNull } from './read/readCsv';

export type TerritoryShape = Feature<Polygon | MultiPolygon, { id: string; part?: string }>;
type TerritoryRow = CampaignFile['territories'][number];

/** The map's territories and the rows of the record that describe them. */
const TERRITORY_ROWS: readonly (readonly [id: string, row: string])[] = [
  ['manchukuo', 'manchukuo'],
  ['korea', 'korea'],
  ['karafuto', 'karafuto'],
  ['kurils', 'kurils'],
  ['kwantung', 'kwantung-leased-territory'],
  ['mengjiang', 'mengjiang'],
  ['mpr', 'mpr'],
  ['ussr', 'ussr'],
  ['china', 'roc'],
  ['japan', 'japan-home'],
];

const SIDES = ['west', 'south', 'east', 'north'] as const;

/** As the basemap's coasts and borders: 0.001 degrees is a third of a pixel at zoom 8. */
const DIGITS = 3;

/** The polygons wound as RFC 7946 asks, those in parts cut along the parts' bounds. */
export function splitShapes(shapes: readonly TerritoryShape[], parts: readonly Row[]): TerritoryShape[] {
  return shapes.flatMap((shape) => {
    const own = parts.filter((part) => cell(part, 'territory') === shape.properties.id);
    const cut = own.flatMap((part): TerritoryShape[] => {
      const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN] = SIDES.map((side) => number(part, side) ?? Number.NaN);
      const inside = intersect(featureCollection<Polygon | MultiPolygon>([shape, bboxPolygon([west, south, east, north])]));
      return inside ? [{ type: 'Feature', geometry: inside.geometry, properties: { id: shape.properties.id, part: cell(part, 'id') } }] : [];
    });
    return (own.length > 0 ? cut : [shape]).map((feature) => truncate(rewind(feature, { reverse: false }), { precision: DIGITS }) as TerritoryShape);
  });
}

export function toTerritories(tables: Tables, shapes: readonly TerritoryShape[]): TerritoryRow[] {
  return TERRITORY_ROWS.flatMap(([id, rowId]) => {
    const row = tables.territories.find((other) => cell(other, 'id') === rowId);
    const shape = shapes.find((other) => other.properties.id === id);
    if (!row || !shape) return [];
    const holders = tables.holders.filter((holder) => cell(holder, 'territory') === id);
    return [
      {
        id,
        name: cell(row, 'name_1945_en'),
        nativeName: cell(row, 'name_native'),
        held: cell(row, 'holder_9aug1945'),
        acquired: cell(row, 'how_and_when_acquired'),
        fate: cell(row, 'fate_after'),
        areaKm2: Math.round(area(shape) / 1e6),
        holders: holders.filter((holder) => cell(holder, 'part') === '').map((holder) => ({ ...holding(holder), holder: cell(holder, 'holder') as 'japan' })),
        parts: tables.territoryParts
          .filter((part) => cell(part, 'territory') === id)
          .map((part) => ({
            id: cell(part, 'id'),
            name: cell(part, 'name'),
            holders: holders
              .filter((holder) => cell(holder, 'part') === cell(part, 'id'))
              .map((holder) => ({ ...holding(holder), holder: orNull(cell(holder, 'holder')) as 'japan' | null })),
          })),
        entry: null,
        basis: cell(row, 'basis') as 'read',
        citations: list(row, 'sources'),
        note: cell(row, 'note'),
      },
    ];
  });
}

/** Lines of the record that are neither border nor front. */
export function toLines(rows: readonly Row[]): CampaignFile['lines'] {
  return rows.map((row) => ({
    id: cell(row, 'id'),
    name: cell(row, 'name'),
    territory: cell(row, 'territory'),
    from: cell(row, 'from'),
    until: cell(row, 'until'),
    points: list(row, 'points').map((point): [number, number] => {
      const [lon = Number.NaN, lat = Number.NaN] = point.split(' ').map(Number);
      return [lon, lat];
    }),
    basis: cell(row, 'basis') as 'read',
    citations: list(row, 'sources'),
    note: cell(row, 'note'),
  }));
}

/** Rows of territories.csv that have a point instead of a polygon: disputed strips and islands. */
export function toDisputed(rows: readonly Row[]): CampaignFile['disputed'] {
  return rows.flatMap((row) => {
    const [lon, lat] = [number(row, 'lon'), number(row, 'lat')];
    if (lon === null || lat === null) return [];
    return [
      {
        id: cell(row, 'id'),
        name: cell(row, 'name_1945_en'),
        lon,
        lat,
        held: cell(row, 'holder_9aug1945'),
        claims: cell(row, 'how_and_when_acquired'),
        fate: cell(row, 'fate_after'),
        basis: cell(row, 'basis') as 'read',
        citations: list(row, 'sources'),
        note: cell(row, 'note'),
      },
    ];
  });
}

function holding(row: Row): Omit<TerritoryRow['holders'][number], 'holder'> {
  return {
    from: cell(row, 'from'),
    name: cell(row, 'name'),
    apart: cell(row, 'apart') !== 'no',
    basis: cell(row, 'basis') as 'read',
    citations: list(row, 'sources'),
    note: cell(row, 'note'),
  };
}
