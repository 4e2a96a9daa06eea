import { describe, expect, it } from 'vitest';
import type { Formation } from '../../src/lib/campaign/types';
import type { SceneView } from '../../src/lib/layers/visibleFormations';
import type { DatedPlace } from '../../src/lib/scene/datedPlaces';
import { datedPlaces, datedTrack } from '../../src/lib/scene/datedPlaces';
import { dateMiddle, datesWithRoom } from '../../src/lib/scene/dateRoom';
import { frameOf, toDays } from '../../src/lib/scene/frame';
import { keyPlaces } from '../../src/lib/scene/keyPlaces';
import { packRows } from '../../src/lib/scene/rowTable';
import { dateInstances } from '../../src/lib/scene/units';
import { UNIT_STRIDE } from '../../src/lib/renderer/unitShaders';
import { areaAt } from '../../src/lib/campaign/areaHeld';
import { local, SMALL_HELD, smallCampaign } from '../campaign/smallCampaign';

const HELD = {
  ...SMALL_HELD,
  datedLines: ['1945-08-11T00:00:00+09:00', '1945-08-14T00:00:00+09:00'],
  gains: { stepHours: 1, byFront: { front: [...new Array<number>(30).fill(0), 100, 50] }, byTerritory: {} },
};
const campaign = smallCampaign({
  units: [{ id: 'army' }, { id: 'still' }, { id: 'corps', echelon: 'corps' }],
  rows: [
    { formation: 'army', seq: 1, time: '1945-08-09', lon: 120, lat: 45, action: 'cross-border' },
    { formation: 'army', seq: 2, time: '1945-08-12', lon: 124, lat: 45 },
    { formation: 'still', seq: 1, time: '1945-08-09', lon: 128, lat: 41, action: 'start' },
    { formation: 'corps', seq: 1, time: '1945-08-09', lon: 120, lat: 44, action: 'cross-border' },
    { formation: 'corps', seq: 2, time: '1945-08-12', lon: 124, lat: 44 },
    ...Array.from({ length: 5 }, (_, i) => ({ formation: 'still', seq: i + 2, time: `1945-08-${10 + i}`, lon: 128, lat: 41 })),
  ],
  change: (file) => {
    file.formations = (file.formations as { id: string }[]).map((unit) => ({ ...unit, ...(unit.id === 'front' ? {} : { front: 'front' }) }));
    file.held = HELD;
  },
});
const frame = frameOf(campaign);

describe('the dates of lines', () => {
  const places = datedPlaces(campaign);

  it('stand where an army on the march was that midnight, beside its way', () => {
    expect(places.map(({ formation, t }) => [formation.id, t])).toEqual([['army', local('08-11T00:00')]]);
    const [{ lon, lat, beside }] = places as [(typeof places)[number]];
    expect(lon).toBeGreaterThan(121);
    expect(lon).toBeLessThan(124);
    expect(lat).toBeCloseTo(45, 1);
    expect(Math.abs(beside[1])).toBeGreaterThan(0.9);
  });

  it('are shown from half a day after it until the territory has passed over as a whole', () => {
    expect(places[0]!.shown).toEqual({ from: local('08-11T12:00'), until: local('08-20T00:00') });
    const tracks = packRows([...campaign.formations.map(() => new Float32Array(4)), ...places.map((place) => datedTrack(place, frame))]);
    const numbers = dateInstances(campaign, frame, tracks, places, () => true, () => [0, 0, 30, 20]);
    expect(numbers).toHaveLength(UNIT_STRIDE);
    expect([numbers[2], numbers[3]]).toEqual([toDays(frame, local('08-11T12:00')), toDays(frame, local('08-20T00:00'))].map(Math.fround));
    expect(dateInstances(campaign, frame, tracks, places, () => false, () => [0, 0, 30, 20])).toHaveLength(0);
  });
});

describe('the room of dates', () => {
  const view: SceneView = { zoom: 6, layers: new Set(), basis: 'all', selected: null };
  const [place] = datedPlaces(campaign) as [DatedPlace];
  const later = { ...place, t: place.t + 1 };
  const farOff = { ...place, lon: place.lon + 4 };
  const [army] = campaign.formations.filter(({ id }) => id === 'army') as [Formation];

  it('is given to the latest of those that would cover one another', () => {
    expect(datesWithRoom([place, later, farOff], [], view)).toEqual(new Set([later, farOff]));
  });

  it('is not taken from a symbol that stands there', () => {
    const on = (x: number, y: number) => new Map([['army', { formation: army, label: 'Army', x, y }]]);
    const { x, y } = dateMiddle({ x: 0, y: 0 }, place);
    const t = place.t;
    expect(datesWithRoom([place], [[on(x, y), t]], view).size).toBe(0);
    expect(datesWithRoom([place], [[on(x, y - 90), t]], view)).toEqual(new Set([place]));
  });
});

describe('the places of the story', () => {
  it('are those that the record speaks of often', () => {
    expect(keyPlaces(campaign)).toEqual([{ lon: 128, lat: 41 }]);
  });
});

describe('the area held', () => {
  it('is the sum of what was gained: nothing before the first gain, in proportion after, the last for good', () => {
    const at = (hours: number) => areaAt(campaign.held, 'byFront', 'front', local('08-08T00:00') + hours * 3_600_000);
    expect([0, 29.5, 30, 30.5, 31, 500].map(at)).toEqual([0, 0, 100, 125, 150, 150]);
    expect(areaAt(campaign.held, 'byFront', 'another', local('08-20T00:00'))).toBe(0);
    expect(areaAt(null, 'byFront', 'front', local('08-20T00:00'))).toBeNull();
  });
});
