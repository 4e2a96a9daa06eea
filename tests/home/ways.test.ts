import { describe, expect, it } from 'vitest';
import { advanceAt, deepestKm, positionAt, routeKm } from '../../src/lib/campaign/advance';
import { distanceKm } from '../../src/lib/campaign/measure';
import { anchorPoint, defaultAnchor, MIDDLE } from '../../src/lib/home/anchor';
import { layOver } from '../../src/lib/home/layOver';
import { endsOf, formationsOf, laidWay, wayAt } from '../../src/lib/home/ways';
import type { Row } from '../campaign/smallCampaign';
import { smallCampaign } from '../campaign/smallCampaign';

const at = (text: string) => Date.parse(`1945-08-${text}:00+09:00`);
const row = (seq: number, day: string, lon: number, lat: number, more: Partial<Row> = {}): Row => ({ formation: 'a', seq, time: `1945-08-${day}`, lon, lat, ...more });
/** Approach, border, two marches, a lift by rail, a march. */
const ROWS = [row(1, '07', 117, 46), row(2, '09', 118, 46, { action: 'cross-border' }), row(3, '12', 120, 45.5), row(4, '14', 121, 44), row(5, '18', 124, 42, { mode: 'rail' }), row(6, '20', 124.5, 41)];
const CAMPAIGN = smallCampaign({
  units: [{ id: 'a' }, { id: 'b', echelon: 'division', parent: 'a' }, { id: 'jp', side: 'japanese', parent: null }],
  rows: [...ROWS, { ...row(1, '09', 119, 47), formation: 'b' }, { ...row(2, '11', 120, 47), formation: 'b' }, { ...row(1, '09', 122, 44), formation: 'jp' }, { ...row(2, '11', 122, 43), formation: 'jp' }],
  change: (file) => (file.mainThrusts = ['a']),
});
const ARMY = CAMPAIGN.formationById.get('a')!;

function lengthKm(pieces: readonly (readonly { lon: number; lat: number }[])[]): number {
  return pieces.reduce((all, piece) => all + piece.slice(1).reduce((sum, point, i) => sum + distanceKm(piece[i]!, point), 0), 0);
}

describe('the way of a formation', () => {
  it.each(['08T12:00', '09T20:00', '11T03:00', '13T15:00', '16T06:00', '19T12:00', '25T00:00'])('is as long as the atlas tells it at %s', (time) => {
    const way = wayAt(ARMY, at(time));
    expect(lengthKm(way.pieces)).toBeCloseTo(routeKm(ARMY, at(time)), 9);
    expect(way.km).toBe(advanceAt(ARMY, at(time))?.routeKm);
    expect(way.depthKm).toBe(deepestKm(ARMY, at(time)));
  });

  it('begins at the border, and ends where the formation is while it marches', () => {
    const t = at('13T12:00');
    const ends = endsOf(wayAt(ARMY, t))!;
    expect(ends.from).toEqual({ lon: 118, lat: 46 });
    const { lon, lat } = positionAt(ARMY, t)!;
    expect(distanceKm(ends.to, { lon, lat })).toBeLessThan(1e-6);
  });

  it('leaves out what was carried: two pieces, and its own dated places', () => {
    const { pieces, halts } = wayAt(ARMY, at('25T00:00'));
    expect(pieces.map((piece) => [piece[0], piece.at(-1)])).toEqual([
      [{ lon: 118, lat: 46 }, { lon: 121, lat: 44 }],
      [{ lon: 124, lat: 42 }, { lon: 124.5, lat: 41 }],
    ]);
    expect(halts.map(({ lon }) => lon)).toEqual([118, 120, 121, 124, 124.5]);
  });

  it('has no end before it sets out', () => {
    expect(endsOf(wayAt(ARMY, at('07T00:00')))).toBeNull();
  });

  it('keeps its length where it is laid', () => {
    const way = wayAt(ARMY, at('25T00:00'));
    const laid = laidWay(way, layOver({ lon: 118, lat: 46 }, { lon: 179.9, lat: -17 }, 45));
    expect(Math.abs(lengthKm(laid.pieces) / lengthKm(way.pieces) - 1)).toBeLessThan(1e-9);
    expect(laid.halts.map(({ t }) => t)).toEqual(way.halts.map(({ t }) => t));
  });
});

describe('what is laid', () => {
  it('is the main blows, or all armies of the attackers', () => {
    expect(formationsOf(CAMPAIGN, 'main').map(({ id }) => id)).toEqual(['a']);
    expect(formationsOf(CAMPAIGN, 'armies').map(({ id }) => id)).toEqual(['a']);
    expect(defaultAnchor(CAMPAIGN)).toBe('a');
  });

  it('hangs on the start of a way, or on the middle of the main blows; on nothing unknown', () => {
    expect(anchorPoint(CAMPAIGN, 'a')).toEqual({ lon: 118, lat: 46 });
    const middle = anchorPoint(CAMPAIGN, MIDDLE)!;
    expect(middle.lon).toBeGreaterThan(118);
    expect(middle.lon).toBeLessThan(124.5);
    expect(anchorPoint(CAMPAIGN, 'jp')).toBeNull();
    expect(anchorPoint(CAMPAIGN, 'nobody')).toBeNull();
  });

  it('is nothing where nobody marched', () => {
    const empty = smallCampaign({});
    expect(defaultAnchor(empty)).toBeNull();
    expect(anchorPoint(empty, MIDDLE)).toBeNull();
  });
});
