import { describe, expect, it } from 'vitest';
import { fitCamera } from '../../src/lib/atlas/fitCamera';
import { MOST_DAYS, readPlatesQuery } from '../../src/lib/atlas/platesQuery';
import { pictureName, pngSize } from '../../src/lib/atlas/toPng';
import { sourcesAt } from '../../src/lib/campaign/sourcesAt';
import { largestRatio } from '../../src/lib/map/stillSize';
import { recordCampaign } from '../campaign/recordCampaign';

const { campaign } = recordCampaign();
const read = (search: string) => readPlatesQuery(search, campaign);
const iso = (search: string) => read(search).query.days.map((t) => new Date(t).toISOString().slice(0, 16));

describe('the address of the page of plates', () => {
  it('names days, shown at their noon in the theatre, and instants', () => {
    expect(iso('?days=1945-08-15,1945-08-09T00:10%2B09:00, 1945-08-20T01:00Z')).toEqual(['1945-08-15T03:00', '1945-08-08T15:10', '1945-08-20T01:00']);
    expect(read('?days=1945-08-15&sheet=a3&orientation=portrait&per=page')).toEqual({
      query: { days: [Date.parse('1945-08-15T03:00Z')], daysText: '1945-08-15', sheet: 'a3', orientation: 'portrait', per: 'page' },
      problems: [],
    });
  });

  it('without days shows the seven of the campaign, on A4 across', () => {
    const { query, problems } = read('');
    expect(query).toMatchObject({ sheet: 'a4', orientation: 'landscape', per: 'strip' });
    expect(iso('')).toHaveLength(7);
    expect(problems).toEqual([]);
  });

  it('names what it cannot take, and goes on with the rest', () => {
    const { query, problems } = read('?days=1945-08-15,1945-02-31,tomorrow,<b>,1700-01-01,1945-08-15&sheet=a9&per=both');
    expect(query.days).toEqual([Date.parse('1945-08-15T03:00Z')]);
    expect(problems.map(({ where }) => where)).toEqual(['days', 'days', 'days', 'days', 'sheet', 'per']);
    expect(problems.map(({ what }) => what).join(' ')).toContain('“1945-02-31”');
    expect(iso('?days=rubbish')).toEqual(iso(''));
  });

  it('draws no more than it may', () => {
    const days = Array.from({ length: 20 }, (_, i) => `1945-08-${String(i + 9).padStart(2, '0')}`);
    const { query, problems } = read(`?days=${days.join(',')}`);
    expect(query.days).toHaveLength(MOST_DAYS);
    expect(problems).toHaveLength(1);
  });

  it('finds days of its own for a campaign of another year', () => {
    const other = { span: { from: Date.parse('1939-05-01T00:00Z'), until: Date.parse('1939-09-16T00:00Z') }, reach: { from: Date.parse('1930-01-01T00:00Z'), until: Date.parse('1950-01-01T00:00Z') }, offsetMs: 9 * 3_600_000 };
    const { query } = readPlatesQuery('', other);
    expect(query.days).toHaveLength(7);
    expect(query.days.every((t) => t >= other.span.from && t <= other.span.until)).toBe(true);
  });
});

describe('a picture', () => {
  it('has a name that says what and when', () => {
    expect(pictureName('august-storm', Date.parse('1945-08-15T03:00Z'))).toBe('august-storm-1945-08-15T0300Z.png');
  });

  it('has the size that is asked for, or one around the map as it is seen', () => {
    const around = (map: { width: number; height: number }) => ({ width: map.width + 200, height: map.height + 100, margin: 20 });
    expect(pngSize({ width: 900, height: 600 }, { width: 1000, height: 700 }, around)).toMatchObject({ width: 900, height: 600 });
    expect(pngSize({ width: 3, height: Number.NaN }, { width: 1000, height: 700 }, around)).toMatchObject({ width: 480, height: 400 });
    expect(pngSize({}, { width: 1000, height: 700 }, around)).toMatchObject({ width: 1200, height: 800 });
    expect(pngSize({}, { width: 320, height: 400 }, around)).toMatchObject({ width: 840, height: 900 });
  });

  it('is as sharp as it is wanted, or as the graphics allow', () => {
    expect(largestRatio(1000, 700, 2, 16_384)).toBe(2);
    expect(largestRatio(1000, 700, 4, 2048)).toBeCloseTo(2.048);
    expect(largestRatio(5000, 4000, 4, 32_768) ** 2 * 5000 * 4000).toBeLessThanOrEqual(64_000_001);
  });

  it('in another size shows all that was seen', () => {
    const camera = { zoom: 5, lat: 45, lon: 125, bearing: 0, pitch: 0 };
    const width = (zoom: number, px: number) => px / 2 ** zoom;
    const fitted = fitCamera(camera, { width: 1000, height: 700 }, { width: 300, height: 300 });
    expect(width(fitted.zoom, 300)).toBeGreaterThanOrEqual(width(5, 1000) - 1e-9);
    expect(fitCamera(camera, { width: 1000, height: 700 }, { width: 1000, height: 700 })).toEqual(camera);
  });
});

describe('the sources of what is shown', () => {
  it('are those of the places between which formations stand, and of events that speak', () => {
    const formation = campaign.formationById.get('su-gta6') ?? expect.fail('the tank army is not there');
    const [first] = formation.waypoints;
    const [event] = campaign.annotations.filter(({ citations }) => citations.length > 0);
    const cited = (row: typeof first | typeof event) => row?.citations.map(({ source }) => source) ?? [];
    expect(cited(first).length).toBeGreaterThan(0);
    expect(sourcesAt(campaign, [first?.t ?? 0], new Set([formation.layer]))).toEqual(expect.arrayContaining(cited(first)));
    expect(sourcesAt(campaign, [event?.speaks.from ?? 0], new Set())).toEqual(expect.arrayContaining(cited(event)));
  });

  it('come once, those first that most rests on, and follow the layers', () => {
    const t = Date.parse('1945-08-14T03:00Z');
    const all = sourcesAt(campaign, [t], new Set(['su-tbf', 'su-1fef', 'su-2fef', 'japanese', 'navy']));
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(sourcesAt(campaign, [t], new Set(['su-2fef'])).length);
    expect(sourcesAt(campaign, [t, Date.parse('1945-08-20T03:00Z')], new Set(['su-tbf'])).length).toBeGreaterThan(0);
  });
});
