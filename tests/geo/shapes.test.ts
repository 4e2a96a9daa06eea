import { area, booleanPointInPolygon } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../geo/read/readCsv';
import type { TerritoryShape } from '../../geo/territories';
import { splitShapes, toDisputed, toLines } from '../../geo/territories';

const row = (cells: Record<string, string>): Row => ({ where: 'table.csv:2', cells });
/** Ten degrees a side, wound clockwise: against RFC 7946. */
const SQUARE: TerritoryShape = {
  type: 'Feature',
  properties: { id: 'land' },
  geometry: { type: 'Polygon', coordinates: [[[120, 40], [120, 50], [130, 50], [130, 40], [120, 40]]] },
};

describe('the polygons of territories', () => {
  const part = (id: string, south: string, north: string) => row({ territory: 'land', id, west: '100', south, east: '140', north });

  it('stay whole without parts, wound the other way', () => {
    const [whole, ...more] = splitShapes([SQUARE], []);
    expect([more, whole?.properties]).toEqual([[], { id: 'land' }]);
    expect(whole?.geometry.coordinates).toEqual([[[120, 40], [130, 40], [130, 50], [120, 50], [120, 40]]]);
  });

  it('are cut along their parts’ bounds, without loss', () => {
    const parts = splitShapes([SQUARE], [part('south', '0', '44'), part('north', '44', '80')]);
    expect(parts.map(({ properties }) => properties)).toEqual([{ id: 'land', part: 'south' }, { id: 'land', part: 'north' }]);
    expect([[125, 42], [125, 48]].map((point) => parts.map((shape) => booleanPointInPolygon(point, shape)))).toEqual([[true, false], [false, true]]);
    expect(parts.map((shape) => area(shape)).reduce((a, b) => a + b)).toBeCloseTo(area(SQUARE), -3);
  });

  it('have no part where its bounds lie outside, and none of another territory', () => {
    expect(splitShapes([SQUARE], [part('sea', '0', '10')])).toEqual([]);
    expect(splitShapes([{ ...SQUARE, properties: { id: 'other' } }], [part('south', '0', '44')]).map(({ properties }) => properties)).toEqual([{ id: 'other' }]);
  });
});

describe('lines and disputed ground of the tables', () => {
  it('a line has its points in order, longitude first, and its sources', () => {
    const cells = { id: 'line', name: 'A line', territory: 'korea', from: '1945-08-18', until: '1948-08-15', points: '124.6 38;126 38.5', basis: 'read', sources: 'a#p1;b', note: 'why' };
    const { points: _, sources: __, ...same } = cells;
    expect(toLines([row(cells)])).toEqual([{ ...same, points: [[124.6, 38], [126, 38.5]], citations: ['a#p1', 'b'] }]);
  });

  it('ground is disputed where its row has a point, and only there', () => {
    const cells = { id: 'strip', name_1945_en: 'A strip', lon: '130.6', lat: '42.5', holder_9aug1945: 'the one', how_and_when_acquired: 'the other', fate_after: 'later', basis: 'read', sources: 'a', note: '' };
    expect(toDisputed([row(cells), row({ ...cells, lat: '' })])).toEqual([
      { id: 'strip', name: 'A strip', lon: 130.6, lat: 42.5, held: 'the one', claims: 'the other', fate: 'later', basis: 'read', citations: ['a'], note: '' },
    ]);
  });
});
