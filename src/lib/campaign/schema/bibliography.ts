import * as v from 'valibot';
import { id, note, text, title } from './pieces';

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
