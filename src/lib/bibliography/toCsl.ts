import type { Source } from '../campaign/schema';
import type { CslItem } from './csl';
import { toDate } from './toDate';
import { sayAll, toNames } from './toNames';

/** The record's kinds of source -> CSL's. What is not listed is a `document`. */
const TYPES: Readonly<Record<string, string>> = {
  'archive glossary': 'webpage',
  article: 'article-magazine',
  blog: 'post-weblog',
  'blog (machine translation)': 'post-weblog',
  'blog / archive extract': 'post-weblog',
  'blog copy of newspaper': 'article-newspaper',
  book: 'book',
  'channel archive': 'post',
  collection: 'book',
  'communique digest': 'article-newspaper',
  data: 'dataset',
  'document collection': 'book',
  encyclopedia: 'entry-encyclopedia',
  forum: 'post',
  interviews: 'book',
  magazine: 'article-magazine',
  memoir: 'book',
  'memoir collection': 'book',
  monograph: 'book',
  museum: 'webpage',
  'news article': 'article-newspaper',
  newspaper: 'article-newspaper',
  'official history': 'book',
  periodical: 'article-magazine',
  report: 'report',
  review: 'article-journal',
  thesis: 'thesis',
  'web article': 'webpage',
  'web book': 'book',
  'web encyclopedia': 'entry-encyclopedia',
  'web extract': 'webpage',
  'web glossary': 'webpage',
  'web memorial': 'webpage',
  'web page': 'webpage',
  'web photo caption': 'webpage',
};

/** What stands in something larger: the record's publisher is then that paper, journal or site. */
const CONTAINED = new Set(['article-journal', 'article-magazine', 'article-newspaper']);

/**
 * A source as CSL-JSON. Nothing is lost: what CSL has no field for (rights, places in the work, words about the
 * author that are no name) stands in `note`, a line each, by keys that reference managers read there.
 * @param locators the places in the work that are cited
 */
export function toCsl(source: Source, locators: readonly string[] = []): CslItem {
  const type = TYPES[source.type] ?? 'document';
  const { role, names } = source.names ? { role: 'author' as const, names: source.names } : toNames(source.author);
  const issued = toDate(source.year);
  const note = [
    ...(locators.length > 0 ? [`Cited: ${locators.join(', ')}`] : []),
    ...(source.rights ? [`Rights: ${source.rights}`] : []),
    ...(sayAll(source.author, names) ? [] : [`Author as recorded: ${source.author}`]),
    ...(source.note ? [source.note] : []),
  ].join('\n');
  return {
    id: source.id,
    'citation-key': source.id,
    type,
    ...(source.type && source.type !== type ? { genre: source.type } : {}),
    title: source.title,
    ...(names.length > 0 ? { [role]: names } : {}),
    ...(issued ? { issued } : {}),
    ...(source.publisher ? { [CONTAINED.has(type) ? 'container-title' : 'publisher']: source.publisher } : {}),
    ...(source.url === null ? {} : { URL: source.url }),
    ...(note ? { note } : {}),
  };
}
