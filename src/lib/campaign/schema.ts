import * as v from 'valibot';
import { ACTIONS, ACTS, ARMS, BASES, ECHELONS, EVENT_CATEGORIES, HOLDERS, MODES, ROUTE_KINDS, SIDES, TIME_PRECISIONS, TIME_UNITS } from './vocabulary';

/**
 * The campaign file format, version 1: one small `campaign.json` that names GeoJSON layers (RFC 7946) and a
 * bibliography. Everything that enters the program from outside passes these schemas once; the types that the core
 * reads are derived from them.
 */
export const FORMAT_VERSION = 1;

const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_][A-Za-z0-9_.-]*$/, 'an id of letters, digits, - _ .'));
const text = v.pipe(v.string(), v.maxLength(8000));
const title = v.pipe(v.string(), v.minLength(1), v.maxLength(400));
const note = v.optional(text, '');
const count = v.nullable(v.pipe(v.number(), v.minValue(0)));
const lon = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
const lat = v.pipe(v.number(), v.minValue(-90), v.maxValue(90));
/** `sourceId` or `sourceId#locator` */
const citation = v.pipe(v.string(), v.regex(/^[^#\s]+(#.+)?$/, 'a source id, with an optional #locator'));
const citations = v.array(citation);

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const DAY = String.raw`\d{4}-\d{2}-\d{2}`;
const HOUR = String.raw`${DAY}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})`;
const MOMENT = `(${HOUR}|${DAY})`;
/** A local day, an instant with its offset, or an interval of two of these. */
export const statedTime = v.pipe(
  v.string(),
  v.regex(new RegExp(`^${MOMENT}(/${MOMENT})?$`), 'a day, an instant with its offset, or an interval a/b'),
);
const moment = v.pipe(v.string(), v.regex(new RegExp(`^${MOMENT}$`), 'a day or an instant with its offset'));
/** For the schemas of the files beside `campaign.json`. */
export { citations, id, lat, lon, moment, note, text, title };

export const formationSchema = v.object({
  id,
  side: v.picklist(SIDES),
  name: title,
  nativeName: v.optional(text, ''),
  /** For the map, where the full name does not fit: "6 GTA". */
  shortName: title,
  echelon: v.picklist(ECHELONS),
  arm: v.picklist(ARMS),
  parent: v.nullable(id),
  commander: v.optional(text, ''),
  strengthMen: count,
  tanks: count,
  guns: count,
  aircraft: count,
  basis: v.picklist(BASES),
  citations,
  note,
  /** The toggle it belongs to. */
  layer: id,
  /** Headquarters of fronts, area armies and theatres: a marker, off by default, never an advance. */
  marker: v.boolean(),
});

const holding = {
  from: moment,
  /** As what it stood on the map then, where that was not the name of 1945. */
  name: v.optional(text, ''),
  /** False where it was a part of its holder's land like any other: then no border is drawn between the two. */
  apart: v.optional(v.boolean(), true),
  basis: v.picklist(BASES),
  citations,
  note,
};
const holderSchema = v.object({ ...holding, holder: v.picklist(HOLDERS) });
/** A part that for a time had another holder than the rest; null: the same as the rest. */
const partSchema = v.object({
  id,
  name: title,
  holders: v.pipe(v.array(v.object({ ...holding, holder: v.nullable(v.picklist(HOLDERS)) })), v.minLength(1)),
});

export const territorySchema = v.object({
  id,
  name: title,
  nativeName: v.optional(text, ''),
  /** Who held it on the eve, in words, with how and since when. */
  held: text,
  acquired: text,
  fate: text,
  areaKm2: v.pipe(v.number(), v.minValue(0)),
  /** Dated holders, first to last; the first one's `from` lies before the span. */
  holders: v.pipe(v.array(holderSchema), v.minLength(1)),
  parts: v.optional(v.array(partSchema), []),
  /** The first Soviet or Mongolian ground entry or sea landing, or null. */
  entry: v.nullable(v.object({ formation: id, seq: v.number() })),
  basis: v.picklist(BASES),
  citations,
  note,
});

/** A line on the map that is no border and no front: how it was agreed stands in its note. */
export const lineSchema = v.object({
  id,
  name: title,
  /** Shown with this territory. */
  territory: id,
  from: moment,
  until: moment,
  points: v.pipe(v.array(v.tuple([lon, lat])), v.minLength(2)),
  basis: v.picklist(BASES),
  citations,
  note,
});

/** Ground whose owner was disputed: named on the map, never drawn as a front. */
export const disputedSchema = v.object({
  id,
  name: title,
  lon,
  lat,
  held: text,
  claims: text,
  fate: text,
  basis: v.picklist(BASES),
  citations,
  note,
});

export const placeSchema = v.object({
  id,
  /** Of 1945; its other names are in the gazetteer. */
  name: title,
  lon: v.nullable(lon),
  lat: v.nullable(lat),
  precisionKm: v.nullable(v.number()),
});

/** A garrison that held out when the front had passed it. */
export const pocketSchema = v.object({
  id,
  name: title,
  lon,
  lat,
  /** As large as it is drawn: a sign, not a survey. */
  radiusKm: v.pipe(v.number(), v.minValue(1)),
  from: moment,
  until: moment,
  basis: v.picklist(BASES),
  citations,
  note,
});

const series = v.array(v.pipe(v.number(), v.minValue(0)));
/** Ground held by the model of arrival times. */
export const heldSchema = v.object({
  image: text,
  /** West, south, east, north: columns are equal in longitude, rows in Mercator. */
  bounds: v.tuple([lon, lat, lon, lat]),
  width: v.number(),
  height: v.number(),
  /** A cell's time is `from` plus its value times `stepMinutes`. */
  from: moment,
  stepMinutes: v.number(),
  /** Squares of `cells` a side that have anything to draw: column and row of the first cell and the earliest time, in turn. */
  tiles: v.optional(v.nullable(v.object({ cells: v.pipe(v.number(), v.minValue(1)), at: v.array(v.number()) })), null),
  /** Formation ids by the raster's numbers, from 1. */
  fronts: v.array(id),
  datedLines: v.array(moment),
  /** Km2 gained by each step from `from` on. */
  gains: v.object({ stepHours: v.number(), byFront: v.record(v.string(), series), byTerritory: v.record(v.string(), series) }),
});

/** An act of the axis in stretches that follow one another, each with its share of the act's width. */
const actSchema = v.object({
  id: v.picklist(ACTS),
  until: moment,
  stretches: v.pipe(
    v.array(v.object({ from: moment, share: v.pipe(v.number(), v.gtValue(0)), unit: v.picklist(TIME_UNITS) })),
    v.minLength(1),
  ),
});

/** The hours around the opening, on several clocks: which events are told, and where the clocks stand. */
const hoursSchema = v.object({
  from: moment,
  until: moment,
  /** The event that explains the clocks. */
  about: id,
  events: v.array(id),
  clocks: v.array(v.object({ place: title, zone: v.pipe(v.string(), v.check(isZone, 'a time zone of the IANA list')), lat, lon })),
});

export const campaignFileSchema = v.object({
  formatVersion: v.literal(FORMAT_VERSION),
  id,
  version: title,
  title,
  subtitle: v.optional(text, ''),
  summary: v.optional(text, ''),
  /** Who made it, as it is to be cited. */
  authors: v.optional(text, ''),
  /** Local days are days at this offset from UTC. */
  utcOffset: v.pipe(v.string(), v.regex(/^[+-]\d{2}:\d{2}$/)),
  /** The campaign from `from` until `until`; the first view opens at `opensAt`. */
  span: v.object({ from: moment, until: moment, opensAt: moment }),
  /** What the slider reaches, act by act; the campaign's is its span. None: the span alone, in days. */
  acts: v.optional(v.array(actSchema), []),
  bounds: v.tuple([lon, lat, lon, lat]),
  view: v.object({ zoom: v.number(), lat, lon }),
  /** `cross-border` rows that give only the opening day happen at this hour of their front. */
  hHours: v.record(id, v.pipe(v.string(), v.regex(new RegExp(`^${HOUR}$`)))),
  fronts: v.array(id),
  /** The formations that made the main blows: one a front, shown at theatre scale. */
  mainThrusts: v.optional(v.array(id), []),
  hours: v.optional(v.nullable(hoursSchema), null),
  formations: v.array(formationSchema),
  territories: v.array(territorySchema),
  lines: v.optional(v.array(lineSchema), []),
  disputed: v.optional(v.array(disputedSchema), []),
  places: v.array(placeSchema),
  pockets: v.optional(v.array(pocketSchema), []),
  held: v.optional(v.nullable(heldSchema), null),
  /** Ids that were merged away -> the id that stayed. */
  aliases: v.record(v.string(), v.string()),
  /** Addresses relative to this file. */
  files: v.object({
    waypoints: text,
    events: text,
    territories: text,
    sources: text,
    /** What no first view needs; a campaign may lack each. */
    distances: v.optional(text),
    gazetteer: v.optional(text),
    places: v.optional(text),
    strengths: v.optional(text),
    accounts: v.optional(text),
    claims: v.optional(text),
  }),
  credits: v.array(text),
  /** Where a reader reports an error: a mailto: or https: address, or null. */
  reportTo: v.nullable(v.pipe(v.string(), v.regex(/^(mailto:|https:\/\/)/, 'a mailto: or https: address'))),
});
export type CampaignFile = v.InferOutput<typeof campaignFileSchema>;

export const waypointPropertiesSchema = v.object({
  formation: id,
  seq: v.number(),
  time: statedTime,
  timePrecision: v.picklist(TIME_PRECISIONS),
  place: id,
  precisionKm: v.pipe(v.number(), v.minValue(0)),
  action: v.picklist(ACTIONS),
  /** How the leg that arrives here was covered. */
  mode: v.picklist(MODES),
  /** The way of the leg that arrives here, where one is known or inferred: its points between the two ends. */
  route: v.optional(
    v.object({
      restsOn: v.picklist(ROUTE_KINDS),
      basis: v.picklist(BASES),
      via: v.array(v.tuple([lon, lat])),
    }),
  ),
  basis: v.picklist(BASES),
  /** True where part of a `read` row is recalled or inferred; the note says which part. */
  partRead: v.optional(v.boolean(), false),
  citations: v.pipe(citations, v.minLength(1, 'at least one source')),
  note,
});

export const eventPropertiesSchema = v.object({
  id,
  start: moment,
  end: v.nullable(moment),
  timePrecision: v.picklist(TIME_PRECISIONS),
  place: v.nullable(v.string()),
  category: v.picklist(EVENT_CATEGORIES),
  title,
  summary: text,
  formations: v.array(id),
  basis: v.picklist(BASES),
  partRead: v.optional(v.boolean(), false),
  citations: v.pipe(citations, v.minLength(1, 'at least one source')),
  note,
});

const position = v.tupleWithRest([lon, lat], v.number());
const pointSchema = v.object({ type: v.literal('Point'), coordinates: position });
const ring = v.pipe(v.array(position), v.minLength(4, 'a ring of four positions or more'));
const polygonSchema = v.variant('type', [
  v.object({ type: v.literal('Polygon'), coordinates: v.array(ring) }),
  v.object({ type: v.literal('MultiPolygon'), coordinates: v.array(v.array(ring)) }),
]);

function collection<G extends v.GenericSchema, P extends v.GenericSchema>(geometry: G, properties: P) {
  return v.object({
    type: v.literal('FeatureCollection'),
    features: v.array(v.object({ type: v.literal('Feature'), geometry, properties })),
  });
}
export const waypointsFileSchema = collection(pointSchema, waypointPropertiesSchema);
/** An event that lies off the map has a null geometry: it is told in the panel. */
export const eventsFileSchema = collection(v.nullable(pointSchema), eventPropertiesSchema);
/** A territory is one feature, or one a part. */
export const territoriesFileSchema = collection(polygonSchema, v.object({ id, part: v.optional(id) }));

export const sourceSchema = v.object({
  id,
  type: text,
  author: text,
  /** The persons of `author` taken apart, where its writing alone does not show which part is the family's name. */
  names: v.optional(v.array(v.object({ family: text, given: text, suffix: v.optional(text) }))),
  title,
  year: text,
  publisher: text,
  /** null where only an unlicensed copy was seen: the work is cited, the copy is not linked. */
  url: v.nullable(v.pipe(v.string(), v.regex(/^https?:\/\//, 'an http(s) address'))),
  rights: text,
  note,
});
export const sourcesFileSchema = v.object({ sources: v.array(sourceSchema) });
export type Source = v.InferOutput<typeof sourceSchema>;
