import * as v from 'valibot';
import { BASES, HOLDERS } from '../vocabulary';
import { citations, id, lat, lon, moment, note, text, title } from './pieces';

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
