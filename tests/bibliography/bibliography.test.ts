import { Cite } from '@citation-js/core';
import { describe, expect, it } from 'vitest';
import { cell } from '../../geo/read/readCsv';
import { readRecord } from '../../geo/read/readRecord';
import { toCampaign } from '../../geo/toCampaign';
import { exportBibliography } from '../../src/lib/bibliography/exportBibliography';
import { toCsl } from '../../src/lib/bibliography/toCsl';
import { toDate, yearText } from '../../src/lib/bibliography/toDate';
import { sayAll, toNames } from '../../src/lib/bibliography/toNames';
import { parseSources } from '../../src/lib/campaign/parseFiles';
import type { Source } from '../../src/lib/campaign/schema';

const book = (change: Partial<Source>): Source => ({
  id: 'book', type: 'book', author: '', title: 'A book', year: '', publisher: '', url: null, rights: '', note: '', ...change,
});

type Entry = Record<string, unknown> & { title: string; note?: string; issued?: { 'date-parts'?: number[][]; literal?: string } };
/** As a reference manager has it after reading the file. */
const read = (text: string) => new Cite(text).data as unknown as Entry[];
const throughBibtex = (...sources: Source[]) => read(exportBibliography(sources.map((source) => toCsl(source)), 'bibtex'));
const throughCsl = (...sources: Source[]) => read(exportBibliography(sources.map((source) => toCsl(source)), 'csl'));

describe('an author', () => {
  it.each([
    ['A. P. Beloborodov', [{ family: 'Beloborodov', given: 'A. P.' }]],
    ['Yu. G. Perechnev', [{ family: 'Perechnev', given: 'Yu. G.' }]],
    ['Edward J. Drea', [{ family: 'Drea', given: 'Edward J.' }]],
    ['Glantz, David M.', [{ family: 'Glantz', given: 'David M.' }]],
    ['V. O. Daines, O. Vlasov', [{ family: 'Daines', given: 'V. O.' }, { family: 'Vlasov', given: 'O.' }]],
    ['A. V. Isaev and A. V. Drabkin', [{ family: 'Isaev', given: 'A. V.' }, { family: 'Drabkin', given: 'A. V.' }]],
    ['Zakharov, S. E.; Bagrov, V. N.', [{ family: 'Zakharov', given: 'S. E.' }, { family: 'Bagrov', given: 'V. N.' }]],
    ['A. M. Vasilevsky and others', [{ family: 'Vasilevsky', given: 'A. M.' }, { literal: 'others' }]],
    ['V. V. Karpov (recalled)', [{ family: 'Karpov', given: 'V. V.' }]],
    ['US Department of State', [{ literal: 'US Department of State' }]],
    ['Japan Defence Agency, War History Office', [{ literal: 'Japan Defence Agency, War History Office' }]],
    ['Russia and Japan', [{ literal: 'Russia and Japan' }]],
    ['Lenta.ru; archive of I. V. Viter', [{ literal: 'Lenta.ru; archive of I. V. Viter' }]],
    ['Wikipedia contributors (ja)', [{ literal: 'Wikipedia contributors (ja)' }]],
    ['服部卓四郎', [{ literal: '服部卓四郎' }]],
    ['Robert Gellately', [{ literal: 'Robert Gellately' }]],
    ['not shown in the passage seen (text on fortified regions)', []],
    ['Author not seen', []],
    ['', []],
  ])('“%s” is taken apart only where its writing shows how', (text, names) => {
    expect(toNames(text).names).toEqual(names);
  });

  it('who edited is no author', () => {
    expect(toNames('G. F. Krivosheev (ed.)')).toEqual({ role: 'editor', names: [{ family: 'Krivosheev', given: 'G. F.' }] });
    expect(toCsl(book({ author: 'G. F. Krivosheev (ed.)' })).note).toBeUndefined();
  });

  it('words about the author that are no name are kept in the note', () => {
    expect(toCsl(book({ author: 'V. V. Karpov (recalled)' })).note).toBe('Author as recorded: V. V. Karpov (recalled)');
    expect(toCsl(book({ author: 'not shown' })).note).toBe('Author as recorded: not shown');
    expect(sayAll('A. Ivanov and B. Petrov', [{ family: 'Ivanov', given: 'A.' }])).toBe(false);
  });

  it('the record’s own taking apart goes before any guess', () => {
    const { author, note } = toCsl(book({ author: 'Togo Shigenori', names: [{ family: 'Togo', given: 'Shigenori' }] }));
    expect([author, note]).toEqual([[{ family: 'Togo', given: 'Shigenori' }], undefined]);
  });
});

