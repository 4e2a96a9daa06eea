import { describe, expect, it } from 'vitest';
import { defaultChoice, readHomeQuery, wholeTurn, writeHomeQuery } from '../../src/lib/home/homeQuery';
import type { HomePlace } from '../../src/lib/home/places';
import { smallCampaign } from '../campaign/smallCampaign';

const CAMPAIGN = smallCampaign({
  units: [{ id: 'a' }],
  rows: [
    { formation: 'a', seq: 1, time: '1945-08-09', lon: 118, lat: 46, action: 'cross-border' },
    { formation: 'a', seq: 2, time: '1945-08-12', lon: 120, lat: 46 },
  ],
  change: (file) => (file.mainThrusts = ['a']),
});
const PLACES: HomePlace[] = [
  { id: 0, name: 'Leipzig', country: 'DE', lat: 51.34, lon: 12.37, size: 57 },
  { id: 1, name: 'Paris', country: 'FR', lat: 48.85, lon: 2.35, size: 63 },
  { id: 2, name: 'Paris', country: 'US', lat: 33.66, lon: -95.56, size: 44 },
];
const read = (search: string) => readHomeQuery(search, CAMPAIGN, PLACES, (code, text) => `${code}: ${text}`);

describe('the address of the campaign laid over home', () => {
  it.each([
    '',
    '?at=51.34/12.37',
    '?at=51.34/12.37&place=Leipzig',
    '?at=-18.14/178.43&turn=-45',
    '?at=33.66/-95.56&place=Paris',
    '?at=90/0&turn=180&anchor=middle&ways=armies&day=1945-08-14',
  ])('“%s” is read and written back as it was', (search) => {
    const { choice, problems } = read(search);
    expect(problems).toEqual([]);
    expect(writeHomeQuery(choice, CAMPAIGN, search)).toBe(search);
  });

  it('keeps what is no matter of this page', () => {
    expect(writeHomeQuery({ ...defaultChoice(CAMPAIGN), turn: 15 }, CAMPAIGN, '?theme=dark')).toBe('?theme=dark&turn=15');
  });

  it('takes a name alone for the largest place of that name', () => {
    const { choice, problems } = read('?place=PARIS');
    expect([choice.home, choice.place, problems]).toEqual([{ lat: 48.85, lon: 2.35 }, 'Paris', []]);
  });

  it.each([
    ['at=abc', 'at'],
    ['at=91/0', 'at'],
    ['at=1/2/3', 'at'],
    ['at=51.34', 'at'],
    ['at=NaN/Infinity', 'at'],
    ['turn=left', 'turn'],
    ['turn=1e3', 'turn'],
    ['turn=400', 'turn'],
    ['anchor=nobody', 'anchor'],
    ['anchor=__proto__', 'anchor'],
    ['place=Nowhere', 'place'],
    ['ways=all', 'ways'],
    ['day=1945-08-08', 'day'],
    ['day=tomorrow', 'day'],
  ])('“%s” is named, and the default stands', (query, where) => {
    const { choice, problems } = read(`?${query}`);
    expect(problems.map((problem) => problem.where)).toEqual([where]);
    expect(choice).toEqual(defaultChoice(CAMPAIGN));
  });

  it('does not call a place by the name of one elsewhere', () => {
    const { choice, problems } = read('?at=35.68/139.69&place=Paris');
    expect([choice.home, choice.place]).toEqual([{ lat: 35.68, lon: 139.69 }, null]);
    expect(problems[0]?.what).toBe('placeElsewhere: Paris');
  });

  it('quotes no more of a long text than can be read', () => {
    expect(read(`?at=${'x'.repeat(5000)}`).problems[0]?.what.length).toBeLessThan(80);
  });

  it('knows a turn by its shortest way', () => {
    expect([0, 190, -190, 180, -180, 360, 375].map(wholeTurn)).toEqual([0, -170, 170, 180, 180, 0, 15]);
  });
});
