import { describe, expect, it } from 'vitest';
import { auditOf, auditReport } from '../../../src/lib/campaign/audit/audit';
import { isUnsourced, weakClaims } from '../../../src/lib/campaign/audit/claims';
import type { Gazetteer } from '../../../src/lib/campaign/audit/gazetteer';
import { readAuditFiles } from '../../../src/lib/campaign/audit/readAuditFiles';
import { auditDays, townDays } from '../../../src/lib/campaign/audit/townDays';
import { publishedRow, smallCampaign } from '../smallCampaign';

const NO_PLACES: Gazetteer = { places: [], mapNames: ['Formation', 'Event'], words: [] };

const campaign = smallCampaign({
  units: [{ id: 'army' }, { id: 'enemy', side: 'japanese' }],
  rows: [
    { formation: 'army', seq: 1, time: '1945-08-09', lon: 119, lat: 45, action: 'cross-border' },
    { formation: 'army', seq: 2, time: '1945-08-11/1945-08-13', timePrecision: 'range', lon: 120, lat: 45, basis: 'recalled', place: 'town' } as never,
    { formation: 'enemy', seq: 1, time: '1945-08-08', lon: 120, lat: 45, basis: 'inferred', place: 'town' } as never,
  ],
  events: [
    { id: 'a', start: '1945-08-10' },
    { id: 'b', start: '1945-08-12', basis: 'recalled', citations: ['own'] },
  ],
  change: (file) => {
    file.places = [
      { id: 'somewhere', name: 'Somewhere', lon: 120, lat: 45, precisionKm: 1 },
      { id: 'town', name: 'Town', lon: 120, lat: 45, precisionKm: 1 },
    ];
  },
});

describe('the audit', () => {
  it('counts claims by basis, and those that rest on nothing but the compilers as unsourced', () => {
    const audit = auditOf(campaign, { distances: [], gazetteer: NO_PLACES });
    expect(audit.claims).toEqual({ total: 5, read: 2, recalled: 2, inferred: 1, unsourced: 1 });
    expect(audit.positions).toMatchObject({ total: 3, read: 1 });
    expect(audit.events).toMatchObject({ total: 2, recalled: 1 });
  });

  it('asks for no file that the campaign does not name, and finds no place missing where there is no list of them', async () => {
    const files = await readAuditFiles(campaign, (name) => Promise.reject(new Error(`asked for ${name}`)));
    expect(files).toEqual({ ok: true, value: { distances: [], gazetteer: null, disagreements: [] } });
    const named = { ...campaign, files: { ...campaign.files, distances: 'd.json', accounts: 'a.json' } };
    const broken = await readAuditFiles(named, (name) => Promise.resolve({ ok: false, problems: [{ where: name, what: '404' }] }));
    expect(broken.ok ? [] : broken.problems.map(({ where }) => where)).toEqual(['d.json', 'a.json']);
    const audit = auditOf(campaign, { distances: [], gazetteer: null });
    expect([audit.missingPlaces, auditOf(campaign, { distances: [], gazetteer: { ...NO_PLACES, mapNames: [] } }).missingPlaces.length > 0]).toEqual([[], true]);
  });

  it('is written as the public interface says, a single figure as a number and a range as a pair', () => {
    const distances = [publishedRow({ row: 2, publishedKm: [50, 50] }), publishedRow({ row: 3, publishedKm: [1, 2] }), publishedRow({ row: 4 })];
    const report = auditReport(auditOf(campaign, { distances, gazetteer: NO_PLACES, accounts: [{ id: 'hour' }] })) as Record<string, unknown> & { distances: Record<string, unknown>[] };
    expect(Object.keys(report)).toEqual(['version', 'claims', 'positions', 'distances', 'missingPlaces', 'disagreements']);
    expect(report.distances.map(({ row, publishedKm, excuse }) => [row, publishedKm, excuse])).toEqual([
      [2, 50, null],
      [3, [1, 2], null],
      [4, null, 'no-figure'],
    ]);
    for (const row of report.distances) expect(Object.keys(row)).toEqual(['row', 'subject', 'publishedKm', 'computedKm', 'gapPercent', 'within', 'excuse']);
    expect(report.disagreements).toEqual([{ id: 'hour' }]);
  });

  it('lists the weak claims by their formation', () => {
    const recalled = weakClaims(campaign, ({ basis }) => basis === 'recalled');
    expect(recalled.formations.map(({ formation, waypoints }) => [formation.id, waypoints.map(({ seq }) => seq)])).toEqual([['army', [2]]]);
    expect([recalled.events.map(({ id }) => id), recalled.count]).toEqual([['b'], 2]);
    expect(weakClaims(campaign, isUnsourced).count).toBe(1);
  });
});

describe('a town by day', () => {
  const places: Gazetteer['places'] = [
    { id: 'town', name: 'Town', names: [], kind: 'town', lon: 120, lat: 45, offMap: false, territory: null },
    { id: 'untouched', name: 'Untouched', names: [], kind: 'city', lon: 125, lat: 45, offMap: false, territory: null },
    { id: 'harbour', name: 'Harbour', names: [], kind: 'port', lon: 130.1, lat: 50, offMap: false, territory: null },
    { id: 'pass', name: 'Pass', names: [], kind: 'pass', lon: 121, lat: 45, offMap: false, territory: null },
    { id: 'abroad', name: 'Abroad', names: [], kind: 'town', lon: 140, lat: 45, offMap: false, territory: null },
    { id: 'lost', name: 'Lost', names: [], kind: 'town', lon: null, lat: null, offMap: false, territory: null },
  ];
  const towns = townDays(campaign, { ...NO_PLACES, places });

  it('is every place of people within a territory, a harbour off its coast too', () => {
    expect(towns.map(({ place }) => place.id)).toEqual(['harbour', 'town', 'untouched']);
  });

  it('is held as its territory is, and reached when the Soviet row’s whole span is over', () => {
    const town = towns.find(({ place }) => place.id === 'town')!;
    const day = (text: string) => town.days[auditDays(campaign).indexOf(Date.parse(`1945-${text}T00:00:00+09:00`))];
    expect([day('08-08'), day('08-09'), day('08-12'), day('08-13'), day('08-19'), day('08-20')]).toEqual(['japan', 'contested', 'contested', 'reached', 'reached', 'soviet']);
    expect(town.first?.formation.id).toBe('army');
    expect(towns.find(({ place }) => place.id === 'untouched')!.days).not.toContain('reached');
  });
});
