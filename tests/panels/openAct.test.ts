import { describe, expect, it } from 'vitest';
import type { Act } from '../../src/lib/campaign/types';
import { OpenAct } from '../../src/lib/panels/openAct.svelte';
import { Clock } from '../../src/lib/state/clock.svelte';

const act = (id: Act['id'], from: number, until: number): Act => ({ id, span: { from, until }, stretches: [{ from, until, share: 1, unit: 'day' }] });
const ACTS = [act('prelude', 0, 100), act('campaign', 100, 200), act('aftermath', 200, 300)];

function axis(t: number) {
  const clock = new Clock({ from: 0, until: 300 }, t);
  const open = new OpenAct(ACTS, clock);
  const go = (to: number) => {
    clock.seek(to);
    open.follow();
  };
  return { clock, open, go };
}

describe('which act of the axis is open', () => {
  it('follows the clock, and stays at the instant that two acts share', () => {
    const { open, go } = axis(150);
    go(200);
    expect(open.act?.id).toBe('campaign');
    go(201);
    expect(open.act?.id).toBe('aftermath');
    go(200);
    expect(open.act?.id).toBe('aftermath');
  });

  it('can be opened at that instant: played to its end, the campaign is found again', () => {
    const { open, clock, go } = axis(150);
    go(200);
    go(250);
    const [, campaign] = ACTS;
    open.show(campaign!);
    clock.seek(open.left(campaign!)!);
    open.follow();
    expect([open.act?.id, clock.t]).toEqual(['campaign', 200]);
  });

  it('stays while the thumb is held', () => {
    const { open, go } = axis(150);
    open.held = true;
    go(20);
    expect(open.act?.id).toBe('campaign');
    open.held = false;
    open.follow();
    expect(open.act?.id).toBe('prelude');
  });
});
