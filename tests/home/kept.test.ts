import { describe, expect, it } from 'vitest';
import { measureKept } from '../../src/lib/home/kept';
import { layOver } from '../../src/lib/home/layOver';
import { plateFrame } from '../../src/lib/home/plateFrame';
import { endsOf, wayAt } from '../../src/lib/home/ways';
import { smallCampaign } from '../campaign/smallCampaign';

const row = (formation: string, seq: number, day: string, lon: number, lat: number) => ({ formation, seq, time: `1945-08-${day}`, lon, lat, action: seq === 1 ? 'cross-border' : 'advance' });
const CAMPAIGN = smallCampaign({
  units: [{ id: 'a' }, { id: 'b' }],
  rows: [row('a', 1, '09', 118, 46), row('a', 2, '12', 123, 42), row('b', 1, '09', 131, 44), row('b', 2, '12', 127, 44)],
});
const WAYS = ['a', 'b'].map((id) => wayAt(CAMPAIGN.formationById.get(id)!, Date.UTC(1945, 7, 20)));
const ANCHOR = { lon: 118, lat: 46 };

function keptAt(home: { lon: number; lat: number }, turn: number) {
  const laid = layOver(ANCHOR, home, turn);
  const points = WAYS.flatMap((way) => [endsOf(way)!.from, endsOf(way)!.to]).map(laid);
  return measureKept(WAYS, laid, turn, plateFrame(home, points, { width: 800, height: 600, margin: 40 }));
}

describe('what laying the campaign elsewhere keeps', () => {
  it('is everything but the map’s own distances where it lay', () => {
    const kept = keptAt({ ...ANCHOR }, 0);
    expect([kept.worstMetres, kept.northDegrees]).toEqual([0, 0]);
    expect(kept.pictureTooLongPercent).toBeGreaterThan(0);
    expect(kept.pictureTooLongPercent).toBeLessThan(2);
  });

  it.each([0, 45, -170])('is every length to less than a tenth of a millimetre, not the compass: turned by %d', (turn) => {
    const kept = keptAt({ lon: 179.9, lat: 5 }, turn);
    expect(kept.worstMetres).toBeLessThan(1e-4);
    expect(kept.northDegrees).toBeGreaterThan(0.5);
    expect(kept.northDegrees).toBeLessThan(20);
  });
});
