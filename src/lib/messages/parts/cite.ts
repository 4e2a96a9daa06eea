import type { Part } from '../say';

/** What taking sources and views along says: loads when it is asked for. */
export const CITE = {
  en: {
    'cite.text': '{authors}, “{title}: {subtitle}”, data version {version}: {view}. {address} (seen on {today}).',
    'cite.view': '{date}, {time} Tokyo and Hsinking time (UTC+9), which is {utc}',
    'cite.viewOf': '{name}, {view}',
    'cite.citation': 'The citation',
    'cite.how': 'The address brings back the instant, the layers, the view and what is selected; the version says which state of the record was drawn.',
    'cite.file': 'For a reference manager',
    'cite.close': 'Close',
    'export.what': '{count, plural, one {One work} other {# works}} for a reference manager such as Zotero or JabRef:',
    'export.csl': 'CSL-JSON',
    'export.bibtex': 'BibTeX',
    'export.loading': 'The file is being written …',
    'export.failed': 'The program that writes the file could not be loaded: {what}',
    'export.none': 'The bibliography has not loaded, so there is nothing to export.',
    'export.text': 'The file as text: {name}',
    'copy.copy': 'Copy',
    'copy.copied': 'Copied.',
    'copy.denied': 'This page may not copy: the text is selected, copy it with your keyboard.',
    'copy.save': 'Save {name}',
  },
} as const satisfies Part;
