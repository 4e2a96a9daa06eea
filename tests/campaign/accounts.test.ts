import { describe, expect, it } from 'vitest';
import { readFileSync, readdirSync } from 'node:fs';
import { forbidden } from '../../geo/check/checkNotClaimed';
import { readRecord } from '../../geo/read/readRecord';
import { cell } from '../../geo/read/readCsv';
import { toAccounts } from '../../geo/toAccounts';
import type { Account, Disagreement } from '../../src/lib/campaign/accounts';
import { accountsOf, disagreementsOf, disputedSpans, instantOf, parseAccounts } from '../../src/lib/campaign/accounts';

const account = {
  says: 'On the 20th.',
  side: 'soviet',
  when: { start: '1945-08-20', end: null, precision: 'day' },
  figure: null,
  place: { name: 'Dairen', lon: 121.6, lat: 38.9 },
  mark: '',
  basis: 'read',
  partRead: false,
  citations: ['book#p1'],
  note: '',
};
const other = { ...account, side: 'japanese', when: { start: '1945-08-21', end: '1945-08-22', precision: 'range' } };
const topic = { id: 'dairen', question: 'When?', shows: 'first', why: '', part: 'transbaikal', events: ['landing'], formations: ['army'], accounts: [account, other] };

function parsed(disagreements: object[], utcOffset = '+09:00'): readonly Disagreement[] {
  const result = parseAccounts(JSON.stringify({ utcOffset, disagreements }));
  if (!result.ok) throw new Error(result.problems.map(({ where, what }) => `${where}: ${what}`).join('\n'));
  return result.value;
}

function refused(disagreements: object[]): string {
  const result = parseAccounts(JSON.stringify({ utcOffset: '+09:00', disagreements }));
  return result.ok ? 'accepted' : result.problems.map(({ where, what }) => `${where}: ${what}`).join('\n');
}

describe('accounts.json', () => {
  it('is read with its citations apart and its days as days of the theatre', () => {
    const [first] = parsed([topic])[0]!.accounts;
    expect(first!.citations).toEqual([{ source: 'book', locator: 'p1' }]);
    expect(first!.when!.span).toEqual({ from: Date.parse('1945-08-20T00:00:00+09:00'), until: Date.parse('1945-08-21T00:00:00+09:00') });
  });

  it.each([
    ['one account', { ...topic, accounts: [account] }, 'two accounts or more'],
    ['an unknown side', { ...topic, accounts: [account, { ...other, side: 'martian' }] }, 'side'],
    ['no source', { ...topic, accounts: [account, { ...other, citations: [] }] }, 'at least one source'],
    ['a day that is none', { ...topic, accounts: [account, { ...other, when: { start: '1945-08-32', end: null, precision: 'day' } }] }, 'no real moment'],
    ['an end before its start', { ...topic, accounts: [account, { ...other, when: { start: '1945-08-20', end: '1945-08-01', precision: 'range' } }] }, 'ends before it begins'],
    ['a place off the globe', { ...topic, accounts: [account, { ...other, place: { name: 'X', lon: 999, lat: 0 } }] }, 'lon'],
  ])('refuses %s and says which', (_, fault, what) => {
    expect(refused([fault])).toContain(what);
    expect(refused([fault])).toContain('dairen');
  });

  it('an empty or a broken file is a problem, not an exception', () => {
    expect(parseAccounts('').ok).toBe(false);
    expect(parseAccounts('{"utcOffset":').ok).toBe(false);
  });
});

describe('what is disputed', () => {
  const figures = { ...topic, id: 'figures', events: [], formations: ['army'], accounts: [{ ...account, when: null }, { ...other, when: null }] };
  const agreed = { ...topic, id: 'agreed', accounts: [account, account] };

  it('is found by the card’s id', () => {
    const all = parsed([topic, figures]);
    expect(accountsOf(all, 'landing').map(({ id }) => id)).toEqual(['dairen']);
    expect(accountsOf(all, 'army').map(({ id }) => id)).toEqual(['dairen', 'figures']);
    expect(accountsOf(all, 'nobody')).toEqual([]);
  });

  it('in time runs from the first account to the last, and is nothing where they agree or give no time', () => {
    expect(disputedSpans(parsed([topic, figures, agreed]))).toEqual([
      { id: 'dairen', question: 'When?', from: Date.parse('1945-08-20T00:00:00+09:00'), until: Date.parse('1945-08-23T00:00:00+09:00') },
    ]);
  });

  it('is looked for at the hour, at 18:00 of the day, or in the middle of the days', () => {
    const at = (start: string, end: string | null, precision: string) => {
      const [one] = parsed([{ ...topic, accounts: [{ ...account, when: { start, end, precision } }, other] }])[0]!.accounts;
      return new Date(instantOf(one as Account)!).toISOString();
    };
    expect(at('1945-08-09T00:10:00+09:00', null, 'hour')).toBe('1945-08-08T15:10:00.000Z');
    expect(at('1945-08-20', null, 'day')).toBe('1945-08-20T09:00:00.000Z');
    expect(at('1945-08-20', '1945-08-21', 'range')).toBe('1945-08-20T15:00:00.000Z');
    expect(instantOf(parsed([figures])[0]!.accounts[0]!)).toBe(null);
  });

  it('is listed for the audit', () => {
    expect(disagreementsOf(parsed([topic]))).toEqual([{ topic: 'dairen', question: 'When?', versions: 2, shownOn: ['landing', 'army'] }]);
  });
});

describe('the record', () => {
  const record = readRecord('august-storm');
  const all = parsed(toAccounts(record).disagreements as object[]);
  const ids = (rows: typeof record.tables.events) => new Set(rows.map((row) => cell(row, 'id')));

  it('shows every disagreement on a card that exists', () => {
    const cards = new Set([...ids(record.tables.events), ...ids(record.tables.formations)]);
    for (const { topic: id, shownOn } of disagreementsOf(all)) {
      expect([id, shownOn.length > 0, shownOn.filter((card) => !cards.has(card))]).toEqual([id, true, []]);
    }
  });

  it('gives each account its source, and each rival place on the map its coordinates', () => {
    const sources = ids(record.tables.sources);
    for (const { id, accounts } of all) {
      expect([id, accounts.flatMap(({ citations }) => citations).filter(({ source }) => !sources.has(source))]).toEqual([id, []]);
    }
    const placed = record.tables.accounts.filter((row) => cell(row, 'place') !== '').length;
    expect(all.flatMap(({ accounts }) => accounts).filter(({ place }) => place !== null)).toHaveLength(placed);
  });

  it('and its pages claim nothing that the notes forbid', () => {
    const pages = readdirSync('.').filter((file) => file.endsWith('.html'));
    const messages = ['src/lib/messages/en.ts', ...readdirSync('src/lib/messages/parts').map((file) => `src/lib/messages/parts/${file}`)];
    const rules = forbidden(record);
    expect(rules.length).toBeGreaterThan(20);
    for (const file of ['README.md', ...pages, ...messages]) {
      const text = readFileSync(file, 'utf8').replace(/\s+/g, ' ');
      expect([file, rules.filter(({ pattern }) => pattern.test(text)).map(({ row }) => cell(row, 'words'))]).toEqual([file, []]);
    }
  });
});
