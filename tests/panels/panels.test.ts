import { describe, expect, it } from 'vitest';
import { dateAt, statedDate, timeAt } from '../../src/lib/panels/dates';
import { kmText, rangeText } from '../../src/lib/panels/figures';
import { reportLink } from '../../src/lib/panels/reportLink';
import { axisMove, stepFrom } from '../../src/lib/panels/axisMove';
import { addMonths, nextStart } from '../../src/lib/panels/calendar';
import { typedInstant } from '../../src/lib/panels/typedInstant';
import { eventBars, nextAnnotation, ticksOf, timeScale } from '../../src/lib/panels/timeScale';
import type { Act } from '../../src/lib/campaign/types';
import { scaleBar } from '../../src/lib/plate/scaleBar';
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
    expect(statedDate('1945-08-09', '1945-08-11', 'range', 'en')).toMatch(/^9\s?–\s?11 August 1945$/);
    expect(statedDate('1945-08-29', '1945-09-02', 'range', 'en')).toMatch(/^29 August\s–\s2 September 1945$/);
    expect(statedDate('1945-08-08T17:00:00+03:00', null, 'hour', 'en')).toBe('8 August 1945, 23:00');
  });

  it('a date before 1945 is never converted', () => {
    expect(statedDate('1941-04-13T20:00:00+03:00', null, 'hour', 'en')).toBe('13 April 1941');
    expect(statedDate('1855-02-07', null, 'day', 'en')).toBe('7 February 1855');
  });

  describe('as they are typed, in theatre time', () => {
    const typed = (text: string, lang = 'en') => typedInstant(text, local('08-09T00:10'), OFFSET, lang);

    it('are understood in the ways that people write them', () => {
      const wanted = local('08-15T12:00');
      for (const text of ['15 August 1945 12:00', '15 Aug', '15 aug 1945, 12:00', '15.8.1945 12:00', '15/08/1945', '1945-08-15T12:00', ' 1945-08-15 12:00 ']) {
        expect([text, typed(text)]).toEqual([text, wanted]);
      }
      expect(typed('15 августа 1945 12:00', 'ru')).toBe(wanted);
      expect(typed('2 Sept 08:00')).toBe(Date.parse('1945-09-02T08:00+09:00'));
      expect(typed(`${dateAt(wanted, 'theatre', 'en')} ${timeAt(wanted, 'theatre', 'en')}`)).toBe(wanted);
      expect(typed('5 September 1905')).toBe(Date.parse('1905-09-05T12:00+09:00'));
    });

    it('are refused where they are none', () => {
      for (const text of ['', 'yesterday', '31 June 1945', '1945-13-01', '15', '15 M', '15 Aug 1945 12:75', '0 Aug 1945']) expect([text, typed(text)]).toEqual([text, null]);
    });
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
  const campaign: Act = { id: 'campaign', span, stretches: [{ ...span, share: 1, unit: 'day' }] };
  const scale = timeScale([campaign], 0, 1000);

  it('goes from an instant to a place and back, and stops at its ends', () => {
    expect(scale.toX(local('08-13T00:00'))).toBe(500);
    expect(scale.toT(500)).toBe(local('08-13T00:00'));
    expect([scale.toT(-50), scale.toT(5000)]).toEqual([span.from, span.until]);
  });

  it('has a tick at each midnight of the theatre and labels where they fit', () => {
    expect(ticksOf(scale, OFFSET)).toHaveLength(10);
    expect(ticksOf(scale, OFFSET).every(({ labelled }) => labelled)).toBe(true);
    expect(ticksOf(timeScale([campaign], 0, 100), OFFSET).filter(({ labelled }) => labelled)).toHaveLength(2);
    // Larger type, fewer labels.
    expect(ticksOf(timeScale([campaign], 0, 600), OFFSET, 2).filter(({ labelled }) => labelled)).toHaveLength(5);
  });

  describe('in acts', () => {
    const day = (text: string) => Date.parse(`${text}T00:00:00+09:00`);
    const prelude: Act = {
      id: 'prelude',
      span: { from: day('1855-01-01'), until: span.from },
      stretches: [
        { from: day('1855-01-01'), until: day('1931-01-01'), share: 0.25, unit: 'decade' },
        { from: day('1931-01-01'), until: day('1945-01-01'), share: 0.25, unit: 'year' },
        { from: day('1945-01-01'), until: span.from, share: 0.5, unit: 'month' },
      ],
    };
    const acts = [prelude, campaign];

    it('holds every instant of all acts in one order, whichever is open, there and back', () => {
      for (const open of [0, 0.4, 1]) {
        const axis = timeScale(acts, open, 1000);
        const instants = [day('1855-02-07'), day('1905-09-05'), day('1932-03-01'), day('1945-07-26'), local('08-08T00:00'), local('08-13T12:00')];
        const places = instants.map((t) => axis.toX(t));
        expect(places).toEqual([...places].sort((a, b) => a - b));
        for (const t of instants) expect(Math.abs(axis.toT(axis.toX(t)) - t)).toBeLessThan(1000);
        expect([axis.toX(prelude.span.from), axis.toX(span.until)].map(Math.round)).toEqual([0, 1000]);
      }
    });

    it('gives the open act the width, and ticks in its own units', () => {
      const axis = timeScale(acts, 0, 1000);
      expect(axis.toX(span.from)).toBeGreaterThan(900);
      const ticks = ticksOf(axis, OFFSET);
      expect([...new Set(ticks.map(({ unit }) => unit))]).toEqual(['decade', 'year', 'month']);
      expect(ticks.map(({ t }) => new Date(t + OFFSET).toISOString().slice(0, 10))).toEqual(
        expect.arrayContaining(['1860-01-01', '1930-01-01', '1944-01-01', '1945-08-01']),
      );
      const labels = ticks.filter(({ labelled }) => labelled).map(({ x }) => x);
      expect(labels.every((x, i) => i === 0 || x - (labels[i - 1] ?? 0) >= 34)).toBe(true);
    });

    it('counts each event once, in the bar where it begins', () => {
      const { annotations } = smallCampaign({ events: [{ id: 'a', start: '1905-09-05' }, { id: 'b', start: '1945-07-26' }, { id: 'c', start: '1945-08-12' }] });
      const bars = eventBars(annotations, timeScale(acts, 0, 1000)).filter(({ count }) => count > 0);
      expect(bars.map(({ count }) => count)).toEqual([1, 1]);
      const x = timeScale(acts, 0, 1000).toX(day('1905-09-05'));
      expect(bars[0]!.x <= x && x <= bars[0]!.x + bars[0]!.width).toBe(true);
    });
  });

  it('steps by what the axis counts in: hours and days, days and months, months and years', () => {
    const step = (key: string, unit: 'day' | 'month' | 'year', t: number) => {
      const move = axisMove({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false });
      if (move?.kind !== 'step') throw new Error('no step');
      return new Date(stepFrom(t, unit, move, OFFSET) + OFFSET).toISOString().slice(0, 16);
    };
    const t = Date.parse('1945-01-31T06:00:00+09:00');
    expect([step('ArrowRight', 'day', t), step('PageDown', 'day', t)]).toEqual(['1945-01-31T07:00', '1945-01-30T06:00']);
    expect([step('ArrowRight', 'month', t), step('PageUp', 'month', t)]).toEqual(['1945-02-01T06:00', '1945-02-28T06:00']);
    expect([step('ArrowLeft', 'year', t), step('PageDown', 'year', t)]).toEqual(['1944-12-31T06:00', '1944-01-31T06:00']);
  });

  it('counts months at a fixed offset: no zone’s past changes of its clocks', () => {
    const t = Date.parse('1855-02-07T00:00:00+09:00');
    expect(new Date(nextStart(t, 'month', OFFSET) + OFFSET).toISOString()).toBe('1855-03-01T00:00:00.000Z');
    expect(new Date(nextStart(t, 'decade', OFFSET) + OFFSET).toISOString()).toBe('1860-01-01T00:00:00.000Z');
    expect(nextStart(nextStart(t, 'year', OFFSET), 'year', OFFSET)).toBe(nextStart(t, 'year', OFFSET));
    expect(addMonths(addMonths(t, 5, OFFSET), -5, OFFSET)).toBe(t);
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
    expect(reportLink(null, 'id', 'Title', say, '')).toBeNull();
    const link = reportLink('mailto:us@example.org', 'tb-fuel', 'Fuel & mud', say, 'https://example.org/?t=1945-08-14T03:00Z')!;
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
