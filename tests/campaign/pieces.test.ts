import { describe, expect, it, vi } from 'vitest';
import { atOnce, givingWay, unless } from '../../src/lib/campaign/pieces';
import type { InPieces } from '../../src/lib/campaign/pieces';
import { parseCampaign, parsing } from '../../src/lib/campaign/parseCampaign';
import { frameOf } from '../../src/lib/scene/frame';
import { drawingPaths, pathsOf } from '../../src/lib/scene/paths';
import { recordCampaign } from './recordCampaign';

const { campaign, files } = recordCampaign();

/** Each piece takes so long by the clock that is used. */
function* slow(pieces: number, ms: number, clock: { now: number }): InPieces<number> {
  for (let i = 0; i < pieces; i++) {
    clock.now += ms;
    yield;
  }
  return pieces;
}

describe('work in pieces', () => {
  it('lets others have their turn whenever a moment has passed, and gives the same', async () => {
    const clock = { now: 0 };
    const now = vi.spyOn(performance, 'now').mockImplementation(() => clock.now);
    let turns = 0;
    const between = vi.fn(() => {
      turns += 1;
      return Promise.resolve();
    });
    vi.stubGlobal('scheduler', { yield: between });
    expect(await givingWay(slow(20, 6, clock))).toBe(20);
    expect(turns).toBe(10);
    expect(atOnce(slow(20, 6, clock))).toBe(20);
    vi.unstubAllGlobals();
    now.mockRestore();
    // Where the browser has no such call.
    expect(await givingWay(slow(3, 0, clock))).toBe(3);
  });

  it('does nothing more once it is called off', () => {
    let done = 0;
    function* work(): InPieces<string> {
      for (; done < 5; done++) yield;
      return 'all';
    }
    expect(atOnce(unless(() => done >= 2, work()))).toBeUndefined();
    expect(done).toBe(2);
    expect(atOnce(unless(() => false, work()))).toBe('all');
    expect(done).toBe(5);
  });

  it('stops where it fails', async () => {
    function* failing(): InPieces<number> {
      yield;
      throw new Error('a piece too far');
    }
    await expect(givingWay(failing())).rejects.toThrow('a piece too far');
  });

  it('reads the record and draws its ways as they are at once', async () => {
    const frame = frameOf(campaign);
    const [whole, pieced] = [pathsOf(campaign, frame), await givingWay(drawingPaths(campaign, frame))];
    expect(pieced.paths.length).toBeGreaterThan(100);
    expect(pieced).toEqual(whole);
    const texts = { campaign: JSON.stringify({ ...files.campaign, lines: [] }), waypoints: JSON.stringify(files.waypoints), events: JSON.stringify(files.events), territories: JSON.stringify(files.territories) };
    expect(await givingWay(parsing(texts))).toEqual(parseCampaign(texts));
    let pieces = 0;
    for (const work = parsing(texts); work.next().done !== true; ) pieces += 1;
    expect(pieces).toBeGreaterThan(campaign.formations.length);
  }, 60_000);
});
