import { describe, expect, it } from 'vitest';
import { stateAt } from '../../src/lib/campaign/stateAt';
import type { Campaign } from '../../src/lib/campaign/types';
import type { Row } from './smallCampaign';
import { local, smallCampaign } from './smallCampaign';

const MARCH: Row[] = [
  { formation: 'army', seq: 1, time: '1945-08-08', lon: 119, lat: 45, action: 'start' },
  { formation: 'army', seq: 2, time: '1945-08-09', lon: 120, lat: 45, action: 'cross-border' },
  { formation: 'army', seq: 3, time: '1945-08-10', lon: 121, lat: 45 },
  { formation: 'army', seq: 4, time: '1945-08-11', lon: 122, lat: 45, basis: 'recalled', precisionKm: 30 },
  { formation: 'army', seq: 5, time: '1945-08-14', lon: 121, lat: 45, action: 'end' },
];

function march(rows = MARCH, extra: Parameters<typeof smallCampaign>[0] = {}): Campaign {
  return smallCampaign({ units: [{ id: 'army' }], rows, ...extra });
}

function army(campaign: Campaign, at: string, id = 'army') {
  const found = stateAt(campaign, local(at)).formations.find((formation) => formation.id === id);
  if (!found) throw new Error(`${id} is not in the state`);
  return found;
}

describe('where a formation is', () => {
  it('moves along the leg in proportion to time', () => {
    const halfway = (local('08-10T18:00') + local('08-11T18:00')) / 2;
    const there = stateAt(march(), halfway).formations[0];
    expect(there?.lon).toBeCloseTo(121.5, 2);
  });

  it('is total: far before and far after the span it stands at its first and last place', () => {
    for (const [t, lon] of [
      [-1e15, 119],
      [0, 121],
      [1e15, 121],
    ] as const) {
      expect(stateAt(march(), t).formations[0]?.lon).toBeCloseTo(lon, 6);
    }
  });

  it('gives the same answer whatever was asked before', () => {
    const campaign = march();
    const first = JSON.stringify(stateAt(campaign, local('08-10T12:00')));
    stateAt(campaign, local('09-01T00:00'));
    stateAt(campaign, local('08-08T00:00'));
    expect(JSON.stringify(stateAt(campaign, local('08-10T12:00')))).toBe(first);
  });
});

describe('how well that is known', () => {
  it('is attested on the stated day and interpolated between stated days', () => {
    expect(army(march(), '08-11T12:00').standing).toBe('attested');
    expect(army(march(), '08-13T12:00').standing).toBe('interpolated');
  });

  it('between two waypoints the worse basis and the worse precision hold', () => {
    const between = army(march(), '08-13T12:00');
    expect(between.basis).toBe('recalled');
    expect(between.precisionKm).toBe(30);
  });

  it('has ended once the day of the last waypoint is over', () => {
    expect(army(march(), '08-14T20:00').standing).toBe('attested');
    expect(army(march(), '08-15T00:00').standing).toBe('ended');
  });

  it('one dated by 9 August is on the map from the beginning, a later one from its day', () => {
    const late = march(MARCH.map((row) => ({ ...row, time: row.time.replace('08-0', '08-1') })));
    expect(army(march(), '08-08T00:00').standing).not.toBe('not-yet');
    expect(army(late, '08-17T23:00').standing).toBe('not-yet');
    expect(army(late, '08-18T00:00').standing).not.toBe('not-yet');
  });
});

