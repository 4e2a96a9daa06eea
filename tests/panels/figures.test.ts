import { describe, expect, it } from 'vitest';
import { catalogueFor } from '../../src/lib/messages/say';
import { dayRuns } from '../../src/lib/panels/audit/dayRuns';
import { speedText } from '../../src/lib/panels/figures';

describe('how fast time runs', () => {
  const say = catalogueFor('en');

  it.each([
    [10, 'axis.speed.hour', 10],
    [96, 'axis.speed.hour', 96],
    [120, 'axis.speed.day', 5],
    [730 * 2.5, 'axis.speed.month', 2.5],
    [8766 * 12.3, 'axis.speed.year', 12],
  ] as const)('%s hours a second: %s with %s', (hours, key, count) => {
    expect(speedText(hours, say)).toBe(say(key, { count }));
  });

  it('is told in another unit with another figure', () => {
    expect(new Set([10, 120, 730 * 2, 8766 * 2].map((hours) => speedText(hours, say))).size).toBe(4);
  });
});

describe('days on end', () => {
  it('with one holder are one run, and one that comes back is another', () => {
    expect(dayRuns(['a', 'a', 'b', 'a'])).toEqual([
      { holder: 'a', from: 0, until: 1 },
      { holder: 'b', from: 2, until: 2 },
      { holder: 'a', from: 3, until: 3 },
    ]);
    expect(dayRuns([])).toEqual([]);
  });
});
