import type { FeatureCollection } from 'geojson';
import type { CampaignFile } from '../src/lib/campaign/schema';
import { FORMAT_VERSION } from '../src/lib/campaign/schema';
import type { Echelon, SideId, Arm, Mode } from '../src/lib/campaign/vocabulary';
import { extraFiles } from './extraFiles';
import type { Record1945 } from './read/readRecord';
import type { Row } from './read/readCsv';
import { cell, list, number, orNull } from './read/readCsv';
import type { TerritoryShape } from './territories';
import { splitShapes, toDisputed, toLines, toTerritories } from './territories';
import { toGeoJson } from './toGeoJson';
import { toPlace } from './toPlace';

/** What is written for the browser: names of files below `public/campaigns/<id>/` and their content. */
export interface BuiltFiles {
  readonly campaign: CampaignFile;
  readonly waypoints: FeatureCollection;
  readonly events: FeatureCollection;
  readonly territories: FeatureCollection;
  readonly sources: { sources: object[] };
  /** By their names, without `.json`. */
  readonly extra: Readonly<Record<string, object>>;
}

const HEADQUARTERS: ReadonlySet<string> = new Set(['theatre', 'front', 'area-army']);

/** The record's tables as a campaign; pure, and the same to the byte for the same tables. */
export function toCampaign(record: Record1945, shapes: readonly TerritoryShape[]): BuiltFiles {
  const { id, meta: { datedLines: _lines, article: _article, ...meta }, tables } = record;
  const extra = extraFiles(record);
  const formations = new Map(tables.formations.map((row) => [cell(row, 'id'), row]));
  const modes = new Map(tables.legs.map((row) => [`${cell(row, 'formation')} ${cell(row, 'to_seq')}`, cell(row, 'mode')]));
  const used = new Set([...tables.positions, ...tables.events].map((row) => cell(row, 'place')));
  for (const row of tables.distances) for (const end of ['from_place', 'to_place']) used.add(cell(row, end));
  return {
    campaign: {
      formatVersion: FORMAT_VERSION,
      id,
      ...meta,
      formations: tables.formations.map((row) => toFormation(row, formations, meta.fronts)),
      territories: toTerritories(tables, shapes),
      lines: toLines(tables.lines),
      disputed: toDisputed(tables.territories),
      places: tables.places.filter((row) => used.has(cell(row, 'id'))).map(toPlace),
      pockets: tables.pockets.map(toPocket),
      held: null,
      aliases: Object.fromEntries(
        tables.aliases
          .filter((row) => ['formation', 'event', 'place'].includes(cell(row, 'kind')))
          .map((row) => [cell(row, 'alias'), cell(row, 'id')]),
      ),
      files: {
        waypoints: 'waypoints.geojson',
        events: 'events.geojson',
        territories: 'territories.geojson',
        sources: 'sources.json',
        ...Object.fromEntries(Object.keys(extra).map((name) => [name, `${name}.json`])),
      },
    },
    waypoints: toGeoJson(tables.positions.map((row) => toWaypoint(row, formations, modes))),
    events: toGeoJson(tables.events.map(toEvent)),
    territories: {
      type: 'FeatureCollection',
      features: splitShapes(shapes, tables.territoryParts),
    },
    sources: { sources: tables.sources.map((row) => toSource(row, tables.authors)) },
    extra,
  };
}

function toFormation(row: Row, all: ReadonlyMap<string, Row>, fronts: readonly string[]): CampaignFile['formations'][number] {
  const echelon = cell(row, 'echelon') as Echelon;
  return {
    id: cell(row, 'id'),
    side: cell(row, 'side') as SideId,
    name: cell(row, 'name_en'),
    nativeName: cell(row, 'name_native'),
    shortName: cell(row, 'short_name'),
    echelon,
    arm: cell(row, 'arm') as Arm,
    parent: orNull(cell(row, 'parent')),
    commander: cell(row, 'commander'),
    strengthMen: number(row, 'strength_men'),
    tanks: number(row, 'tanks'),
    guns: number(row, 'guns'),
    aircraft: number(row, 'aircraft'),
    basis: cell(row, 'basis') as 'read',
    citations: list(row, 'sources'),
    note: cell(row, 'note'),
    layer: layerOf(row, all, fronts) as 'navy',
    marker: HEADQUARTERS.has(echelon),
  };
}

