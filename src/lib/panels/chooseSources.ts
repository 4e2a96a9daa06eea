import type { CslName } from '../bibliography/csl';
import { toNames } from '../bibliography/toNames';
import type { Source } from '../campaign/schema';

export const ORDERS = ['author', 'title', 'year', 'uses'] as const;
export type SourceOrder = (typeof ORDERS)[number];

/** What of the bibliography is shown; null and empty words leave everything. */
export interface SourceChoice {
  readonly words: string;
  readonly type: string | null;
  readonly rights: string | null;
  readonly order: SourceOrder;
}

/** The sources that have every word, of one type and rights, in order. `uses` says what rests on a source. */
export function chooseSources(sources: Iterable<Source>, { words, type, rights, order }: SourceChoice, uses: (id: string) => number): Source[] {
  const wanted = folded(words).split(/\s+/).filter((word) => word !== '');
  const shown = [...sources].filter(
    (source) =>
      (type === null || source.type === type) &&
      (rights === null || source.rights === rights) &&
      wanted.every((word) => folded([source.id, source.author, source.title, source.year, source.publisher, source.note].join(' ')).includes(word)),
  );
  return shown.sort((a, b) => compare(a, b, order, uses) || collator.compare(a.title, b.title));
}

/** Each value of a field with how many sources have it, the most frequent first. */
export function countValues(sources: Iterable<Source>, field: 'type' | 'rights'): [value: string, count: number][] {
  const counts = new Map<string, number>();
  for (const source of sources) counts.set(source[field], (counts.get(source[field]) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || collator.compare(a, b));
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function compare(a: Source, b: Source, order: SourceOrder, uses: (id: string) => number): number {
  switch (order) {
    case 'author':
      return collator.compare(headOf(a), headOf(b));
    case 'title':
      return 0;
    case 'year':
      return firstYear(a) - firstYear(b);
    case 'uses':
      return uses(b.id) - uses(a.id);
  }
}

/** As a bibliography is sorted: by the family’s name where it is known, by the title where nobody is named. */
function headOf({ author, names, title }: Source): string {
  const first: CslName | undefined = names?.[0] ?? toNames(author).names[0];
  return first?.family ?? first?.literal ?? title;
}

/** Without a year last. */
function firstYear({ year }: Source): number {
  return Number(/\d{4}/.exec(year)?.[0] ?? 9999);
}
