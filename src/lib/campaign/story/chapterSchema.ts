import * as v from 'valibot';
import { id, lat, lon, moment, note, text } from '../schema';

/*
 * `chapters.json`: a campaign told, chapter by chapter. Each sets the clock, the camera and what is shown, says a few
 * sentences with their sources, names one thing to look at and asks one question.
 */

export const words = v.pipe(text, v.minLength(1), v.maxLength(2000));
/** `event:<id>` for an event with all its sources, or `sourceId#locator` for a source itself. */
const cite = v.pipe(v.string(), v.maxLength(300), v.regex(/^[^#\s]+(#.+)?$/, '“event:<id>”, or a source id with an optional #locator'));
const cites = v.array(cite);

/** What says no fact (an address to the reader, a bridge) needs no source, and says so. */
export const sentence = v.pipe(
  v.object({ text: words, cites, fact: v.optional(v.boolean(), true) }),
  v.check((said) => !said.fact || said.cites.length > 0, 'a sentence of fact cites something; else say "fact": false'),
);

const option = v.object({
  text: words,
  right: v.optional(v.boolean(), false),
  /** Shown after the answer. */
  why: words,
  cites,
});
const options = v.pipe(
  v.array(option),
  v.minLength(2),
  v.maxLength(6),
  v.check((list) => list.filter(({ right }) => right).length === 1, 'exactly one option is right'),
);
/** One of several; `disagreement` is the question in `accounts.json` that lists who says what of the right one. */
const chosen = { prompt: words, options, disagreement: v.optional(v.nullable(id), null) };
const asked = { prompt: words, why: note, cites: v.optional(cites, []) };

const question = v.variant('kind', [
  v.object({ kind: v.literal('choose'), ...chosen }),
  /** Which claim the sources dispute: the right option is the disputed one. */
  v.object({ kind: v.literal('dispute'), ...chosen }),
  /** Where a formation will be: measured from the chapter's instant. */
  v.object({ kind: v.literal('predict'), ...asked, formation: id, hours: v.pipe(v.number(), v.minValue(1), v.maxValue(24 * 31)) }),
  /** The deepest first, by what the campaign computes for that instant. */
  v.object({ kind: v.literal('rank'), ...asked, of: v.pipe(v.array(id), v.minLength(2), v.maxLength(6)), at: moment }),
]);

const chapter = v.object({
  id,
  title: words,
  t: moment,
  /** How far “Play this chapter” runs. */
  playUntil: v.optional(v.nullable(moment), null),
  view: v.object({
    zoom: v.pipe(v.number(), v.minValue(0), v.maxValue(24)),
    lat,
    lon,
    bearing: v.optional(v.pipe(v.number(), v.minValue(-360), v.maxValue(360)), 0),
    pitch: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(60)), 0),
  }),
  /** As in the address: `-id` takes one away from the usual ones; ids alone show just these. */
  layers: v.optional(v.array(v.pipe(v.string(), v.maxLength(60))), []),
  select: v.optional(v.nullable(id), null),
  paragraphs: v.pipe(v.array(v.pipe(v.array(sentence), v.minLength(1))), v.minLength(1)),
  lookFor: v.object({ text: words, select: v.optional(v.nullable(id), null) }),
  question,
});

export const chaptersFileSchema = v.object({
  utcOffset: v.pipe(v.string(), v.regex(/^[+-]\d{2}:\d{2}$/)),
  chapters: v.pipe(v.array(chapter), v.maxLength(60)),
});
export type ChaptersFile = v.InferOutput<typeof chaptersFileSchema>;
export type ChapterRow = ChaptersFile['chapters'][number];