/** Each formation stands under one toggle. */
function layerOf(row: Row, all: ReadonlyMap<string, Row>, fronts: readonly string[]): string {
  if (HEADQUARTERS.has(cell(row, 'echelon'))) return 'headquarters';
  if (cell(row, 'side') === 'mongolian') return 'mongolian';
  if (cell(row, 'side') !== 'soviet') return 'japanese';
  const chain: string[] = [];
  for (let at: Row | undefined = row; at && !chain.includes(cell(at, 'id')); at = all.get(cell(at, 'parent'))) {
    chain.push(cell(at, 'id'));
  }
  const naval = chain.some((id) => ['fleet', 'flotilla'].includes(cell(all.get(id) ?? row, 'echelon')));
  if (naval || ['naval', 'naval-infantry'].includes(cell(row, 'arm'))) return 'navy';
  return chain.find((id) => fronts.includes(id)) ?? 'navy';
}

function toWaypoint(row: Row, formations: ReadonlyMap<string, Row>, modes: ReadonlyMap<string, string>): object {
  const formation = formations.get(cell(row, 'formation'));
  return {
    lat: number(row, 'lat'),
    lon: number(row, 'lon'),
    formation: cell(row, 'formation'),
    seq: number(row, 'seq'),
    time: cell(row, 'time'),
    timePrecision: cell(row, 'time_precision'),
    place: cell(row, 'place'),
    precisionKm: number(row, 'precision_km'),
    action: cell(row, 'action'),
    mode: modes.get(`${cell(row, 'formation')} ${cell(row, 'seq')}`) ?? usualMode(row, formation),
    basis: cell(row, 'basis'),
    partRead: cell(row, 'part_read') === 'yes',
    citations: list(row, 'sources'),
    note: cell(row, 'note'),
  };
}

/** How the leg that ends here was covered, where `legs.csv` says nothing. */
function usualMode(row: Row, formation: Row | undefined): Mode {
  const arm = formation ? cell(formation, 'arm') : '';
  const action = cell(row, 'action');
  if (action === 'land-by-air' || arm === 'air') return 'air';
  if (action === 'land-by-sea' || arm === 'naval') return 'sea';
  // An air-landed party goes by aircraft until it is down; from then on it walks.
  return arm === 'airborne' && action === 'advance' ? 'air' : 'ground';
}

function toEvent(row: Row): object {
  return {
    lat: number(row, 'lat'),
    lon: number(row, 'lon'),
    id: cell(row, 'id'),
    start: cell(row, 'start'),
    end: orNull(cell(row, 'end')),
    timePrecision: cell(row, 'time_precision'),
    place: orNull(cell(row, 'place')),
    category: cell(row, 'category'),
    title: cell(row, 'title'),
    summary: cell(row, 'summary'),
    formations: list(row, 'formations'),
    basis: cell(row, 'basis'),
    partRead: cell(row, 'part_read') === 'yes',
    citations: list(row, 'sources'),
    note: cell(row, 'note'),
  };
}

function toPocket(row: Row): CampaignFile['pockets'][number] {
  return {
    id: cell(row, 'id'),
    name: cell(row, 'name'),
    lon: number(row, 'lon') ?? Number.NaN,
    lat: number(row, 'lat') ?? Number.NaN,
    radiusKm: number(row, 'radius_km') ?? Number.NaN,
    from: cell(row, 'from'),
    until: cell(row, 'until'),
    basis: cell(row, 'basis') as 'read',
    citations: list(row, 'sources'),
    note: cell(row, 'note'),
  };
}

function toSource(row: Row, authors: readonly Row[]): object {
  const fields = ['id', 'type', 'author', 'title', 'year', 'publisher', 'rights', 'note'];
  const names = authors.find((other) => cell(other, 'author') === cell(row, 'author'));
  return {
    ...Object.fromEntries(fields.map((field) => [field, cell(row, field)])),
    ...(names ? { names: list(names, 'names').map(toName) } : {}),
    url: orNull(cell(row, 'url')),
  };
}

/** `Family, Given` or `Family, Given, Jr.` */
function toName(text: string): object {
  const [family = '', given = '', suffix] = text.split(',').map((part) => part.trim());
  return { family, given, ...(suffix === undefined ? {} : { suffix }) };
}
