import { describe, expect, it } from 'vitest';
import { stateAt } from '../../src/lib/campaign/stateAt';
import { twinTable } from '../../src/lib/campaign/twinTable';
import { local, smallCampaign } from './smallCampaign';

const campaign = smallCampaign({
  units: [{ id: 'army' }, { id: 'late' }],
  rows: [
    { formation: 'army', seq: 1, time: '1945-08-09', lon: 120, lat: 45, action: 'cross-border' },
    { formation: 'army', seq: 2, time: '1945-08-12', lon: 120.4, lat: 45 },
    { formation: 'late', seq: 1, time: '1945-08-20', lon: 140, lat: 58 },
  ],
});

describe('the map in words, as tables', () => {
  it('has the same formations and holders as the state, each with the nearest named place', () => {
    const t = local('08-10T12:00');
    const { formations, territories } = twinTable(campaign, t);
    const shown = stateAt(campaign, t).formations.filter(({ standing }) => standing !== 'not-yet');
    expect(formations.map(({ id }) => id)).toEqual(shown.map(({ id }) => id));
    expect(formations.map(({ standing }) => standing)).toEqual(shown.map(({ standing }) => standing));
    expect(formations[0]?.near?.name).toBe('Somewhere');
    expect(formations[0]?.near?.km).toBeGreaterThan(1);
    expect(territories.map(({ id, holder }) => [id, holder])).toEqual([['land', 'contested']]);
  });

  it('names no place where none is near, and no formation outside the campaign', () => {
    expect(twinTable(campaign, local('08-21T12:00')).formations.find(({ id }) => id === 'late')?.near).toBeNull();
    expect(twinTable(campaign, Date.parse('1932-03-02T00:00Z')).formations).toEqual([]);
    expect(twinTable(campaign, Date.parse('1932-03-02T00:00Z')).territories[0]?.holder).toBe('japan');
  });
});
