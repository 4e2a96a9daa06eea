import * as v from 'valibot';
import { ACTS, ARMS, BASES, ECHELONS, FORMATION_LAYERS, SIDES, TIME_UNITS } from '../vocabulary';
import { disputedSchema, heldSchema, lineSchema, pocketSchema, territorySchema } from './ground';
import { citations, count, HOUR, id, lat, lon, moment, note, text, title } from './pieces';

export const FORMAT_VERSION = 1;

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
  layer: v.picklist(FORMATION_LAYERS),
  /** Headquarters of fronts, area armies and theatres: a marker, off by default, never an advance. */
  marker: v.boolean(),
});

export const placeSchema = v.object({
  id,
  /** Of 1945; its other names are in the gazetteer. */
  name: title,
  lon: v.nullable(lon),
  lat: v.nullable(lat),
  precisionKm: v.nullable(v.number()),
});

/** An act of the axis in stretches that follow one another, each with its share of the act's width. */
const actSchema = v.object({
  id: v.picklist(ACTS),
  until: moment,
  stretches: v.pipe(
    v.array(v.object({ from: moment, share: v.pipe(v.number(), v.finite(), v.gtValue(0)), unit: v.picklist(TIME_UNITS) })),
    v.minLength(1),
  ),
});

let listed: ReadonlySet<string> | null = null;

/** Under their present names only, and not in an older browser: what is missing here may be one yet. */
function listedZones(): ReadonlySet<string> {
  listed ??= new Set('supportedValuesOf' in Intl ? Intl.supportedValuesOf('timeZone') : []);
  return listed;
}

/** Almost every zone is in the browser's list; to look one up costs a slow machine as much as a file of the record. */
function isZone(name: string): boolean {
  if (listedZones().has(name)) return true;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

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
  /** `core`: where a map too small for all of it is centred. `tiltedBearing`: where it is turned to when a reader tilts it, degrees clockwise from north. */
  view: v.object({ zoom: v.number(), lat, lon, core: v.optional(v.object({ lat, lon })), tiltedBearing: v.optional(v.pipe(v.number(), v.minValue(-180), v.maxValue(180)), 0) }),
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
    chapters: v.optional(text),
    lesson: v.optional(text),
    standards: v.optional(text),
  }),
  credits: v.array(text),
  /** Where a reader reports an error: a mailto: or https: address, or null. */
  reportTo: v.nullable(v.pipe(v.string(), v.regex(/^(mailto:|https:\/\/)/, 'a mailto: or https: address'))),
});
export type CampaignFile = v.InferOutput<typeof campaignFileSchema>;
