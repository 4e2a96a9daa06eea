import * as v from 'valibot';
import { id } from '../schema';
import { sentence, words } from './chapterSchema';

/*
 * `lesson.json`: the chapters as one page for a class: a title, a few sentences to begin with, and the chapters in parts,
 * each of which has a map of its own.
 */

const part = v.object({
  id,
  title: words,
  /** What a class takes for it. */
  minutes: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(600))), null),
  /** Ids of `chapters.json`. */
  chapters: v.pipe(v.array(id), v.minLength(1)),
});

export const lessonFileSchema = v.object({
  title: words,
  lead: v.pipe(v.array(sentence), v.minLength(1), v.maxLength(12)),
  parts: v.pipe(v.array(part), v.minLength(1), v.maxLength(20)),
});
export type LessonFile = v.InferOutput<typeof lessonFileSchema>;
