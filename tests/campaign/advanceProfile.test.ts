import { describe, expect, it } from 'vitest';
import { advanceMarks } from '../../src/lib/campaign/advanceMarks';
import { advanceProfiles, depthOnLine } from '../../src/lib/campaign/advanceProfile';
import { formationProfile } from '../../src/lib/campaign/formationProfile';
import { distanceKm } from '../../src/lib/campaign/measure';
import { profileDays } from '../../src/lib/campaign/profileDays';
import { stateAt } from '../../src/lib/campaign/stateAt';
import type { Campaign } from '../../src/lib/campaign/types';
import { recordCampaign } from './recordCampaign';
import type { Row } from './smallCampaign';
import { local, publishedRow, smallCampaign } from './smallCampaign';

const { campaign } = recordCampaign();
const profiles = advanceProfiles(campaign);
const HOUR = 3_600_000;

describe('the profile of the record', () => {
  it('has a line for each front, worked out once', () => {
    expect(profiles.map(({ front }) => front.id)).toEqual(['su-tbf', 'su-1fef', 'su-2fef']);
    expect(advanceProfiles(campaign)).toBe(profiles);
  });

  it('says at any hour what the state says, to half a kilometre between its points', () => {
    for (let t = campaign.span.from; t <= campaign.span.until; t += 7 * HOUR) {
      const { fronts } = stateAt(campaign, t);
      for (const profile of profiles) {
        const told = fronts.find(({ id }) => id === profile.front.id)!;
        expect(Math.abs(depthOnLine(profile, t) - told.depthKm!), `${profile.front.id} at ${new Date(t).toISOString()}`).toBeLessThan(0.5);
      }
    }
  });

  it('is exact at its points, names the same spearhead, and never falls', () => {
    for (const { front, points } of profiles) {
      points.filter((_, i) => i % 9 === 0).forEach(({ t, km, spearhead }) => {
        const told = stateAt(campaign, t).fronts.find(({ id }) => id === front.id);
        expect([km, spearhead]).toEqual([told?.depthKm, told?.deepestFormation]);
      });
      expect(points.every(({ km }, i) => km >= (points[i - 1]?.km ?? 0))).toBe(true);
    }
  });

  it('puts each stated depth on the line, no deeper than its formation could have come from its own waypoints', () => {
    for (const profile of profiles) {
      expect(profile.stated.length).toBeGreaterThan(3);
      for (const { t, km, formation } of profile.stated) {
        expect(depthOnLine(profile, t)).toBeCloseTo(km, 6);
        const { waypoints, originIndex, legs } = campaign.formationById.get(formation)!;
        const passed = legs.flatMap(({ to, line }) => (to.t <= t ? line : []));
        expect(km).toBeLessThanOrEqual(Math.max(...passed.map((point) => distanceKm(waypoints[originIndex]!, point))) + 1e-6);
      }
    }
  });

  it('spearheads follow one another without a gap and end with the span', () => {
    for (const { spearheads } of profiles) {
      spearheads.slice(1).forEach(({ from }, i) => expect(from).toBe(spearheads[i]!.until));
      expect(spearheads.at(-1)!.until).toBe(campaign.span.until);
    }
  });

  it('finds the halt of the tank army for want of fuel', () => {
    const [pause] = profiles[0]!.pauses;
    expect(pause).toMatchObject({ still: true });
    expect([pause!.from, pause!.until].every((t) => t > local('08-11T00:00') && t < local('08-15T00:00'))).toBe(true);
  });

  it('day by day it ends when nobody comes deeper, and agrees with the state at each midnight', () => {
    const days = profileDays(campaign);
    for (const { day, fronts } of days) {
      expect(fronts.map(({ km }) => km)).toEqual(stateAt(campaign, day + 24 * HOUR).fronts.map(({ depthKm }) => depthKm));
    }
    expect(days.at(-1)!.fronts.map(({ km }) => km)).toEqual(stateAt(campaign, campaign.span.until).fronts.map(({ depthKm }) => depthKm));
    expect(days.at(-2)!.fronts.map(({ km }) => km)).not.toEqual(days.at(-1)!.fronts.map(({ km }) => km));
  });
});

/** East along a parallel, a degree and a half a day, then as it is told. */
function marching(rows: Partial<Row>[], unit = 'army'): Row[] {
  return rows.map((row, i) => ({ formation: unit, seq: i + 1, time: '1945-08-09', lon: 120, lat: 45, action: i === 0 ? 'cross-border' : 'advance', ...row }));
}

function small(rows: Row[], change?: (file: Record<string, unknown>) => void): Campaign {
  return smallCampaign({ units: [{ id: 'army' }, { id: 'other' }], rows, ...(change ? { change } : {}) });
}

