import { describe, expect, it } from 'vitest';
import { Clock } from '../../src/lib/state/clock.svelte';

const HOUR = 3_600_000;
const clock = () => new Clock({ from: 0, until: 100 * HOUR }, 10 * HOUR);

describe('the clock', () => {
  it('stands until it is played, then moves by campaign hours a second', () => {
    const it = clock();
    it.tick(1000);
    expect(it.t).toBe(10 * HOUR);
    it.hoursPerSecond = 20;
    it.play();
    it.tick(500);
    expect(it.t).toBe(20 * HOUR);
    it.pause();
    it.tick(500);
    expect(it.t).toBe(20 * HOUR);
  });

  it('stays within its span, stops at the end and starts again from the beginning', () => {
    const it = clock();
    it.seek(-5);
    expect(it.t).toBe(0);
    it.seek(99 * HOUR);
    it.play();
    it.tick(1000);
    expect([it.t, it.playing]).toEqual([100 * HOUR, false]);
    it.play();
    expect([it.t, it.playing]).toEqual([0, true]);
  });

  it('ignores what is no number', () => {
    const it = clock();
    it.seek(Number.NaN);
    it.play();
    it.tick(Number.NaN);
    it.tick(-1000);
    expect(it.t).toBe(10 * HOUR);
  });

  it('moves by whole days where motion is not wanted', () => {
    const it = clock();
    it.stepwise = true;
    it.play();
    it.tick(2300);
    expect(it.t).toBe(10 * HOUR);
    it.tick(200);
    expect(it.t).toBe(34 * HOUR);
  });

  it('runs each stretch at its own pace and stops where its act ends', () => {
    const course = [
      { from: 0, until: 50 * HOUR, pace: 10, stops: 50 * HOUR, begins: 0 },
      { from: 50 * HOUR, until: 100 * HOUR, pace: 1, stops: 100 * HOUR, begins: 50 * HOUR },
    ];
    const it = new Clock({ from: 0, until: 100 * HOUR }, 0, course);
    it.hoursPerSecond = 1;
    it.play();
    it.tick(1000);
    expect(it.t).toBe(10 * HOUR);
    it.tick(9000);
    expect([it.t, it.playing]).toEqual([50 * HOUR, false]);
    it.play();
    it.tick(1000);
    expect(it.t).toBe(51 * HOUR);
    it.seek(100 * HOUR);
    it.play();
    expect(it.t).toBe(50 * HOUR);
  });
});
