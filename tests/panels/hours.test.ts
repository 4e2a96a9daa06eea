import { describe, expect, it } from 'vitest';
import { clockIn } from '../../src/lib/panels/dates';
import { clockHours, HOUR_PX, labelTops, toY } from '../../src/lib/panels/hoursLayout';

const t = Date.parse('1945-08-08T17:00:00+03:00');

describe('the hours of 8 and 9 August', () => {
  it('one instant stands on every clock with its own date', () => {
    const clocks = ['America/New_York', 'Europe/Moscow', 'Asia/Tokyo', 'Asia/Vladivostok'].map((zone) => clockIn(t, zone, 'en'));
    expect(clocks.map(({ time, date }) => `${time}, ${date}`)).toEqual(['10:00, 8 August', '17:00, 8 August', '23:00, 8 August', '00:00, 9 August']);
    expect(clocks.map(({ offset }) => offset)).toEqual(['UTC\u22124', 'UTC+3', 'UTC+9', 'UTC+10']);
  });

  it('labels keep their order and their distance', () => {
    const ys = [10, 12, 14, 200];
    const tops = labelTops(ys, 40);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    tops.slice(1).forEach((top, i) => expect(top - (tops[i] ?? 0)).toBeGreaterThanOrEqual(40));
    expect(tops[3]).toBe(180);
  });

  it('marks the hours of a clock where they fall', () => {
    const span = { from: t, until: t + 7 * 3_600_000 };
    const hours = clockHours(span, (instant) => (new Date(instant).getUTCHours() + 9) % 24);
    expect(hours.map(({ hour }) => hour)).toEqual([0, 3]);
    expect(toY(hours[0]!.t, span)).toBe(HOUR_PX);
  });
});
