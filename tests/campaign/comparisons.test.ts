import { describe, expect, it } from 'vitest';
import { compareDistance } from '../../src/lib/campaign/comparisons';
import { distanceKm } from '../../src/lib/campaign/measure';
import type { Row } from './smallCampaign';
import { publishedRow, smallCampaign } from './smallCampaign';

const PLACES = [
  { id: 'border', name: 'Border', lon: 120, lat: 45, precisionKm: 3 },
  { id: 'pass', name: 'Pass', lon: 121, lat: 46, precisionKm: 3 },
  { id: 'town', name: 'Town', lon: 122, lat: 45, precisionKm: 3 },
  { id: 'far', name: 'Far', lon: 124, lat: 45, precisionKm: 4 },
  { id: 'nowhere', name: 'Nowhere', lon: null, lat: null, precisionKm: null },
];
const [BORDER, PASS, TOWN, FAR] = PLACES as { lon: number; lat: number }[] as [{ lon: number; lat: number }, { lon: number; lat: number }, { lon: number; lat: number }, { lon: number; lat: number }];

/** Over the pass to the town on 9 to 12 August, then by rail to the far place. */
const TRACK = (['border', 'pass', 'town', 'far'] as const).map((place, i) => ({
  formation: 'army',
  seq: i + 1,
  time: `1945-08-${['09', '10', '12', '14'][i]!}`,
  place,
  lon: PLACES[i]!.lon!,
  lat: PLACES[i]!.lat!,
  precisionKm: 2,
  action: i === 0 ? 'cross-border' : 'advance',
  mode: place === 'far' ? 'rail' : 'ground',
})) as Row[];

function compare(change: Record<string, unknown>) {
  const campaign = smallCampaign({
    units: [{ id: 'army' }, { id: 'other' }],
    rows: [...TRACK, { formation: 'other', seq: 1, time: '1945-08-09', lon: 120, lat: 45, action: 'cross-border' }, { formation: 'other', seq: 2, time: '1945-08-11', lon: 126, lat: 45 }],
    change: (file) => {
      file.places = [{ id: 'somewhere', name: 'Somewhere', lon: 120, lat: 45, precisionKm: 1 }, ...PLACES];
    },
  });
  return compareDistance(campaign, publishedRow(change));
}

const overThePass = distanceKm(BORDER, PASS) + distanceKm(PASS, TOWN);

describe('a published distance', () => {
  it('of a route between two places on the track is answered by our way between them', () => {
    const { computedKm, measure, excuse } = compare({ fromPlace: 'border', toPlace: 'town', publishedKm: [200, 200] });
    expect(computedKm).toBeCloseTo(overThePass, 6);
    expect(measure).toMatchObject({ taken: 'way', precisionKm: 4, carried: false });
    expect(measure?.straightKm).toBeCloseTo(distanceKm(BORDER, TOWN), 6);
    expect(excuse).toBeNull();
  });

  it('counts a way by rail between two places, and says that it was carried', () => {
    const { computedKm, measure } = compare({ fromPlace: 'border', toPlace: 'far', publishedKm: [300, 300] });
    expect(computedKm).toBeCloseTo(overThePass + distanceKm(TOWN, FAR), 6);
    expect(measure?.carried).toBe(true);
  });

  it('between places that are not both on the track is the great circle between them', () => {
    for (const change of [{ formation: 'other' }, { formation: null }, { kind: 'straight' }, { kind: 'depth' }]) {
      const { computedKm, measure } = compare({ fromPlace: 'border', toPlace: 'far', publishedKm: [300, 300], ...change });
      expect(computedKm).toBeCloseTo(distanceKm(BORDER, FAR), 6);
      expect(measure).toMatchObject({ taken: 'straight', precisionKm: 7 });
    }
  });

  it('of days is answered by the way or the depth of those days, but not once the formation was carried', () => {
    const by = (end: string, kind: string) => compare({ end, kind, publishedKm: [100, 100] }).computedKm;
    expect(by('1945-08-12', 'route')).toBeCloseTo(overThePass, 6);
    expect(by('1945-08-12', 'depth')).toBeCloseTo(distanceKm(BORDER, TOWN), 6);
    expect(by('1945-08-14', 'route')).toBeNull();
  });

  it('of a front, or of no formation, is answered by the spearhead', () => {
    for (const formation of ['front', null]) {
      const { computedKm, measure } = compare({ formation, kind: 'depth', end: '1945-08-12', publishedKm: [400, 400] });
      expect(computedKm).toBeCloseTo(distanceKm(BORDER, { lon: 126, lat: 45 }), 6);
      expect(measure?.spearhead).toBe('other');
    }
  });
});

describe('the gap', () => {
  const straight = (publishedKm: [number, number]) => compare({ kind: 'straight', fromPlace: 'border', toPlace: 'far', publishedKm });
  const km = distanceKm(BORDER, FAR);

  it('is taken from the nearer end of the published range, with its sign, and is none within it', () => {
    expect(straight([km - 20, km + 20])).toMatchObject({ gapKm: 0, gapPercent: 0, within: true });
    expect(straight([km + 50, km + 90]).gapKm).toBeCloseTo(-50, 6);
    expect(straight([km - 90, km - 50]).gapPercent).toBeCloseTo((50 / (km - 50)) * 100, 6);
  });

  it('is within up to a tenth of the figure, and not beyond', () => {
    expect(straight([km / 1.099, km / 1.099]).within).toBe(true);
    expect(straight([km / 1.11, km / 1.11]).within).toBe(false);
  });

  it('is within what the two points may be off, however large the part', () => {
    const near = (publishedKm: number) => compare({ kind: 'straight', fromPlace: 'border', toPlace: 'border', publishedKm: [publishedKm, publishedKm] }).within;
    expect([near(6), near(6.1)]).toEqual([true, false]);
  });
});

describe('a figure that is not compared says why', () => {
  it.each([
    ['no-figure', { fromPlace: 'border', toPlace: 'town' }],
    ['end-not-located', { fromPlace: 'border', toPlace: 'nowhere', publishedKm: [50, 50], measures: 'distance' }],
    ['end-not-located', { measures: 'gap', end: '1945-08-12', publishedKm: [50, 50] }],
    ['not-a-formation', { formation: null, measures: 'extent', publishedKm: [50, 50] }],
    ['whole-front', { formation: 'front', measures: 'frontage', publishedKm: [50, 50] }],
    ['outside-theatre', { excuse: 'outside-theatre', fromPlace: 'border', toPlace: 'town', publishedKm: [50, 50] }],
  ])('%s', (excuse, change) => {
    expect(compare(change)).toMatchObject({ excuse, within: null });
  });

  it('is still measured where its points were fitted to it', () => {
    const { computedKm, excuse } = compare({ fromPlace: 'border', toPlace: 'town', publishedKm: [180, 180], excuse: 'points-fitted-to-figure' });
    expect(excuse).toBe('points-fitted-to-figure');
    expect(computedKm).toBeCloseTo(overThePass, 6);
  });
});

describe('a published rate', () => {
  it('stands beside ours over the same days, of an advance only', () => {
    const rate = (measures: string) => compare({ measures, kind: 'depth', fromPlace: 'border', toPlace: 'town', end: '1945-08-12', publishedKm: [150, 150], publishedKmPerDay: [40, 40] }).computedKmPerDay;
    expect(rate('advance')).toBeCloseTo(distanceKm(BORDER, TOWN) / 4, 6);
    expect(rate('move')).toBeNull();
  });
});
