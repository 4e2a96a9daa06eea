import { describe, expect, it } from 'vitest';
import { RestAfter } from '../../src/lib/map/restAfter';

function after(gaps: number[]): number {
  const rest = new RestAfter();
  let now = 0;
  for (const gap of gaps) rest.drawn((now += gap));
  return rest.ms;
}

describe('the map is at rest', () => {
  it('after 200 ms where frames are quick', () => {
    expect(after([])).toBe(200);
    expect(after(new Array<number>(20).fill(16))).toBe(200);
  });

  it('only after several frames where they are slow: drawing names anew must not count as rest between two of them', () => {
    expect(after(new Array<number>(20).fill(180))).toBeGreaterThan(800);
  });

  it('a pause of the reader is no slow frame', () => {
    expect(after([16, 16, 16, 5000, 16])).toBe(200);
  });
});
