import { describe, expect, it } from 'vitest';
import { declutter } from '../../src/lib/layers/declutter';
import { symbolKey, symbolSubject } from '../../src/lib/layers/symbolKey';
import type { SceneView } from '../../src/lib/layers/visibleFormations';
import { visibleFormations } from '../../src/lib/layers/visibleFormations';
import { toLonLat, toPixel } from '../../src/lib/layers/projection';
import { stateAt } from '../../src/lib/campaign/stateAt';
import { sidcOf } from '../../src/lib/symbols/sidc';
import { local, smallCampaign } from '../campaign/smallCampaign';

const VIEW: SceneView = { zoom: 4.4, layers: new Set(['su-tbf', 'events']), basis: 'all', selected: null };

const campaign = smallCampaign({
  units: [
    { id: 'army' },
    { id: 'corps', echelon: 'corps' },
    { id: 'enemy', side: 'japanese', parent: null },
  ],
  rows: [
    { formation: 'army', seq: 1, time: '1945-08-09', lon: 120, lat: 45, action: 'cross-border' },
    { formation: 'army', seq: 2, time: '1945-08-11', lon: 124, lat: 45, basis: 'recalled', precisionKm: 60 },
    { formation: 'corps', seq: 1, time: '1945-08-09', lon: 120, lat: 44, action: 'cross-border' },
    { formation: 'corps', seq: 2, time: '1945-08-12', lon: 123, lat: 44, mode: 'rail' },
    { formation: 'enemy', seq: 1, time: '1945-08-09', lon: 126, lat: 45, action: 'start' },
    { formation: 'enemy', seq: 2, time: '1945-08-12', lon: 126, lat: 45, action: 'surrender' },
  ],
  events: [{ id: 'battle', start: '1945-08-10' }],
});

const ids = (view: SceneView, at = '08-10T12:00') =>
  visibleFormations(campaign, stateAt(campaign, local(at)), view).map(({ formation }) => formation.id);

describe('which formations are drawn', () => {
  it('armies from afar, corps from nearer', () => {
    expect(ids(VIEW)).toEqual(['army', 'enemy']);
    expect(ids({ ...VIEW, zoom: 6 })).toEqual(['army', 'enemy', 'corps']);
  });

  it('columns in the place of an army that the record does not place as a whole', () => {
    const columns = smallCampaign({
      units: [{ id: 'group', parent: 'front' }, { id: 'column', echelon: 'detachment', parent: 'group' }, { id: 'party', echelon: 'detachment', parent: 'column' }],
      rows: ['column', 'party'].map((formation, i) => ({ formation, seq: 1, time: '1945-08-09', lon: 115 + i, lat: 44, action: 'start' })),
    });
    const seen = visibleFormations(columns, stateAt(columns, local('08-10T12:00')), VIEW).map(({ formation }) => formation.id);
    expect(seen).toEqual(['column']);
  });

  it('a layer switched off takes its formations away; the selected one stays', () => {
    expect(ids({ ...VIEW, layers: new Set() })).toEqual([]);
    expect(ids({ ...VIEW, layers: new Set(), selected: 'corps' })).toEqual(['corps']);
  });

  it('“only what was read” hides what is recalled', () => {
    expect(ids({ ...VIEW, basis: 'read' }, '08-11T12:00')).not.toContain('army');
  });

  it('the disarmed leave the map after the next day', () => {
    expect(ids(VIEW, '08-13T12:00')).toContain('enemy');
    expect(ids(VIEW, '08-14T12:00')).not.toContain('enemy');
  });
});

describe('symbols', () => {
  it('that would cover one another are moved aside, in order, and the same each time', () => {
    const box = (id: string, x: number) => ({ id, at: { x, y: 0 }, width: 30, height: 30, group: 'a' });
    const placed = declutter([box('first', 0), box('second', 5), box('third', 300)]);
    expect(placed.map(({ id }) => id)).toEqual(['first', 'second', 'third']);
    expect(placed[0]?.at).toEqual({ x: 0, y: 0 });
    expect(Math.max(Math.abs(placed[1]!.at.x), Math.abs(placed[1]!.at.y))).toBeGreaterThanOrEqual(30);
    expect(declutter([box('first', 0), box('second', 5), box('third', 300)])).toEqual(placed);
  });

  it('with no room fold into their neighbour, which counts them', () => {
    const crowd = Array.from({ length: 30 }, (_, i) => ({ id: `${i}`, at: { x: 0, y: 0 }, width: 40, height: 40, group: 'a' }));
    const placed = declutter(crowd);
    expect(placed.length + placed.reduce((sum, { folded }) => sum + folded, 0)).toBe(30);
    expect(placed.length).toBeLessThan(30);
  });

  it('tell attested from interpolated, and the name leads back to what it shows', () => {
    const army = campaign.formationById.get('army')!;
    expect(symbolKey(army, 'attested')).not.toBe(symbolKey(army, 'interpolated'));
    expect(symbolSubject(symbolKey(army, 'attested'))).toEqual({ ink: 'fleet', echelon: 'army', arm: 'rifle', marker: false, known: 'firm' });
    expect(symbolSubject('some-icon')).toBeNull();
  });

  it('have APP-6 codes of twenty digits with the echelon in the ninth and tenth', () => {
    expect(sidcOf({ echelon: 'army', arm: 'combined-arms', marker: false })).toBe('10031000231211000000');
    expect(sidcOf({ echelon: 'division', arm: 'naval-infantry', marker: false })).toMatch(/^1003100021\d{10}$/);
  });
});

describe('the projection', () => {
  it('goes there and back', () => {
    const there = toLonLat(toPixel({ lon: 123.4, lat: 45.6 }, 5.3), 5.3);
    expect(there.lon).toBeCloseTo(123.4, 9);
    expect(there.lat).toBeCloseTo(45.6, 9);
  });
});

describe('a narrow map', () => {
  const row = Array.from({ length: 12 }, (_, i) => ({ id: `${i}`, at: { x: i * 60, y: 0 }, width: 30, height: 30, group: 'a' }));

  it('has no window with more symbols than it has room for, and those left out are counted by one near by', () => {
    const placed = declutter(row, { most: 3, mostOfGroup: 3, widthPx: 260, heightPx: 320 });
    for (const { at } of placed) expect(placed.filter((other) => other.at.x >= at.x && other.at.x < at.x + 260).length).toBeLessThanOrEqual(3);
    expect(placed.length).toBeGreaterThan(4);
    expect(placed.reduce((sum, { folded }) => sum + folded, 0)).toBeGreaterThan(0);
  });

  it('leaves room for the other side', () => {
    const sides = row.map((box, i) => ({ ...box, group: i < 8 ? 'a' : 'b' }));
    const placed = declutter(sides, { most: 6, mostOfGroup: 4, widthPx: 1000, heightPx: 480 });
    expect(placed.map(({ id }) => id)).toEqual(['0', '1', '2', '3', '8', '9']);
  });

  it('what is left out folds into its superior, and into nobody far away', () => {
    const [full, there] = [{ x: 0, y: 0 }, { x: 400, y: 0 }];
    const box = { width: 200, height: 200, group: 'a' };
    const placed = declutter([
      { ...box, id: 'army', at: full },
      { ...box, id: 'stranger', at: there },
      { ...box, id: 'corps', at: { x: 60, y: 0 }, superiors: ['army'] },
      { ...box, id: 'lost', at: { x: 180, y: 0 }, group: 'b' },
    ]);
    expect(placed.map(({ id, folded }) => [id, folded])).toEqual([['army', 1], ['stranger', 0]]);
  });
});
