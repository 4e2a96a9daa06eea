import { describe, expect, it } from 'vitest';
import { around } from '../../src/lib/panels/around';
import { smallCampaign } from '../campaign/smallCampaign';

const campaign = smallCampaign({
  events: [
    { id: 'a', start: '1905-09-05' },
    { id: 'b', start: '1910-08-22', end: '1910-08-29' },
    { id: 'c', start: '1931-09-18' },
    { id: 'd', start: '1932-03-01' },
    { id: 'long', start: '1943-05-21', end: '1945-08-20', timePrecision: 'range' },
    { id: 'e', start: '1945-08-10' },
    { id: 'f', start: '1945-08-11' },
  ],
  change: (file) => {
    file.acts = [
      { id: 'prelude', until: '1945-08-08', stretches: [{ from: '1855-01-01', share: 1, unit: 'year' }] },
      { id: 'campaign', until: '1945-09-16', stretches: [{ from: '1945-08-08', share: 1, unit: 'day' }] },
    ];
  },
});
const ids = (t: string) => {
  const { now, lately, next } = around(campaign.annotations, campaign, Date.parse(`${t}T12:00:00+09:00`));
  return { now: now.map(({ id }) => id), lately: lately.map(({ id }) => id), next: next?.id ?? null };
};

describe('what is told about an instant', () => {
  it('before the campaign: what goes on, the last three, the next', () => {
    expect(ids('1910-08-25')).toEqual({ now: ['b'], lately: ['a'], next: 'c' });
    expect(ids('1940-01-01')).toEqual({ now: [], lately: ['d', 'c', 'b'], next: 'long' });
    expect(ids('1944-01-01').now).toEqual(['long']);
  });

  it('in the campaign: of a day only, and nothing that began in the act before', () => {
    expect(ids('1945-08-11')).toEqual({ now: ['f'], lately: ['e'], next: null });
    expect(ids('1945-08-14')).toEqual({ now: [], lately: [], next: null });
    // At its very end it is still the campaign.
    expect(around(campaign.annotations, campaign, campaign.span.until).next).toBeNull();
  });
});