describe('how far it has come', () => {
  it('measures from the border, not from the assembly area', () => {
    const { advance } = army(march(), '08-10T18:00');
    expect(advance.from.lon).toBe(120);
    expect(advance.routeKm).toBeCloseTo(78.6, 0);
    expect(advance.depthKm).toBeCloseTo(78.6, 0);
  });

  it('the route never falls, the depth falls when it turns back', () => {
    const out = army(march(), '08-11T18:00').advance;
    const back = army(march(), '08-14T18:00').advance;
    expect(back.routeKm).toBeCloseTo((out.routeKm ?? 0) * 1.5, 0);
    expect(back.depthKm).toBeCloseTo((out.depthKm ?? 0) / 2, 0);
  });

  it('everything is 0 before the border, and km per day is 0 for the first six hours', () => {
    expect(army(march(), '08-08T23:00').advance).toMatchObject({ routeKm: 0, depthKm: 0, last24hKm: 0, kmPerDay: 0 });
    expect(army(march(), '08-09T06:00').advance.kmPerDay).toBe(0);
    expect(army(march(), '08-09T06:20').advance.kmPerDay).toBeGreaterThan(0);
  });

  it('the last 24 hours are the route now less the route a day ago', () => {
    const campaign = march();
    const gained = (army(campaign, '08-11T10:00').advance.routeKm ?? 0) - (army(campaign, '08-10T10:00').advance.routeKm ?? 0);
    expect(army(campaign, '08-11T10:00').advance.last24hKm).toBeCloseTo(gained, 6);
  });

  it.each(['rail', 'sea', 'air'])('a leg by %s is no advance, and a march after it has no depth', (mode) => {
    const campaign = march([
      ...MARCH.slice(0, 3),
      { formation: 'army', seq: 4, time: '1945-08-12', lon: 124, lat: 45, mode },
      { formation: 'army', seq: 5, time: '1945-08-14', lon: 125, lat: 45, action: 'end' },
    ]);
    const carried = army(campaign, '08-12T18:00').advance;
    expect(carried.routeKm).toBeCloseTo(78.6, 0);
    expect(carried.depthKm).toBeCloseTo(78.6, 0);
    const marching = army(campaign, '08-14T12:00').advance;
    expect(marching.routeKm).toBeGreaterThan(100);
    expect(marching.depthKm).toBeNull();
  });

  it('headquarters, ships and aircraft have no advance', () => {
    const campaign = march(
      ['front', 'ships', 'planes'].flatMap((formation) => MARCH.map((row) => ({ ...row, formation }))),
      { units: [{ id: 'ships', arm: 'naval' }, { id: 'planes', arm: 'air' }] },
    );
    for (const id of ['front', 'ships', 'planes']) expect(army(campaign, '08-12T00:00', id).advance.routeKm).toBeNull();
    expect(stateAt(campaign, local('08-12T00:00')).fronts[0]).toMatchObject({ deepestFormation: null, depthKm: 0 });
  });
});

describe('the front', () => {
  it('keeps the greatest depth that any of its formations has reached', () => {
    const campaign = march();
    const depth = (at: string) => stateAt(campaign, local(at)).fronts[0]?.depthKm ?? 0;
    expect(depth('08-11T18:00')).toBeCloseTo(157.2, 0);
    expect(depth('08-14T18:00')).toBeCloseTo(157.2, 0);
    expect(stateAt(campaign, local('08-12T00:00')).fronts[0]?.deepestFormation).toBe('army');
  });
});

describe('territories and annotations', () => {
  it('a territory changes holder at the dated moment', () => {
    const holder = (at: string) => stateAt(march(), local(at)).territories[0]?.holder;
    expect([holder('08-09T00:09'), holder('08-09T00:10'), holder('08-19T23:59'), holder('08-20T00:00')]).toEqual([
      'japan',
      'contested',
      'contested',
      'soviet',
    ]);
  });

  it('a day speaks all day, an hour from that hour to the end of its day; the newest comes first', () => {
    const campaign = march(MARCH, {
      events: [
        { id: 'day', start: '1945-08-12' },
        { id: 'hour', start: '1945-08-12T13:00:00+09:00', timePrecision: 'hour' },
        { id: 'days', start: '1945-08-11', end: '1945-08-13', timePrecision: 'range' },
      ],
    });
    const speaking = (at: string) => stateAt(campaign, local(at)).annotations.map(({ id }) => id);
    expect(speaking('08-12T12:00')).toEqual(['day', 'days']);
    expect(speaking('08-12T14:00')).toEqual(['hour', 'day', 'days']);
    expect(speaking('08-13T00:00')).toEqual(['days']);
    expect(speaking('08-14T00:00')).toEqual([]);
  });
});
