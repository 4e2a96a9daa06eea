import { booleanPointInPolygon } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { stateAt } from '../../src/lib/campaign/stateAt';
import { heldAt, nameAt } from '../../src/lib/campaign/territories';
import { tellState } from '../../src/lib/campaign/tellState';
import type { Holder } from '../../src/lib/campaign/vocabulary';
import { catalogueFor } from '../../src/lib/messages/say';
import { otherNamesAt, unmarkedBorders } from '../../src/lib/layers/namesAndBorders';
import { checkedRecord } from './builtRecord';

const { built } = checkedRecord;
if (!built) throw new Error('the record does not build');
const { campaign } = built;

/** Noon of a local day. */
const on = (day: string) => Date.parse(`${day}T12:00:00+09:00`);
function holder(id: string, day: string): Holder | undefined {
  const [territory, part] = id.split(' ');
  const state = stateAt(campaign, on(day)).territories.find((other) => other.id === territory);
  return part === undefined ? state?.holder : (state?.parts.find((other) => other.id === part)?.holder ?? state?.holder);
}

/** Each line is told by a row of territories.csv or by an event, which it names. */
const CHECKS: readonly (readonly [territory: string, day: string, holder: Holder, by: string])[] = [
  ['kurils south', '1855-02-08', 'japan', 'shimoda-1855'],
  ['kurils north', '1855-02-08', 'russia', 'shimoda-1855'],
  ['karafuto', '1855-02-08', 'none', 'shimoda-1855: left undivided'],
  ['kurils north', '1875-05-06', 'russia', 'stpetersburg-1875, the day before'],
  ['kurils north', '1875-05-08', 'japan', 'stpetersburg-1875'],
  ['kurils south', '1875-05-08', 'japan', 'stpetersburg-1875'],
  ['karafuto', '1875-05-08', 'russia', 'stpetersburg-1875'],
  ['kwantung', '1898-03-26', 'china', 'liaodong-lease-1898, the day before'],
  ['kwantung', '1898-03-28', 'russia', 'liaodong-lease-1898'],
  ['kwantung', '1905-09-04', 'russia', 'portsmouth-1905, the day before'],
  ['kwantung', '1905-09-06', 'japan', 'portsmouth-1905'],
  ['karafuto', '1905-09-04', 'russia', 'portsmouth-1905, the day before'],
  ['karafuto', '1905-09-06', 'japan', 'portsmouth-1905'],
  ['korea', '1905-11-16', 'none', 'korea-1905, the day before'],
  ['korea', '1905-11-18', 'japan', 'korea-1905: the protectorate'],
  ['korea', '1910-08-30', 'japan', 'korea-1910'],
  ['manchukuo', '1931-09-17', 'china', 'mukden-1931, the day before'],
  ['manchukuo', '1931-09-19', 'contested', 'mukden-1931'],
  ['manchukuo', '1932-03-02', 'japan', 'manchukuo-1932'],
  ['manchukuo', '1933-03-05', 'japan', 'jehol-1933'],
  ['mengjiang', '1939-08-31', 'china', 'mengjiang-1939, the day before'],
  ['mengjiang', '1939-09-02', 'japan', 'mengjiang-1939'],
  ['mpr', '1936-03-12', 'mongolia', 'mongol-pact-1936'],
  ['ussr', '1941-04-13', 'soviet', 'neutrality-1941'],
  ['manchukuo', '1945-08-08', 'japan', 'territories.csv: holder on 9 August'],
  ['manchukuo', '1945-08-09', 'contested', 'the first ground entry'],
  ['korea', '1945-08-08', 'japan', 'territories.csv'],
  ['karafuto', '1945-08-10', 'japan', 'fe2-border, the day before'],
  ['karafuto', '1945-08-12', 'contested', 'fe2-border'],
  ['karafuto', '1945-08-26', 'soviet', 'fe2-sakh-end'],
  ['kurils', '1945-08-17', 'japan', 'Shumshu, the day before'],
  ['kurils', '1945-08-19', 'contested', 'Shumshu'],
  ['kurils', '1945-09-06', 'soviet', 'fe2-kur-end'],
  ['kwantung', '1945-08-25', 'soviet', 'the first train at Dairen'],
  ['korea north', '1945-09-03', 'soviet', 'korea-divided'],
  ['korea south', '1945-09-03', 'japan', 'fe1-073, before'],
  ['korea south', '1945-09-10', 'us', 'fe1-073'],
  ['japan', '1945-09-03', 'us', 'surrender-sep2: the occupation'],
  ['manchukuo', '1946-05-02', 'soviet', 'withdrawal-1946, the day before'],
  ['manchukuo', '1946-05-04', 'china', 'withdrawal-1946'],
  ['karafuto', '1946-02-03', 'soviet', 'sakhalin-decree'],
  ['korea north', '1949-01-01', 'none', 'korea-divided: two states'],
  ['japan', '1952-04-29', 'japan', 'sf-treaty in force'],
  ['kurils', '1956-10-20', 'soviet', 'joint-1956 changed nothing'],
];

