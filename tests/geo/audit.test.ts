import { beforeAll, describe, expect, it } from 'vitest';
import { checkDistances } from '../../geo/check/checkDistances';
import { checkPlaceNames } from '../../geo/check/checkPlaceNames';
import { readRecord } from '../../geo/read/readRecord';
import { cell } from '../../geo/read/readCsv';
import type { Audit } from '../../src/lib/campaign/audit/audit';
import { auditOf } from '../../src/lib/campaign/audit/audit';
import type { Gazetteer } from '../../src/lib/campaign/audit/gazetteer';
import { parseGazetteer } from '../../src/lib/campaign/audit/gazetteer';
import { townDays } from '../../src/lib/campaign/audit/townDays';
import type { PublishedDistance } from '../../src/lib/campaign/distances';
import { parseDistances } from '../../src/lib/campaign/distances';
import type { Campaign } from '../../src/lib/campaign/types';
import { checkedRecord } from './builtRecord';

const { built, problems } = checkedRecord;
const record = readRecord('august-storm');
let campaign: Campaign;
let distances: readonly PublishedDistance[];
let gazetteer: Gazetteer;
let audit: Audit;

beforeAll(() => {
  if (!built) throw new Error(JSON.stringify(problems));
  campaign = built.campaign;
  const rows = parseDistances(JSON.stringify(built.files.extra.distances), campaign.offsetMs);
  const names = parseGazetteer(JSON.stringify(built.files.extra.gazetteer));
  if (!rows.ok || !names.ok) throw new Error('the files beside the campaign do not parse');
  distances = rows.value;
  gazetteer = names.value;
  audit = auditOf(campaign, { distances, gazetteer });
});

describe('the published figures of the record', () => {
  it('are all there, each with its line, compared or excused', () => {
    expect(audit.comparisons.map(({ published }) => `distances.csv:${published.row}`)).toEqual(record.tables.distances.map(({ where }) => where));
    for (const { published, computedKm, excuse, within } of audit.comparisons) {
      if (excuse === null) expect([published.row, computedKm !== null, within !== null]).toEqual([published.row, true, true]);
    }
  });

  it('that name a formation, two places and a figure are set against ours, never excused for want of one', () => {
    const whole = record.tables.distances.filter((row) => campaign.formationById.has(cell(row, 'subject')) && ['from_place', 'to_place', 'published_km'].every((column) => cell(row, column) !== ''));
    expect(whole.length).toBeGreaterThan(20);
    for (const row of whole) {
      const comparison = audit.comparisons.find(({ published }) => `distances.csv:${published.row}` === row.where)!;
      expect([row.where, comparison.computedKm === null]).toEqual([row.where, false]);
      expect(comparison.excuse).not.toBe('no-figure');
    }
  });

  it('say why wherever ours lies outside them', () => {
    for (const { published, within, excuse } of audit.comparisons) {
      if (within === false && excuse === null) expect([published.row, published.why.length > 20]).toEqual([published.row, true]);
    }
  });

  it('no way of ours is shorter than the straight line between its ends', () => {
    for (const { published, measure } of audit.comparisons) {
      if (measure?.taken === 'way' && measure.straightKm !== null) expect([published.row, measure.km >= measure.straightKm - 1e-6]).toEqual([published.row, true]);
    }
  });
});

describe('the rule on figures', () => {
  it('refuses one of ours that is outside without a reason, with file and line', () => {
    const outlier = { ...distances.find(({ row }) => row === 27)!, publishedKm: [900, 900] as [number, number], why: '' };
    expect(checkDistances(campaign, [outlier]).map(({ where }) => where)).toEqual(['distances.csv:27']);
    expect(checkDistances(campaign, [outlier])[0]?.what).toMatch(/^published 900 km, ours 24\d km/);
    expect(checkDistances(campaign, [{ ...outlier, why: 'another place of that name' }])).toEqual([]);
  });
});

describe('the rule on places', () => {
  it('finds every place that the texts name', () => {
    expect(audit.missingPlaces).toEqual([]);
    expect(checkPlaceNames(record, campaign, gazetteer)).toEqual([]);
  });

  it('refuses a text that names a place which no table has, with file and line', () => {
    const without = { ...gazetteer, places: gazetteer.places.filter(({ id }) => id !== 'pingfang') };
    const [problem] = checkPlaceNames(record, campaign, without);
    expect(problem?.where).toBe(record.tables.events.find((row) => cell(row, 'id') === 'unit-731-end')!.where);
    expect(problem?.what).toContain('names "Pingfang"');
  });

  it('knows no word that is also a place of the record', () => {
    const places = new Set(gazetteer.places.flatMap(({ names }) => names));
    expect(gazetteer.words.filter(({ word }) => places.has(word))).toEqual([]);
  });
});

describe('the towns of the record by day', () => {
  it('are held on each day by their territory, or reached', () => {
    const towns = new Map(townDays(campaign, gazetteer).map((town) => [town.place.id, town]));
    expect(towns.size).toBeGreaterThan(180);
    for (const { days } of towns.values()) expect(days).toHaveLength(29);
    const runs = (id: string) => [...new Set(towns.get(id)!.days)];
    expect(runs('mukden')).toEqual(['japan', 'contested', 'reached', 'soviet']);
    expect(runs('chita')).toEqual(['soviet']);
    // From 2 September the home islands are under the occupation.
    expect(runs('tokyo')).toEqual(['japan', 'us']);
    // South of the parallel nothing was fought over in these weeks.
    expect(runs('keijo')).toEqual(['japan']);
    // Its point lies east of the border by less than it may be off.
    expect(towns.get('shenghongshan')!.territory.id).toBe('manchukuo');
  });
});
