import * as v from 'valibot';
import { id } from '../schema';
import { words } from './chapterSchema';

/*
 * `standards.json`: which published standards a lesson of the campaign serves, and by what of it. In our own words: the
 * texts are their authors'. Each says where it was read and when, for they are revised.
 */

const KINDS = ['choose', 'dispute', 'predict', 'rank'] as const;

const standard = v.pipe(
  v.object({
    framework: words,
    code: words,
    /** What it asks of pupils, and what of the lesson answers that. */
    asks: words,
    serves: words,
    questions: v.optional(v.array(v.picklist(KINDS, ({ received }) => `there are no questions of the kind ${received}`)), []),
    /** Ids of `chapters.json`. */
    chapters: v.optional(v.array(id), []),
    read: v.object({
      at: v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/, 'an http(s) address')),
      on: v.pipe(v.string(), v.isoDate('a day')),
    }),
  }),
  v.check(({ questions, chapters }) => questions.length + chapters.length > 0, 'it names a kind of question or a chapter that serves it'),
);

export const standardsFileSchema = v.object({ standards: v.pipe(v.array(standard), v.maxLength(20)) });
export type StandardsFile = v.InferOutput<typeof standardsFileSchema>;
export type Standard = StandardsFile['standards'][number];