describe('a formation’s own line', () => {
  const carried = small(marching([{}, { time: '1945-08-11', lon: 121.5 }, { time: '1945-08-14', lon: 126, mode: 'rail' }, { time: '1945-08-18', lon: 128 }]));
  const points = formationProfile(carried.formationById.get('army')!, carried.span);

  it('stands still on the railway and is a gap, no zero, after it', () => {
    const atRail = points.filter(({ t }) => t > local('08-11T18:00') && t < local('08-14T12:00')).map(({ depthKm }) => depthKm);
    expect(atRail.length).toBeGreaterThan(0);
    expect(new Set(atRail.map((km) => Math.round(km ?? -1)))).toEqual(new Set([Math.round(distanceKm({ lon: 120, lat: 45 }, { lon: 121.5, lat: 45 }))]));
    expect(points.filter(({ t }) => t > local('08-17T00:00')).every(({ depthKm }) => depthKm === null)).toBe(true);
    expect(points.every(({ routeKm }, i) => routeKm >= (points[i - 1]?.routeKm ?? 0))).toBe(true);
  });

  it('is empty for a marker and for one without a place', () => {
    expect(formationProfile(carried.fronts[0]!, carried.span)).toEqual([]);
    expect(formationProfile(carried.formationById.get('other')!, carried.span)).toEqual([]);
  });
});

describe('a pause', () => {
  it('is a halt where the leading formation stood, not where it marched without coming deeper, and none under a day', () => {
    const halting = small(marching([{}, { time: '1945-08-10', lon: 121 }, { time: '1945-08-13', lon: 121, action: 'halt' }, { time: '1945-08-15', lon: 122 }]));
    const [halt, ...others] = advanceProfiles(halting)[0]!.pauses;
    expect(others).toEqual([]);
    expect(halt).toMatchObject({ still: true, spearhead: 'army' });
    expect(halt!.until - halt!.from).toBeGreaterThanOrEqual(48 * HOUR);

    const turning = small(marching([{}, { time: '1945-08-10', lon: 121 }, { time: '1945-08-12', lon: 120.5 }, { time: '1945-08-14', lon: 121.5 }]));
    expect(advanceProfiles(turning)[0]!.pauses).toMatchObject([{ still: false }]);

    const briefly = small(marching([{}, { time: '1945-08-10T06:00:00+09:00', lon: 121 }, { time: '1945-08-10T20:00:00+09:00', lon: 121, action: 'halt' }, { time: '1945-08-12', lon: 124 }]));
    expect(advanceProfiles(briefly)[0]!.pauses).toEqual([]);
  });

  it('is none after the last place: nothing is known of it', () => {
    expect(advanceProfiles(small(marching([{}, { time: '1945-08-10', lon: 121 }])))[0]!.pauses).toEqual([]);
  });
});

describe('poor campaigns', () => {
  it('without fronts have no profile, with a front that never moves a flat one at zero', () => {
    const none = small([], (file) => {
      file.fronts = [];
      file.hHours = {};
    });
    expect(advanceProfiles(none)).toEqual([]);
    expect(profileDays(none)).toEqual([]);

    const still = advanceProfiles(small(marching([{}])))[0]!;
    expect(still).toMatchObject({ greatestKm: 0, endsAt: null, spearheads: [], pauses: [], stated: [] });
    expect(still.points.every(({ km, spearhead }) => km === 0 && spearhead === null)).toBe(true);
  });
});

describe('published figures on the profile', () => {
  const base = small(marching([{}, { time: '1945-08-12', lon: 123 }]));
  const depth = { kind: 'depth', end: '1945-08-12', publishedKm: [200, 200] };

  it('stand at the end of their day; the same figure of two works is one mark with both', () => {
    const marks = advanceMarks(base, [publishedRow(depth), publishedRow({ ...depth, row: 3, citations: ['second'], basis: 'recalled' })]);
    expect(marks).toMatchObject([{ formation: 'army', t: local('08-13T00:00'), publishedKm: [200, 200], by: [{ basis: 'read' }, { basis: 'recalled' }] }]);
    expect(marks[0]!.computedKm).toBeCloseTo(distanceKm({ lon: 120, lat: 45 }, { lon: 123, lat: 45 }), 6);
  });

  it('are left out where they begin elsewhere, are excused, have no figure or no day', () => {
    const rows = [{ start: '1945-08-11' }, { excuse: 'outside-theatre' }, { publishedKm: null }, { end: null }, { kind: 'straight' }, { measures: 'frontage' }, { formation: null }];
    expect(rows.map((change) => advanceMarks(base, [publishedRow({ ...depth, ...change })]))).toEqual(rows.map(() => []));
  });

  it('of the front is answered by its spearhead', () => {
    const [mark] = advanceMarks(base, [publishedRow({ ...depth, formation: 'front' })]);
    expect(mark!.computedKm).toBeCloseTo(stateAt(base, local('08-13T00:00')).fronts[0]!.depthKm!, 6);
  });
});
