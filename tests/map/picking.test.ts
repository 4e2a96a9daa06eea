import { describe, expect, it } from 'vitest';
import type { SceneView } from '../../src/lib/layers/visibleFormations';
import { pickable, pictureOf } from '../../src/lib/map/picking';
import { Plans } from '../../src/lib/map/plans';
import { local, smallCampaign } from '../campaign/smallCampaign';

const campaign = smallCampaign({
  units: [{ id: 'army' }, { id: 'enemy', side: 'japanese', parent: null }],
  rows: [
    { formation: 'army', seq: 1, time: '1945-08-09', lon: 120, lat: 45, action: 'cross-border' },
    { formation: 'army', seq: 2, time: '1945-08-11', lon: 122, lat: 45 },
    { formation: 'enemy', seq: 1, time: '1945-08-09', lon: 126, lat: 45, action: 'start' },
    { formation: 'enemy', seq: 2, time: '1945-08-12', lon: 126, lat: 45, action: 'surrender' },
  ],
  events: [{ id: 'battle', start: '1945-08-10' }],
});
const VIEW: SceneView = { zoom: 5, layers: new Set(['su-tbf', 'events']), basis: 'all', selected: null };

function shownAt(at: string, view = VIEW, plans = new Plans(campaign)) {
  const t = local(at);
  return { t, view, plans: plans.around(t, view) };
}

describe('what can be picked', () => {
  it('is what is drawn: by hour, and by layer as soon as one is switched', () => {
    const plans = new Plans(campaign);
    const ids = (view: SceneView) => pickable(campaign, shownAt('08-10T12:00', view, plans)).map(({ id }) => id);
    expect(ids(VIEW)).toEqual(['army', 'enemy']);
    expect(ids({ ...VIEW, layers: new Set(['events']) })).toEqual([]);
    expect(ids(VIEW)).toEqual(['army', 'enemy']);
  });

  it('is never a symbol that has left the map, nor one that is fading out', () => {
    const seen = (at: string) => pictureOf(campaign, 'enemy', shownAt(at)) !== null;
    expect(seen('08-13T11:00')).toBe(true);
    for (let hour = 0; hour < 48; hour++) {
      const at = new Date(local('08-13T12:00') + hour * 3_600_000);
      const shown = { t: at.getTime(), view: VIEW, plans: new Plans(campaign).around(at.getTime(), VIEW) };
      const [before, after] = shown.plans.pair;
      const alpha = (before.has('enemy') ? 1 - shown.plans.mix : 0) + (after.has('enemy') ? shown.plans.mix : 0);
      if (alpha < 0.5) expect(pictureOf(campaign, 'enemy', shown)).toBeNull();
    }
    expect(seen('08-15T12:00')).toBe(false);
  });

  it('has one plan for one bearing: what is picked is what was drawn', () => {
    const plans = new Plans(campaign);
    const [north, turned] = [shownAt('08-10T12:00', VIEW, plans), shownAt('08-10T12:00', { ...VIEW, bearing: 90 }, plans)];
    expect(pictureOf(campaign, 'army', north)).not.toEqual(pictureOf(campaign, 'army', turned));
    expect(pictureOf(campaign, 'army', shownAt('08-10T12:00', { ...VIEW, bearing: 2 }, plans))).toEqual(pictureOf(campaign, 'army', north));
  });
});
