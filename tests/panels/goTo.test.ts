import { describe, expect, it } from 'vitest';
import { goTo } from '../../src/lib/panels/goTo';
import { Clock } from '../../src/lib/state/clock.svelte';
import { Viewer } from '../../src/lib/state/viewer.svelte';
import { local, smallCampaign } from '../campaign/smallCampaign';

const day = (text: string) => Date.parse(`${text}T00:00:00+09:00`);
const campaign = smallCampaign({
  units: [{ id: 'army' }, { id: 'late' }],
  rows: [
    { formation: 'army', seq: 1, time: '1945-08-01', lon: 120, lat: 45, action: 'start' },
    { formation: 'late', seq: 1, time: '1945-08-20', lon: 121, lat: 45 },
  ],
  events: [
    { id: 'treaty', start: '1905-09-05', place: 'somewhere' },
    { id: 'battle', start: '1945-08-12', place: 'somewhere' },
    { id: 'peace', start: '1951-09-08' },
  ],
  change: (file) => {
    file.acts = [
      { id: 'prelude', until: '1945-08-08', stretches: [{ from: '1855-01-01', share: 1, unit: 'year' }] },
      { id: 'campaign', until: '1945-09-16', stretches: [{ from: '1945-08-08', share: 1, unit: 'day' }] },
      { id: 'aftermath', until: '1957-01-01', stretches: [{ from: '1945-09-16', share: 1, unit: 'year' }] },
    ];
  },
});

function choose(kind: 'event' | 'formation' | 'place', id: string, t: number) {
  const clock = new Clock(campaign.reach, t);
  const viewer = new Viewer();
  goTo({ kind, id, name: id } as Parameters<typeof goTo>[0], { campaign, clock, viewer, t }, []);
  return { t: clock.t, selected: viewer.selected };
}

describe('going to what was found', () => {
  it('an event moves time to its day, decades before the campaign or after it', () => {
    expect(choose('event', 'treaty', local('08-14T12:00'))).toEqual({ t: day('1905-09-05'), selected: 'treaty' });
    expect(choose('event', 'peace', local('08-14T12:00')).t).toBe(day('1951-09-08'));
  });

  it('a formation that stands on the map moves no time; one that does not, to its first day', () => {
    expect(choose('formation', 'army', local('08-14T12:00')).t).toBe(local('08-14T12:00'));
    expect(choose('formation', 'army', day('1905-09-05')).t).toBe(campaign.span.from);
    expect(choose('formation', 'army', day('1950-01-01')).t).toBe(campaign.span.from);
    expect(choose('formation', 'late', local('08-14T12:00')).t).toBe(campaign.formationById.get('late')!.waypoints[0]!.t);
  });

  it('a place, in the campaign, to what is told of it there; outside, to the next thing', () => {
    expect(choose('place', 'somewhere', local('08-10T12:00')).selected).toBe('battle');
    expect(choose('place', 'somewhere', day('1900-01-01')).selected).toBe('treaty');
  });
});
