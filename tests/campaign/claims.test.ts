import { describe, expect, it } from 'vitest';
import { readCsv } from '../../geo/read/readCsv';
import { readRecord } from '../../geo/read/readRecord';
import { aboutOf, toClaims } from '../../geo/toClaims';
import { parseClaims, VERDICTS } from '../../src/lib/campaign/claims';

const record = readRecord('august-storm');
const file = toClaims(record);
const parsed = parseClaims(JSON.stringify(file));
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const { article, claims } = parsed.value;

describe('the founding article, claim by claim', () => {
  it('has all its claims, in the article’s order', () => {
    const rows = readCsv('geo/campaigns/august-storm/article-claims.csv');
    expect(claims.map(({ seq, claim, note }) => [String(seq), claim, note])).toEqual(rows.map(({ cells }) => [cells.seq, cells.claim, cells.note]));
    expect(claims).toHaveLength(59);
  });

  it('each has a verdict, a source of the bibliography, and an instant that the record knows', () => {
    const sources = new Set(record.tables.sources.map(({ cells }) => cells.id));
    const events = new Map(record.tables.events.map(({ cells }) => [cells.id, cells.start ?? '']));
    for (const { seq, verdict, citations, event, figure } of claims) {
      expect(VERDICTS).toContain(verdict);
      expect(citations.filter(({ source }) => !sources.has(source))).toEqual([]);
      const instant = event === null ? figure?.date : events.get(event);
      expect([seq, Number.isNaN(Date.parse(instant ?? ''))]).toEqual([seq, false]);
    }
  });

  it('a claim about a figure carries the record’s own', () => {
    const vehicles = claims.find(({ claim }) => claim.includes('85,819'));
    expect(vehicles?.event).toBeNull();
    expect(vehicles?.figure).toMatchObject({ value: 85819, unit: 'vehicles', date: '1945-08-09' });
  });

  it('says what the article is, with its sources', () => {
    expect(article.citations[0]?.source).toBe('founding-article');
    expect(article.about).toContain(article.title);
  });

  it('an event that was merged away leads to the one that stayed', () => {
    const row = { where: '', cells: { event_or_strength_id: 'fe2-mid-kurils' } };
    expect(aboutOf(row, record.tables)).toEqual({ event: 'fe2-isl-ekarma' });
  });
});

describe('a claims file with a fault', () => {
  const broken = (change: object) => parseClaims(JSON.stringify({ ...file, claims: [{ ...file.claims[0], ...change }] }));

  it.each([
    ['a verdict of its own', { verdict: 'true' }, 'claims.0.verdict'],
    ['no source', { citations: [] }, 'claims.0.citations'],
    ['no claim', { claim: '' }, 'claims.0.claim'],
    ['neither event nor figure', { event: null }, 'claims.0'],
  ])('%s: the place is named', (_, change, where) => {
    const result = broken(change);
    expect(result.ok ? [] : result.problems.map((problem) => problem.where)).toEqual([`claims.json: ${where}`]);
  });

  it('cut short: it is told, nothing throws', () => {
    expect(parseClaims(JSON.stringify(file).slice(0, 900)).ok).toBe(false);
  });
});
