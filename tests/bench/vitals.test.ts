import { describe, expect, it } from 'vitest';
import { chosenShots } from './shots/plan.mjs';
import { compared, median, toTable } from './vitals/report.mjs';

describe('the vitals’ table', () => {
  const round = (ready: number, cls = 0) => ({ fcp: 1, lcp: 1, ready, tbt: 0, tbtToReady: 0, longest: 0, cpu: 1, cpuToReady: 1, kB: 1, kBToReady: 1, cls });

  it('takes the ratio within a round, for what disturbs one disturbs the other', () => {
    const row = compared({ ours: [round(200), round(2400), round(220)], bare: [round(100), round(1200), round(100)] }).find(({ key }) => key === 'ready');
    expect(row).toMatchObject({ ours: 220, bare: 100, ratio: 2 });
  });

  it('has no ratio where the bare page has nothing', () => {
    const rows = compared({ ours: [round(1, 0.01)], bare: [round(1)] });
    expect(rows.find(({ key }) => key === 'cls')?.ratio).toBeNull();
    expect(toTable(rows)).toContain('| 0.010 | 0.000 | – |');
  });

  it('the median of an even number lies between the middle two', () => {
    expect(median([9, 1, 3, 2])).toBe(2.5);
  });
});

describe('the contact sheet', () => {
  it('names each shot once, has every width, theme and instant, and can be taken in part', () => {
    const shots = chosenShots('');
    expect(new Set(shots.map(({ name }) => name)).size).toBe(shots.length);
    expect(new Set(shots.map(({ width }) => width))).toEqual(new Set([1920, 1440, 1024, 768, 390, 320, 640]));
    for (const theme of ['dark', 'print']) expect(shots.filter(({ path }) => path.includes(`theme=${theme}`)).length).toBeGreaterThan(5);
    expect(chosenShots('tilted').every(({ path }) => path.includes('view='))).toBe(true);
    expect(new Set(chosenShots('sight').map(({ sight }) => sight)).size).toBe(5);
    expect(chosenShots('nothing')).toEqual([]);
  });
});
