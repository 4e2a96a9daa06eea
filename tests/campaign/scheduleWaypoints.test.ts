import { describe, expect, it } from 'vitest';
import type { Row } from './smallCampaign';
import { local, smallCampaign } from './smallCampaign';

function times(rows: Omit<Row, 'formation' | 'seq' | 'lon' | 'lat'>[], arm = 'rifle') {
  const campaign = smallCampaign({
    units: [{ id: 'unit', arm }],
    rows: rows.map((row, i) => ({ formation: 'unit', seq: i + 1, lon: 120, lat: 45 + i * 0.1, ...row })),
  });
  return (campaign.formationById.get('unit')?.waypoints ?? []).map(({ t }) => t);
}

describe('when a waypoint is reached', () => {
  it('a day row is reached by 18:00 in the theatre', () => {
    expect(times([{ time: '1945-08-12' }])).toEqual([local('08-12T18:00')]);
  });

  it('several rows of one day stand evenly between 06:00 and 18:00, in the order of seq', () => {
    expect(times([{ time: '1945-08-12' }, { time: '1945-08-12' }, { time: '1945-08-12' }])).toEqual([
      local('08-12T10:00'),
      local('08-12T14:00'),
      local('08-12T18:00'),
    ]);
  });

  it('an hour row keeps its hour and bounds the rows of its day on both sides', () => {
    const [before, hour, after] = times([
      { time: '1945-08-12' },
      { time: '1945-08-12T12:00:00+09:00', timePrecision: 'hour' },
      { time: '1945-08-12' },
    ]);
    expect(hour).toBe(local('08-12T12:00'));
    expect(before).toBeGreaterThan(local('08-12T06:00'));
    expect(before).toBeLessThan(local('08-12T12:00'));
    expect(after).toBe(local('08-12T18:00'));
  });

  it('a day row after an hour late on that day is reached before midnight, not before the hour', () => {
    const [hour, after] = times([
      { time: '1945-08-12T23:00:00+09:00', timePrecision: 'hour' },
      { time: '1945-08-12' },
    ]);
    expect(after).toBeGreaterThan(hour ?? 0);
    expect(after).toBeLessThanOrEqual(local('08-13T00:00'));
  });

  it('an interval is reached at its middle', () => {
    expect(times([{ time: '1945-08-11/1945-08-13', timePrecision: 'range' }])).toEqual([local('08-12T12:00')]);
  });

  it('two rows of one interval divide it', () => {
    expect(
      times([
        { time: '1945-08-10/1945-08-12', timePrecision: 'range' },
        { time: '1945-08-10/1945-08-12', timePrecision: 'range' },
      ]),
    ).toEqual([local('08-11T00:00'), local('08-12T00:00')]);
  });

  it('a border crossed on the opening day is crossed at the H-hour of its front', () => {
    const found = times([
      { time: '1945-08-08', action: 'start' },
      { time: '1945-08-09', action: 'cross-border' },
    ]);
    expect(found[1]).toBe(local('08-09T00:10'));
  });

  it('a start on the opening day sets out in time for the H-hour', () => {
    const [start, crossing] = times([
      { time: '1945-08-09', action: 'start' },
      { time: '1945-08-09', action: 'cross-border' },
    ]);
    expect(crossing).toBe(local('08-09T00:10'));
    expect(start).toBeLessThan(local('08-09T00:00'));
  });

  it('no waypoint comes before the one with the lower seq', () => {
    const found = times([
      { time: '1945-08-14/1945-08-20', timePrecision: 'range' },
      { time: '1945-08-15' },
      { time: '1945-08-16T10:00:00+09:00', timePrecision: 'hour' },
    ]);
    expect([...found].sort((a, b) => a - b)).toEqual(found);
    expect(found[2]).toBe(local('08-16T10:00'));
  });
});

describe('when a waypoint is left', () => {
  const leaves = (action: string) => {
    const campaign = smallCampaign({
      units: [{ id: 'unit', arm: 'rifle' }],
      rows: [
        { formation: 'unit', seq: 1, time: '1945-08-10', lon: 120, lat: 45, action },
        { formation: 'unit', seq: 2, time: '1945-08-14', lon: 120.5, lat: 45 },
      ],
    });
    return campaign.formationById.get('unit')?.waypoints[0]?.leaves ?? 0;
  };

  it('a halt and an assault are left as late as the normal rate of the arm allows', () => {
    // 39.3 km at 4 km/h: not quite ten hours before 18:00 on the 14th.
    expect(leaves('halt')).toBeGreaterThan(local('08-14T08:00'));
    expect(leaves('halt')).toBeLessThan(local('08-14T08:30'));
    expect(leaves('assault')).toBe(leaves('halt'));
  });

  it('an advance goes on at once', () => {
    expect(leaves('advance')).toBe(local('08-10T18:00'));
  });
});