describe('a year', () => {
  it.each([
    ['1855', { 'date-parts': [[1855]] }, '1855'],
    ['1945-08-25', { 'date-parts': [[1945, 8, 25]] }, '1945-08-25'],
    ['1945?', { 'date-parts': [[1945]], circa: true }, '1945?'],
    ['2021-2025', { 'date-parts': [[2021], [2025]] }, '2021-2025'],
    ['about 2016-2020', { 'date-parts': [[2016], [2020]], circa: true }, 'about 2016-2020'],
    ['2020s', { literal: '2020s' }, '2020s'],
    ['1945-46', { literal: '1945-46' }, '1945-46'],
    ['1960s-80s', { literal: '1960s-80s' }, '1960s-80s'],
    ['Meiji 38', { literal: 'Meiji 38' }, 'Meiji 38'],
  ])('%s is as exact as it is written', (text, date, words) => {
    expect(toDate(text)).toEqual(date);
    expect(yearText(toDate(text)!)).toBe(words);
  });

  it('none is none', () => {
    expect([toDate(''), toDate('n.d.')]).toEqual([null, null]);
  });
});

describe('a file for a reference manager, read again', () => {
  const hostile = {
    title: 'The “Storm”: 100 % \\of {braces} & #1, a_b ~ $5 ^ <i>it</i> -- \'\'x\'\' ``y`` @book{z, 満洲国 Маньчжурия',
    publisher: 'A & B {Co}',
    author: 'Foo and Bar, {Ltd} & 外務省',
    note: '“Quoted”, 5 % of #2; {\\bf bold}\nsecond line | third',
    rights: 'copyrighted; © {x}',
  };

  it('whatever its text holds, BibTeX gives it back', () => {
    const [entry] = throughBibtex(book(hostile));
    expect(entry?.title).toBe(hostile.title);
    expect(entry?.publisher).toBe(hostile.publisher);
    expect(entry?.author).toEqual([{ family: hostile.author }]);
    expect(entry?.note).toBe(`Rights: ${hostile.rights}; ${hostile.note.replace('\n', '; ')}`);
  });

  it('CSL-JSON gives it back to the letter', () => {
    const source = book(hostile);
    const { _graph, ...entry } = throughCsl(source)[0]!;
    expect(entry).toEqual(toCsl(source));
    expect(entry.note).toContain(hostile.note);
  });

  it('a hostile source does not swallow the next one', () => {
    const entries = throughBibtex(book(hostile), book({ id: 'next', title: 'Next' }));
    expect(entries.map(({ id, title }) => [id, title])).toEqual([['book', hostile.title], ['next', 'Next']]);
  });

  it.each(['1855', '1905', '2020s', 'about 2016-2020', '2021-2025', '1945?'])('the year %s survives both', (year) => {
    for (const [entry] of [throughCsl(book({ year })), throughBibtex(book({ year }))]) {
      expect(yearText(entry!.issued!)).toBe(year);
    }
  });

  it('braces balance even for readers that know no escapes', () => {
    let depth = 0;
    for (const letter of exportBibliography([toCsl(book(hostile))], 'bibtex')) {
      if (letter === '{') depth += 1;
      if (letter === '}') depth -= 1;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
  });

  it('the cited places stand in the note', () => {
    expect(toCsl(book({ rights: 'public domain' }), ['p12', 'note329']).note).toBe('Cited: p12, note329\nRights: public domain');
  });

  it('an address with escapes is the same address', () => {
    const url = 'https://en.wikipedia.org/wiki/Soviet%E2%80%93Japanese_War_(1945)?a=b&c=%25#d_e';
    for (const [entry] of [throughCsl(book({ url })), throughBibtex(book({ url }))]) expect(entry?.URL).toBe(url);
  });
});

describe('the bibliography of August Storm', () => {
  const record = readRecord('august-storm');
  const rows = record.tables.sources;
  const parsed = parseSources(JSON.stringify(toCampaign(record, []).sources));
  const sources = parsed.ok ? [...parsed.value.values()] : [];

  it('is whole in CSL-JSON: every cell of every row stands in its item', () => {
    const items = throughCsl(...sources);
    expect(items).toHaveLength(rows.length);
    for (const [i, row] of rows.entries()) {
      const said = JSON.stringify(items[i]);
      const told = ['id', 'title', 'publisher', 'url', 'rights', 'note'].map((column) => cell(row, column));
      expect(told.filter((text) => !said.includes(JSON.stringify(text).slice(1, -1)))).toEqual([]);
      const year = cell(row, 'year').replace('n.d.', '');
      expect(items[i]?.issued ? yearText(items[i].issued) : '').toBe(year);
    }
  });

  it('is whole in BibTeX, under distinct keys', () => {
    const entries = throughBibtex(...sources);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(rows.length);
    for (const [i, row] of rows.entries()) {
      const entry = entries[i]!;
      expect([entry.id, entry.title, entry.URL ?? '']).toEqual([cell(row, 'id'), cell(row, 'title'), cell(row, 'url')]);
      expect(entry['container-title'] ?? entry.publisher ?? '').toBe(cell(row, 'publisher'));
      expect(entry.issued ? yearText(entry.issued) : '').toBe(cell(row, 'year').replace('n.d.', ''));
      expect(entry.note ?? '').toContain(cell(row, 'note').replace(/\s+/g, ' ').trim());
      expect(entry.note ?? '').toContain(cell(row, 'rights'));
    }
  });

  it('names every author, as names or in the note', () => {
    for (const source of sources) {
      const { author = [], editor = [], note = '' } = toCsl(source);
      expect(sayAll(source.author, [...author, ...editor]) || note.includes(source.author), source.id).toBe(true);
    }
  });
});
