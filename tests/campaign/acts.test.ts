import { describe, expect, it } from 'vitest';
import { actAt, stretchAt } from '../../src/lib/campaign/acts';
import { courseOf } from '../../src/lib/state/course';
import { smallCampaign } from './smallCampaign';

const at = (day: string) => Date.parse(`${day}T00:00:00+09:00`);
const ACTS = [
  { id: 'prelude', until: '1945-08-08', stretches: [{ from: '1905-01-01', share: 1, unit: 'decade' }, { from: '1945-01-01', share: 3, unit: 'month' }] },
  { id: 'campaign', until: '1945-09-16', stretches: [{ from: '1945-08-08', share: 1, unit: 'day' }] },
  { id: 'aftermath', until: '1956-12-31', stretches: [{ from: '1945-09-16', share: 1, unit: 'year' }] },
];
const { acts, span, reach } = smallCampaign({ change: (campaign) => void (campaign.acts = ACTS) });
const [prelude, campaign, aftermath] = acts;

describe('the acts of a campaign', () => {
  it('are its span alone, in days, where the file has none', () => {
    const plain = smallCampaign({});
    expect(plain.acts).toEqual([{ id: 'campaign', span: plain.span, stretches: [{ ...plain.span, share: 1, unit: 'day' }] }]);
  });

  it('follow one another, each in stretches that end where the next begins, with shares of one', () => {
    expect(prelude).toEqual({
      id: 'prelude',
      span: { from: at('1905-01-01'), until: at('1945-08-08') },
      stretches: [
        { from: at('1905-01-01'), until: at('1945-01-01'), share: 0.25, unit: 'decade' },
        { from: at('1945-01-01'), until: at('1945-08-08'), share: 0.75, unit: 'month' },
      ],
    });
    expect(campaign!.span).toEqual(span);
    expect(reach).toEqual({ from: at('1905-01-01'), until: at('1956-12-31') });
  });
});

describe('the act and the stretch at an instant', () => {
  it('is the one that it lies in; where one ends, the next', () => {
    expect(actAt(acts, at('1945-08-08') - 1)).toBe(prelude);
    expect(actAt(acts, at('1945-08-08'))).toBe(campaign);
    expect(actAt(acts, at('1950-01-01'))).toBe(aftermath);
  });

  it('where one ends, stays the one that the reader is in', () => {
    expect(actAt(acts, at('1945-08-08'), prelude)).toBe(prelude);
    expect(actAt(acts, at('1945-08-08') + 1, prelude)).toBe(campaign);
  });

  it('outside all of them is the first or the last', () => {
    expect([actAt(acts, at('1800-01-01')), actAt(acts, at('2000-01-01')), actAt([], 0)]).toEqual([prelude, aftermath, undefined]);
    expect(stretchAt(prelude!, at('1800-01-01'))?.unit).toBe('decade');
    expect(stretchAt(prelude!, at('1944-12-31'))?.unit).toBe('decade');
    expect(stretchAt(prelude!, at('1945-01-01'))?.unit).toBe('month');
    expect(stretchAt(prelude!, at('2000-01-01'))?.unit).toBe('month');
  });
});

describe('the course of time when it is played', () => {
  const course = courseOf(acts);

  it('has every stretch of every act, and stops where its act ends', () => {
    expect(course.map(({ from, until }) => [from, until])).toEqual(acts.flatMap(({ stretches }) => stretches.map(({ from, until }) => [from, until])));
    expect(course.map(({ begins, stops }) => [begins, stops])).toEqual([prelude, prelude, campaign, aftermath].map((act) => [act!.span.from, act!.span.until]));
  });

  it('the campaign runs at its own pace, another act in so long as its shares say', () => {
    const [decades, months, days, years] = course;
    expect(days!.pace).toBe(1);
    const seconds = (part: typeof decades) => (part!.until - part!.from) / 3_600_000 / part!.pace;
    expect(seconds(months) / seconds(decades)).toBeCloseTo(3);
    expect(seconds(months) + seconds(decades)).toBeCloseTo(seconds(years));
  });
});
