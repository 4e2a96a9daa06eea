import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { CslItem } from './csl';
import { toBibtexItem } from './toBibtexItem';

/** What the bibliography can be taken away as; loaded only when asked for, since the library is large. */
export const FORMATS = {
  csl: { extension: 'json', mediaType: 'application/vnd.citationstyles.csl+json' },
  bibtex: { extension: 'bib', mediaType: 'application/x-bibtex' },
} as const;
export type Format = keyof typeof FORMATS;

// By default the library drops every letter outside Latin, and the hyphens of keys, so that two keys could be one.
const { format } = plugins.config.get('@bibtex');
format.asciiOnly = false;
format.checkLabel = false;

/** Items as one text that reference managers read: CSL-JSON or BibTeX (UTF-8). */
export function exportBibliography(items: readonly CslItem[], as: Format): string {
  if (as === 'csl') return plugins.output.format('data', items, { format: 'text' });
  return plugins.output.format('bibtex', items.map(toBibtexItem), { format: 'text' });
}
