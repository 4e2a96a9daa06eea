import { describe, expect, it } from 'vitest';
import { parseAccounts } from '../../src/lib/campaign/accounts';
import { parseClaims } from '../../src/lib/campaign/claims';
import { parseCampaign } from '../../src/lib/campaign/parseCampaign';
import { parseStrengths } from '../../src/lib/campaign/strengths';
import { smallFiles } from './smallCampaign';

type File = Record<string, unknown>;

const row = { basis: 'read', citations: ['book'] };
const line = { ...row, id: 'line', name: 'A line', territory: 'land', from: '1945-08-20', until: '1945-08-25', points: [[120, 45], [125, 45]] };
const ground = { ...row, id: 'strip', name: 'A strip', lon: 120, lat: 45, held: '', claims: '', fate: '' };
const pocket = { ...row, id: 'fort', name: 'A fort', lon: 120, lat: 45, radiusKm: 5, from: '1945-08-10', until: '1945-08-20' };
const hours = {
  from: '1945-08-08T12:00:00+09:00',
  until: '1945-08-10T00:00:00+09:00',
  about: 'battle',
  events: ['battle'],
  clocks: [{ place: 'Tokyo', zone: 'Asia/Tokyo', lat: 35.7, lon: 139.7 }],
};
const acts = [
  { id: 'prelude', until: '1945-08-08', stretches: [{ from: '1931-09-18', share: 1, unit: 'year' }] },
  { id: 'campaign', until: '1945-09-16', stretches: [{ from: '1945-08-08', share: 1, unit: 'day' }] },
];
const SOUND = { acts, lines: [line], disputed: [ground], pockets: [pocket], hours };

/** Every problem of a small campaign with `more` in its campaign.json. */
function problemsWith(more: File): string[] {
  const change = (campaign: File) => void Object.assign(campaign, SOUND, more);
  const result = parseCampaign(smallFiles({ events: [{ id: 'battle', start: '1945-08-09' }], change }));
  return result.ok ? [] : result.problems.map(({ where, what }) => `${where}: ${what}`);
}

/** The small campaign's territory, changed. */
function land(change: (territory: File) => File): File {
  let territories: File[] = [];
  smallFiles({ change: (campaign) => void (territories = campaign.territories as File[]) });
  return { territories: territories.map(change) };
}

function formations(...more: File[]): File {
  let list: File[] = [];
  smallFiles({ change: (campaign) => void (list = campaign.formations as File[]) });
  return { formations: [...list, ...more.map((change) => ({ ...list[0], id: 'army', parent: 'front', ...change }))] };
}

const part = (id: string) => ({ id, name: id, holders: [{ ...row, from: '1945-08-20', holder: null }] });
const until = (campaignsEnd: string) => ({ span: { from: '1945-08-08', until: campaignsEnd, opensAt: '1945-08-09T00:10:00+09:00' } });

