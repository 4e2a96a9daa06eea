import type { Problem } from '../../src/lib/campaign/types';
import type { Record1945 } from '../read/readRecord';
import { cell, list } from '../read/readCsv';

/** `Family, Given` or `Family, Given, Jr.` */
const NAME = /^[^,]+, [^,]+(, [^,]+)?$/;

/** authors.csv takes apart only names that stand in sources.csv, each once, and each part by part. */
export function checkAuthors({ tables }: Record1945): Problem[] {
  const named = new Set(tables.sources.map((row) => cell(row, 'author')));
  return tables.authors.flatMap((row, i) => {
    const author = cell(row, 'author');
    const names = list(row, 'names');
    return [
      ...(named.has(author) ? [] : [`"${author}" is the author of no source`]),
      ...(tables.authors.findIndex((other) => cell(other, 'author') === author) < i ? [`"${author}" stands twice`] : []),
      ...(names.length > 0 && names.every((name) => NAME.test(name)) ? [] : [`"${cell(row, 'names')}" is not written Family, Given`]),
    ].map((what) => ({ where: row.where, what }));
  });
}
