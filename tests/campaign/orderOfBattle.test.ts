import { describe, expect, it } from 'vitest';
import type { CommandNode } from '../../src/lib/campaign/orderOfBattle';
import { aboveOf, orderOfBattle } from '../../src/lib/campaign/orderOfBattle';
import { toldAt, whereaboutsAt } from '../../src/lib/campaign/whereabouts';
import { recordCampaign } from './recordCampaign';
import { local, smallCampaign } from './smallCampaign';

const below = (node: CommandNode): string[] => [node.formation.id, ...node.below.flatMap(below)];

describe('the order of battle', () => {
  it('has every formation of the record exactly once', () => {
    const { campaign } = recordCampaign();
    const shown = orderOfBattle(campaign).flatMap(({ roots }) => roots.flatMap(below));
    expect(shown).toHaveLength(campaign.formations.length);
    expect(new Set(shown)).toEqual(new Set(campaign.formations.map(({ id }) => id)));
  });

  it('sets allies under the group they fought in, the higher echelon first, and those without a parent by side', () => {
    const campaign = smallCampaign({
      units: [
        { id: 'division', echelon: 'division' },
        { id: 'army' },
        { id: 'ally', side: 'mongolian', echelon: 'division', parent: 'army' },
        { id: 'alone', side: 'manchukuo', parent: null },
      ],
    });
    const trees = orderOfBattle(campaign);
    expect(trees.map(({ side, roots }) => [side, roots.flatMap(below)])).toEqual([
      ['soviet', ['front', 'army', 'ally', 'division']],
      ['manchukuo', ['alone']],
    ]);
    expect(aboveOf(campaign, 'ally')).toEqual(['army', 'front']);
  });
});

describe('where a formation is, in words', () => {
  const campaign = smallCampaign({
    units: [{ id: 'army' }, { id: 'garrison', side: 'japanese' }, { id: 'paper' }],
    rows: [
      { formation: 'army', seq: 1, time: '1945-08-11', lon: 120, lat: 45 },
      { formation: 'army', seq: 2, time: '1945-08-15', lon: 123, lat: 45 },
      { formation: 'garrison', seq: 1, time: '1945-08-09', lon: 121, lat: 44, action: 'start' },
      { formation: 'garrison', seq: 2, time: '1945-08-14', lon: 121, lat: 44, action: 'surrender' },
    ],
    events: [{ id: 'battle', start: '1945-08-11', place: 'somewhere' }],
  });
  const at = (id: string, time: string) => whereaboutsAt(campaign.formationById.get(id)!, local(time)).kind;

  it('not yet, attested, worked out, last known; or without a place', () => {
    expect(at('army', '08-10T12:00')).toBe('not-yet');
    expect(at('army', '08-11T19:00')).toBe('attested');
    expect(at('army', '08-20T12:00')).toBe('ended');
    expect(at('paper', '08-11T12:00')).toBe('unplaced');
    // One place only: nobody says that it moved.
    expect(at('army', '08-13T12:00')).toBe('staying');
  });

  it('disarmed from its last row on, not before', () => {
    expect(at('garrison', '08-12T12:00')).toBe('staying');
    expect(at('garrison', '08-14T20:00')).toBe('surrendered');
    expect(at('garrison', '09-10T12:00')).toBe('surrendered');
  });

  it('tells of a place the next thing, else the first, an event before a formation; nothing of an unknown one', () => {
    expect(toldAt(campaign, 'somewhere', local('08-10T00:00'))).toMatchObject({ id: 'battle', action: null });
    expect(toldAt(campaign, 'somewhere', local('08-14T00:00'))).toMatchObject({ id: 'garrison', action: 'surrender' });
    expect(toldAt(campaign, 'somewhere', local('09-10T00:00'))?.t).toBe(toldAt(campaign, 'somewhere', 0 - 1e15)?.t);
    expect(toldAt(campaign, 'nowhere', local('08-10T00:00'))).toBeNull();
  });
});
