import type { CampaignFiles } from '../../src/lib/campaign/parseFiles';
import { parseCampaign } from '../../src/lib/campaign/parseCampaign';
import type { PublishedDistance } from '../../src/lib/campaign/distances';
import { parseDistances } from '../../src/lib/campaign/distances';
import type { Campaign } from '../../src/lib/campaign/types';

/** One row of a small campaign: what a test says of a waypoint, the rest is filled in. */
export interface Row {
  formation: string;
  seq: number;
  time: string;
  timePrecision?: 'hour' | 'day' | 'range';
  lon: number;
  lat: number;
  action?: string;
  mode?: string;
  basis?: string;
  precisionKm?: number;
}

interface Unit {
  id: string;
  side?: string;
  echelon?: string;
  arm?: string;
  parent?: string | null;
  marker?: boolean;
}

export interface SmallCampaign {
  units?: Unit[];
  rows?: Row[];
  events?: Record<string, unknown>[];
  change?: (campaign: Record<string, unknown>) => void;
  /** Of the territory, where it is in parts. */
  shapes?: { id: string; part?: string }[];
}

const SQUARE = [
  [
    [118, 40],
    [130, 40],
    [130, 50],
    [118, 50],
    [118, 40],
  ],
];

/** A model of ground held by the front, as `campaign.json` has it. */
export const SMALL_HELD = {
  image: 'held.png',
  bounds: [112, 33, 157, 56],
  width: 8,
  height: 8,
  from: '1945-08-08T00:00:00+09:00',
  stepMinutes: 30,
  fronts: ['front'],
};

/** The files of a campaign of one front ("front", H-hour 00:10 on 9 August, UTC+9) and one territory ("land"). */
export function smallFiles({ units = [], rows = [], events = [], change, shapes = [{ id: 'land' }] }: SmallCampaign): CampaignFiles {
  const campaign: Record<string, unknown> = {
    formatVersion: 1,
    id: 'small',
    version: '1.0.0',
    title: 'A small campaign',
    utcOffset: '+09:00',
    span: {
      from: '1945-08-08',
      until: '1945-09-16',
      opensAt: '1945-08-09T00:10:00+09:00',
    },
    bounds: [100, 28, 165, 62],
    view: { zoom: 4, lat: 46, lon: 128 },
    hHours: { front: '1945-08-09T00:10:00+09:00' },
    fronts: ['front'],
    formations: [{ id: 'front', echelon: 'front', marker: true }, ...units].map((unit: Unit) => ({
      side: 'soviet',
      name: `Formation ${unit.id}`,
      shortName: unit.id,
      echelon: 'army',
      arm: 'rifle',
      parent: unit.id === 'front' ? null : 'front',
      strengthMen: null,
      tanks: null,
      guns: null,
      aircraft: null,
      basis: 'read',
      citations: ['book'],
      layer: 'su-tbf',
      marker: false,
      ...unit,
    })),
    territories: [
      {
        id: 'land',
        name: 'The land',
        held: '',
        acquired: '',
        fate: '',
        areaKm2: 1000,
        holders: [
          { from: '1932-03-01', holder: 'japan', basis: 'read', citations: ['book'] },
          { from: '1945-08-09T00:10:00+09:00', holder: 'contested', basis: 'read', citations: ['book'] },
          { from: '1945-08-20', holder: 'soviet', basis: 'read', citations: ['book'] },
        ],
        entry: null,
        basis: 'read',
        citations: ['book'],
      },
    ],
    places: [{ id: 'somewhere', name: 'Somewhere', lon: 120, lat: 45, precisionKm: 1 }],
    aliases: { old: 'front' },
    files: {
      waypoints: 'waypoints.geojson',
      events: 'events.geojson',
      territories: 'territories.geojson',
      sources: 'sources.json',
    },
    credits: [],
    reportTo: null,
  };
  change?.(campaign);
  return {
    campaign: JSON.stringify(campaign),
    waypoints: JSON.stringify(
      collection(
        rows.map(({ lon, lat, ...row }) => ({
          geometry: { type: 'Point', coordinates: [lon, lat] },
          properties: {
            timePrecision: 'day',
            place: 'somewhere',
            precisionKm: 2,
            action: 'advance',
            mode: 'ground',
            basis: 'read',
            citations: ['book#p1'],
            ...row,
          },
        })),
      ),
    ),
    events: JSON.stringify(
      collection(
        events.map((event) => ({
          geometry: null,
          properties: {
            end: null,
            timePrecision: 'day',
            place: null,
            category: 'battle',
            title: `Event ${String(event.id)}`,
            summary: '',
            formations: [],
            basis: 'read',
            citations: ['book'],
            ...event,
          },
        })),
      ),
    ),
    territories: JSON.stringify(
      collection(shapes.map((properties) => ({ geometry: { type: 'Polygon', coordinates: SQUARE }, properties }))),
    ),
  };
}

function collection(features: object[]): object {
  return { type: 'FeatureCollection', features: features.map((feature) => ({ type: 'Feature', ...feature })) };
}

/** The parsed campaign; fails the test, naming the problems, where it does not parse. */
export function smallCampaign(what: SmallCampaign): Campaign {
  const result = parseCampaign(smallFiles(what));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.campaign;
}

/** Local time in the theatre (UTC+9) -> instant. */
export function local(text: string): number {
  return Date.parse(`1945-${text}:00+09:00`);
}

/** A published distance of the formation "army", opening on 9 August, read from its file as the program reads it. */
export function publishedRow(change: Record<string, unknown>): PublishedDistance {
  const row = {
    row: 2,
    subject: 'army',
    formation: 'army',
    fromPlace: null,
    toPlace: null,
    start: '1945-08-09',
    end: '1945-08-09',
    publishedKm: null,
    publishedKmPerDay: null,
    kind: 'route',
    measures: 'advance',
    excuse: null,
    why: '',
    basis: 'read',
    citations: ['book'],
    ...change,
  };
  const parsed = parseDistances(JSON.stringify({ distances: [row] }), 9 * 3_600_000);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const [distance] = parsed.value;
  if (!distance) throw new Error('no row');
  return distance;
}