describe('territories through time', () => {
  it.each(CHECKS)('%s on %s is held by %s (%s)', (territory, day, expected) => {
    expect(holder(territory, day)).toBe(expected);
  });

  it('every change of holder has a source, and the parts of a territory make the whole', () => {
    for (const { holders, parts, areaKm2 } of campaign.territories) {
      for (const holding of [...holders, ...parts.flatMap((part) => part.holders)]) expect(holding.citations.length).toBeGreaterThan(0);
      expect(areaKm2).toBeGreaterThan(1000);
    }
    const korea = campaign.territoryById.get('korea')!;
    const inPart = (lon: number, lat: number) => korea.parts.filter(({ geometry }) => booleanPointInPolygon([lon, lat], geometry)).map(({ id }) => id);
    expect([inPart(125.75, 39.02), inPart(127, 37.55)]).toEqual([['north'], ['south']]);
    const kurils = campaign.territoryById.get('kurils')!;
    const island = (lon: number, lat: number) => kurils.parts.find(({ geometry }) => booleanPointInPolygon([lon, lat], geometry))?.id;
    expect([island(147.9, 45.05), island(150.0, 45.9)]).toEqual(['south', 'north']);
    const pieces = (geometry: { type: string; coordinates: unknown[] }) => (geometry.type === 'Polygon' ? 1 : geometry.coordinates.length);
    // The chain had 18 islands before it was divided, and has as many after: no cut goes through one.
    expect(kurils.parts.map(({ geometry }) => pieces(geometry)).reduce((a, b) => a + b)).toBe(18);
  });

  it('bear the names of their time', () => {
    const name = (id: string, day: string) => nameAt(campaign.territoryById.get(id)!, on(day));
    expect([name('manchukuo', '1905-01-01'), name('manchukuo', '1940-01-01'), name('manchukuo', '1947-01-01')]).toEqual(['Manchuria', 'Manchukuo', 'Manchuria']);
    expect([name('karafuto', '1890-01-01'), name('karafuto', '1920-01-01')]).toEqual(['Sakhalin', 'Karafuto']);
    expect(otherNamesAt(campaign, on('1945-08-14'))).toEqual({});
    expect(otherNamesAt(campaign, on('1905-01-01'))).toMatchObject({ manchukuo: 'MANCHURIA', ussr: 'RUSSIAN EMPIRE' });
  });

  it('no border is drawn where there was none: across Sakhalin before 1905, around a Manchukuo that was not', () => {
    expect(unmarkedBorders(campaign, on('1945-08-14'))).toEqual([]);
    expect(unmarkedBorders(campaign, on('1905-01-01'))).toEqual(expect.arrayContaining(['karafuto ussr', 'manchukuo china']));
    expect(unmarkedBorders(campaign, on('1905-10-01'))).not.toContain('karafuto ussr');
    expect(unmarkedBorders(campaign, on('1935-01-01'))).not.toContain('manchukuo china');
  });

  it('tells since when the same holder has held, whatever it was called', () => {
    const since = (key: string, day: string) => {
      const row = heldAt(campaign, on(day)).find((held) => held.key === key);
      if (!row) throw new Error(`nothing is called ${key}`);
      return row.since === null ? null : new Date(row.since + 9 * 3_600_000).toISOString().slice(0, 10);
    };
    expect(since('korea', '1930-01-01')).toBe('1905-11-17');
    expect(since('korea south', '1945-08-15')).toBe('1905-11-17');
    expect(since('kurils', '1950-01-01')).toBe('1945-09-05');
    expect(since('china', '1950-01-01')).toBeNull();
    expect(since('mpr', '1945-08-14')).toBe('1921-12-31');
  });

  it('tells the parts apart where they differ, in the campaign too', () => {
    const keys = (day: string) => heldAt(campaign, on(day)).map(({ key, holding }) => `${key}: ${holding.holder}`);
    expect(keys('1945-08-15')).toEqual(expect.arrayContaining(['korea north: contested', 'korea south: japan']));
    expect(keys('1945-08-08')).toContain('korea: japan');
    const tell = (day: string) => tellState(campaign, stateAt(campaign, on(day)), catalogueFor('en'));
    expect(tell('1945-08-15')).toMatch(/Korea north of 38° N.* fought over/);
    expect(tell('1945-09-05')).toMatch(/Korea north of 38° N.* in Soviet hands/);
    expect(tell('1945-08-15')).not.toMatch(/Korea south/);
  });

  it('are told in words outside the campaign', () => {
    const tell = (day: string) => tellState(campaign, stateAt(campaign, on(day)), catalogueFor('en'));
    expect(tell('1860-01-01')).toMatch(/Japan holds Kunashiri and Etorofu\. .*Russia holds Kuril Islands from Uruppu/);
    expect(tell('1940-01-01')).toMatch(/Japan holds Manchukuo, Korea \(Chosen\), Karafuto/);
    expect(tell('1945-08-14')).not.toMatch(/ holds /);
  });
});