describe('a campaign file', () => {
  it('with acts, lines, disputed ground, pockets and hours, all sound, passes', () => {
    expect(problemsWith({})).toEqual([]);
  });

  it.each<[defect: string, more: File, told: string]>([
    ['an act twice', { acts: [acts[0], { ...acts[0], until: '1945-08-08', stretches: [{ from: '1945-08-08', share: 1, unit: 'day' }] }, acts[1]] }, 'campaign.json: act prelude: this id stands twice'],
    ['a line twice', { lines: [line, line] }, 'campaign.json: line line: this id stands twice'],
    ['disputed ground twice', { disputed: [ground, ground] }, 'campaign.json: disputed strip: this id stands twice'],
    ['a pocket twice', { pockets: [pocket, pocket] }, 'campaign.json: pocket fort: this id stands twice'],
    ['a part of a territory twice', land((territory) => ({ ...territory, parts: [part('north'), part('north')] })), 'campaign.json: territory land: part north: this id stands twice'],
    ['a formation twice', formations({}, {}), 'campaign.json: formation army: this id stands twice'],
    ['an event twice in the hours', { hours: { ...hours, events: ['battle', 'battle'] } }, 'campaign.json: hours: event battle: this id stands twice'],
    ['a clock twice in the hours', { hours: { ...hours, clocks: [...hours.clocks, ...hours.clocks] } }, 'campaign.json: hours: clock Tokyo: this id stands twice'],
    ['hours that tell an event it has not', { hours: { ...hours, events: ['phantom'] } }, 'campaign.json: hours: there is no event "phantom"'],
    ['hours that run backwards', { hours: { ...hours, until: '1945-08-08T11:00:00+09:00' } }, 'campaign.json: hours: it ends before it begins'],
    ['hours of no real moment', { hours: { ...hours, from: '1945-08-08T25:99:00+09:00' } }, 'campaign.json: hours: its from or until is no real moment'],
    ['a line of an unknown territory', { lines: [{ ...line, territory: 'atlantis' }] }, 'campaign.json: line line: its territory "atlantis" is unknown'],
    ['a line from a month of thirteen', { lines: [{ ...line, from: '1945-13-40' }] }, 'campaign.json: line line: its from or until is no real moment'],
    ['a line that ends before it begins', { lines: [{ ...line, until: '1945-08-01' }] }, 'campaign.json: line line: it ends before it begins'],
    ['a pocket on a day that is none', { pockets: [{ ...pocket, until: '1945-08-32' }] }, 'campaign.json: pocket fort: its from or until is no real moment'],
    ['an H-hour that is none', { hHours: { front: '1945-08-09T99:10:00+09:00' } }, 'campaign.json: hHours front: "1945-08-09T99:10:00+09:00" is no real moment'],
    ['a territory by the id of a layer', land((territory) => ({ ...territory, id: 'rail' })), 'campaign.json: territory rail: its id is that of another layer'],
    [
      'an act of five thousand years in days',
      { acts: [{ ...acts[0], stretches: [{ from: '0001-01-01', share: 1, unit: 'day' }] }, acts[1]] },
      'campaign.json: act prelude: a stretch of 710250 ticks (unit "day") is longer than the 4000 that an axis shows',
    ],
    [
      'no acts and a span of centuries',
      { acts: [], ...until('2945-09-16') },
      'campaign.json: span: a stretch of 365282 ticks (unit "day") is longer than the 4000 that an axis shows',
    ],
  ])('with %s is refused: what and where', (_, more, told) => {
    expect(problemsWith(more)).toContain(told);
  });

  it('with a formation of no known layer is refused before anything is named by it', () => {
    expect(problemsWith(formations({ layer: 'foo' }))).toEqual([expect.stringMatching(/^campaign\.json: formations\.1\.layer \(army\): .*"foo"/)]);
  });

  it('may have its prelude in decades of years: what counts is the ticks', () => {
    expect(problemsWith({ acts: [{ ...acts[0], stretches: [{ from: '0001-01-01', share: 1, unit: 'year' }] }, acts[1]] })).toEqual([]);
  });
});

describe('a file beside it', () => {
  const account = { says: 'So.', side: 'soviet', when: null, figure: null, place: null, mark: '', partRead: false, note: '', ...row };
  const topic = { id: 'topic', question: 'When?', shows: 'first', why: '', part: 'prelude', events: [], formations: [], accounts: [account, account] };
  const claim = { seq: 1, claim: 'It was so.', verdict: 'supported', note: '', event: 'battle', figure: null, ...row };
  const subject = { id: 'army', title: '', formations: [] };

  it.each([
    ['a disagreement', parseAccounts(JSON.stringify({ utcOffset: '+09:00', disagreements: [topic, topic] })), 'accounts.json: topic'],
    ['a claim', parseClaims(JSON.stringify({ article: { title: 'A', about: 'B', ...row }, claims: [claim, claim] })), 'claims.json: claim 1'],
    ['a subject of figures', parseStrengths(JSON.stringify({ subjects: [subject, subject], figures: [], comparisons: [] })), 'strengths.json: subject army'],
  ])('with %s twice is refused', (_, parsed, where) => {
    expect(parsed).toEqual({ ok: false, problems: [{ where, what: 'this id stands twice' }] });
  });
});
