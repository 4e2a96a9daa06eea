import { describe, expect, it } from 'vitest';
import type { Box, NameArc, NameView } from '../../src/lib/layers/nameArcs';
import { chooseArcs, letterBoxes, textLength } from '../../src/lib/layers/nameArcs';
import { bandFor, NAME_BANDS } from '../../src/lib/layers/names';
import { toPixel } from '../../src/lib/layers/projection';

const [band] = NAME_BANDS.filter(({ id }) => id === 'names-country-middle');
const [ranges] = NAME_BANDS.filter(({ id }) => id === 'names-range-far');
if (!band || !ranges) throw new Error('no bands');
const ZOOM = 4.2;
const origin = toPixel({ lon: 110, lat: 55 }, ZOOM);
const project = ([lon = 0, lat = 0]: readonly number[]) => {
  const { x, y } = toPixel({ lon, lat }, ZOOM);
  return { x: x - origin.x, y: y - origin.y };
};
const view = (more: Partial<NameView> = {}): NameView => ({ zoom: ZOOM, width: 900, height: 600, project, taken: [], panels: [], ...more });
const arc = (order: number, lat: number, more: Partial<NameArc> = {}): NameArc => ({
  key: `LAND ${order}`,
  name: 'LAND',
  kind: 'country',
  id: 'land',
  order,
  bands: [band.id],
  line: [[118, lat], [124, lat], [130, lat]],
  advances: { name: [0.7, 0.7, 0.7, 0.7] },
  ...more,
});
const around = (lat: number): Box => ({ ...project([124, lat]), halfWidth: 200, halfHeight: 6 });
const NONE: ReadonlySet<string> = new Set();

describe('the letters of a curved name', () => {
  it('stand about the middle of its line, as far apart as the band wants', () => {
    const boxes = letterBoxes([{ x: 0, y: 0 }, { x: 400, y: 0 }], [1, 1, 1], { size: 10, spacing: 0.5 });
    expect(boxes?.map(({ x }) => x)).toEqual([185, 200, 215]);
    expect(textLength([1, 1, 1], { size: 10, spacing: 0.5 })).toBe(40);
  });

  it('are none where the line is too short', () => {
    expect(letterBoxes([{ x: 0, y: 0 }, { x: 40, y: 0 }], [1, 1, 1], { size: 10, spacing: 0.5 })).toBeNull();
  });
});

describe('the curve on which a name stands', () => {
  const arcs = [arc(0, 50), arc(1, 47), arc(2, 44)];

  it('is the first where nothing is in the way', () => {
    expect([...chooseArcs(arcs, [band], view(), NONE)]).toEqual(['LAND 0']);
  });

  it('is another where symbols or panels stand, or the window’s edge would cut it', () => {
    expect([...chooseArcs(arcs, [band], view({ taken: [around(50)] }), NONE)]).toEqual(['LAND 1']);
    expect([...chooseArcs(arcs, [band], view({ panels: [around(50), around(47)] }), NONE)]).toEqual(['LAND 2']);
    expect([...chooseArcs([arc(0, 54.9), arc(1, 47)], [band], view(), NONE)]).toEqual(['LAND 1']);
  });

  it('is none where every one would be cut', () => {
    expect([...chooseArcs(arcs, [band], view({ width: 200 }), NONE)]).toEqual([]);
  });

  it('lies under symbols rather than nowhere', () => {
    expect([...chooseArcs([arc(0, 50)], [band], view({ taken: [around(50)] }), NONE)]).toEqual(['LAND 0']);
  });

  it('stays where it was when little is gained', () => {
    expect([...chooseArcs(arcs, [band], view(), new Set(['LAND 1']))]).toEqual(['LAND 1']);
  });

  it('is clear of the more important names', () => {
    const hills = (order: number, lat: number) => arc(order, lat, { key: `HILLS ${order}`, name: 'HILLS', kind: 'range', id: '', bands: [ranges.id] });
    expect([...chooseArcs([...arcs, hills(0, 50), hills(1, 47)], [band, ranges], view(), NONE)]).toEqual(['LAND 0', 'HILLS 1']);
  });

  it('is any that holds a name of today, which may be longer or shorter', () => {
    const today = bandFor(band, 'today');
    const longer = arc(0, 50, { bands: ['names-country-near'], advances: { name: [0.7], today: [0.7, 0.7, 0.7, 0.7, 0.7] } });
    expect([...chooseArcs([longer], [today], view(), NONE)]).toEqual(['LAND 0']);
    expect([...chooseArcs([longer], [band], view(), NONE)]).toEqual([]);
    expect(bandFor(NAME_BANDS[0] ?? band, 'native').size).toBeGreaterThanOrEqual(11);
  });
});
