import * as v from 'valibot';
import { ACTIONS, BASES, EVENT_CATEGORIES, MODES, ROUTE_KINDS, TIME_PRECISIONS } from '../vocabulary';
import { id, lat, lon, moment, note, sourced, statedTime, text, title } from './pieces';

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
  citations: sourced,
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
  citations: sourced,
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
