import { describe, expect, it } from 'vitest';
import { dateAt, fieldInstant, fieldValue, statedDate, timeAt } from '../../src/lib/panels/dates';
import { kmText, rangeText } from '../../src/lib/panels/figures';
import { reportLink } from '../../src/lib/panels/reportLink';
import { dayTicks, nextAnnotation, timeScale } from '../../src/lib/panels/timeScale';
import { scaleBar } from '../../src/lib/atlas/scaleBar';
import { publishedFigures } from '../../src/lib/campaign/publishedFigures';
import { local, publishedRow, smallCampaign } from '../campaign/smallCampaign';

const OFFSET = 9 * 3_600_000;

describe('dates', () => {
  it('one instant on three clocks: 00:10 in the theatre is 18:10 the day before in Moscow', () => {
    const t = local('08-09T00:10');
    expect([dateAt(t, 'theatre', 'en'), timeAt(t, 'theatre', 'en')]).toEqual(['9 August 1945', '00:10']);
    expect([dateAt(t, 'moscow', 'en'), timeAt(t, 'moscow', 'en')]).toEqual(['8 August 1945', '18:10']);
    expect(timeAt(t, 'khabarovsk', 'en')).toBe('01:10');
  });

  it('a stated time is printed only as exactly as it is given', () => {
    expect(statedDate('1945-08-09', null, 'day', 'en')).toBe('9 August 1945');
    expect(statedDate('1945-08-09', '1945-08-11', 'range', 'en')).toBe('9 August 1945 – 11 August 1945');
    expect(statedDate('1945-08-08T17:00:00+03:00', null, 'hour', 'en')).toBe('8 August 1945, 23:00');
  });

  it('a date before 1945 is never converted', () => {
    expect(statedDate('1941-04-13T20:00:00+03:00', null, 'hour', 'en')).toBe('13 April 1941');
    expect(statedDate('1855-02-07', null, 'day', 'en')).toBe('7 February 1855');
  });

  it('the date field speaks theatre time, there and back', () => {
    expect(fieldValue(local('08-15T12:00'), OFFSET)).toBe('1945-08-15T12:00');
    expect(fieldInstant('1945-08-15T12:00', OFFSET)).toBe(local('08-15T12:00'));
    expect(fieldInstant('', OFFSET)).toBeNull();
  });
});

describe('figures', () => {
  it('are whole, grouped from 10 000, with a true minus; a dash is “not computed”', () => {
    expect([kmText(340.4), kmText(9000), kmText(12345), kmText(-5), kmText(null), kmText(0)]).toEqual(['340', '9000', '12\u2009345', '\u22125', '–', '0']);
    expect([rangeText([120, 150]), rangeText([88, 88])]).toEqual(['120–150', '88']);
  });
});

describe('the axis', () => {
  const span = { from: local('08-08T00:00'), until: local('08-18T00:00') };
  const scale = timeScale(span, 1000);

  it('goes from an instant to a place and back, and stops at its ends', () => {
    expect(scale.toX(local('08-13T00:00'))).toBe(500);
    expect(scale.toT(500)).toBe(local('08-13T00:00'));
    expect([scale.toT(-50), scale.toT(5000)]).toEqual([span.from, span.until]);
  });

  it('has a tick at each midnight of the theatre and labels where they fit', () => {
    expect(dayTicks(scale, OFFSET)).toHaveLength(10);
    expect(dayTicks(scale, OFFSET).every(({ labelled }) => labelled)).toBe(true);
    expect(dayTicks(timeScale(span, 100), OFFSET).filter(({ labelled }) => labelled)).toHaveLength(2);
  });

  it('finds the next and the last event', () => {
    const { annotations } = smallCampaign({
      events: [
        { id: 'a', start: '1945-08-10' },
        { id: 'b', start: '1945-08-12' },
      ],
    });
    expect(nextAnnotation(annotations, local('08-10T00:00'), 1, span)?.id).toBe('b');
    expect(nextAnnotation(annotations, local('08-12T00:00'), -1, span)?.id).toBe('a');
    expect(nextAnnotation(annotations, local('08-12T00:00'), 1, span)).toBeNull();
  });
});

describe('a published figure', () => {
  const figure = (change: object, mode = 'ground') => {
    const campaign = smallCampaign({
      units: [{ id: 'army' }],
      rows: [
        { formation: 'army', seq: 1, time: '1945-08-09', lon: 120, lat: 45, action: 'cross-border' },
        { formation: 'army', seq: 2, time: '1945-08-12', lon: 123, lat: 45, mode },
      ],
    });
    return publishedFigures(campaign, [publishedRow({ end: '1945-08-12', publishedKm: [250, 250], ...change })], campaign.formationById.get('army')!, local('08-20T00:00'));
  };

  it('stands beside ours for the same days', () => {
    expect(figure({})[0]?.computedKm).toBeCloseTo(235.8, 0);
  });

  it('for one day stands beside our way of that day', () => {
    const [day] = figure({ start: '1945-08-10', end: '1945-08-10', publishedKm: [60, 60] });
    expect(day?.computedKm).toBeGreaterThan(50);
    expect(day?.computedKm).toBeLessThan(70);
  });

  it('is left out before its day, without a figure, or where it measures another thing', () => {
    expect(figure({ end: '1945-08-30' })).toEqual([]);
    expect(figure({ publishedKm: null })).toEqual([]);
    expect(figure({ kind: 'depth', start: '1945-08-10' })).toEqual([]);
    expect(figure({ fromPlace: 'elsewhere' })).toEqual([]);
    expect(figure({ measures: 'supply' })).toEqual([]);
    expect(figure({ excuse: 'points-fitted-to-figure' })).toEqual([]);
  });

  it('is left out once the formation was carried by rail, which ours does not count', () => {
    expect(figure({}, 'rail')).toEqual([]);
  });
});

describe('a reported error', () => {
  it('is a prefilled message to the campaign’s address, or nothing', () => {
    const say = (key: string, values?: object) => `${key} ${JSON.stringify(values ?? {})}`;
    expect(reportLink(null, 'id', 'Title', say)).toBeNull();
    const link = reportLink('mailto:us@example.org', 'tb-fuel', 'Fuel & mud', say)!;
    expect(link).toMatch(/^mailto:us@example\.org\?subject=/);
    expect(decodeURIComponent(link)).toContain('Fuel & mud');
    expect(link).not.toContain('+');
  });
});

describe('the scale bar', () => {
  it('is true at the middle of the map', () => {
    const { km, widthPx } = scaleBar({ zoom: 4, lat: 45 });
    const kmPerPixel = (40075.017 / 512 / 16) * Math.cos(Math.PI / 4);
    expect(widthPx * kmPerPixel).toBeCloseTo(km, -1);
  });
});
