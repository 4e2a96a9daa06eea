import * as v from 'valibot';

// What the schemas of all files are put together from.

export const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_][A-Za-z0-9_.-]*$/, 'an id of letters, digits, - _ .'));
export const text = v.pipe(v.string(), v.maxLength(8000));
export const title = v.pipe(v.string(), v.minLength(1), v.maxLength(400));
export const note = v.optional(text, '');
export const count = v.nullable(v.pipe(v.number(), v.minValue(0)));
export const lon = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
export const lat = v.pipe(v.number(), v.minValue(-90), v.maxValue(90));
/** `sourceId` or `sourceId#locator` */
const citation = v.pipe(v.string(), v.regex(/^[^#\s]+(#.+)?$/, 'a source id, with an optional #locator'));
export const citations = v.array(citation);
/** Of what stands on a source or not at all. */
export const sourced = v.pipe(citations, v.minLength(1, 'at least one source'));

const DAY = String.raw`\d{4}-\d{2}-\d{2}`;
export const HOUR = String.raw`${DAY}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})`;
const MOMENT = `(${HOUR}|${DAY})`;
/** A local day, an instant with its offset, or an interval of two of these. */
export const statedTime = v.pipe(
  v.string(),
  v.regex(new RegExp(`^${MOMENT}(/${MOMENT})?$`), 'a day, an instant with its offset, or an interval a/b'),
);
export const moment = v.pipe(v.string(), v.regex(new RegExp(`^${MOMENT}$`), 'a day or an instant with its offset'));
