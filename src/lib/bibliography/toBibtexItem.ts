import type { CslDate, CslItem, CslName } from './csl';
import { yearText } from './toDate';

/** Letters that mean something to BibTeX, each in braces: a command would swallow the blank after it. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '&': '{\\&}',
  '%': '{\\%}',
  $: '{\\$}',
  '#': '{\\#}',
  _: '{\\_}',
  // Else `<i>` would be taken for markup.
  '<': '{<}',
};

function escape(text: string): string {
  return text
    .replace(/[\\{}~^&%$#_<]/g, (letter) => ESCAPES[letter] ?? letter)
    // Two of these in a row would become a dash or another quotation mark.
    .replace(/([-'`])(?=\1)/g, '{$1}')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * An item as the BibTeX writer takes it: its text escaped, which the writer does only for ASCII; its year in words
 * where it is not one plain date, and in the note what BibTeX has no field for.
 */
export function toBibtexItem(item: CslItem): object {
  const { version, accessed, note, URL: url, author, editor, issued, id, type, ...rest } = item;
  const notes = [
    ...(note === undefined ? [] : note.split('\n')),
    ...(version === undefined ? [] : [`Version: ${version}`]),
    ...(accessed === undefined ? [] : [`Accessed: ${yearText(accessed)}`]),
  ].join('; ');
  return {
    id,
    type,
    ...Object.fromEntries(Object.entries(rest).map(([name, text]) => [name, name === 'citation-key' ? text : escape(text)])),
    ...(author ? { author: author.map(escapeName) } : {}),
    ...(editor ? { editor: editor.map(escapeName) } : {}),
    ...(issued ? { issued: bibtexDate(issued) } : {}),
    ...(url === undefined ? {} : { URL: url.replace(/[{}\\\s]/g, encodeURIComponent) }),
    ...(notes ? { note: escape(notes) } : {}),
  };
}

function escapeName(name: CslName): object {
  return Object.fromEntries(Object.entries(name).map(([part, text]) => [part, escape(String(text))]));
}

/** One plain date stays as it is; of any other the writer would keep only the first year, or nothing. */
function bibtexDate(date: CslDate): object {
  const parts = date['date-parts'];
  return parts?.length === 1 && !date.circa ? date : { 'date-parts': [[escape(yearText(date))]] };
}
