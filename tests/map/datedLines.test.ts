import type { Map as MapLibreMap } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import type { SceneView } from '../../src/lib/layers/visibleFormations';
import { DatedLines } from '../../src/lib/map/datedLines';
import { Plans } from '../../src/lib/map/plans';
import { frameOf } from '../../src/lib/scene/frame';
import { local, SMALL_HELD, smallCampaign } from '../campaign/smallCampaign';

/** Two armies side by side: their dates are clear of one another only from near. */
const APART = 0.63;
const campaign = smallCampaign({
  units: [{ id: 'west' }, { id: 'east' }],
  rows: ['west', 'east'].flatMap((formation, i) => [
    { formation, seq: 1, time: '1945-08-09', lon: 120 + i * APART, lat: 48, action: 'cross-border' },
    { formation, seq: 2, time: '1945-08-12', lon: 120 + i * APART, lat: 44 },
  ]),
  change: (file) => {
    file.formations = (file.formations as { id: string }[]).map((unit) => ({ ...unit, ...(unit.id === 'front' ? {} : { front: 'front' }) }));
    file.held = {
      ...SMALL_HELD,
      datedLines: ['1945-08-11T00:00:00+09:00'],
      gains: { stepHours: 1, byFront: { front: [100] }, byTerritory: {} },
    };
  },
});
const VIEW: SceneView = { zoom: 5.5, layers: new Set(['su-tbf']), basis: 'all', selected: null };
const t = local('08-13T12:00');
const map = { project: ([x = 0, y = 0]: number[]) => ({ x, y }), unproject: ([lng = 0, lat = 0]: number[]) => ({ lng, lat }) } as unknown as MapLibreMap;

/** How many dates are shown when the reader has come from the one zoom to the other. */
function shownOnTheWay(zooms: readonly number[]): number {
  const [plans, dated] = [new Plans(campaign), new DatedLines(campaign, frameOf(campaign), () => '')];
  let last: unknown = null;
  for (const zoom of zooms) {
    const around = plans.around(t, { ...VIEW, zoom });
    // As the map does it: anew where the plans are others.
    if (around.pair !== last) dated.chooseFor(around);
    last = around.pair;
  }
  return dated.boxesAt(t, map).length;
}

describe('the dates of lines of contact', () => {
  it('are shown from near, both', () => {
    expect([shownOnTheWay([5.5]), shownOnTheWay([5.63])]).toEqual([1, 2]);
  });

  it('are the same at a zoom, whichever way the reader has come there', () => {
    expect(shownOnTheWay([5.62])).toBe(shownOnTheWay([5.4, 5.5, 5.62]));
    expect(shownOnTheWay([5.5])).toBe(shownOnTheWay([5.7, 5.62, 5.5]));
  });
});
