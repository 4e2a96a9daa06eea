import { describe, expect, it } from 'vitest';
import { hoursPerSecond, instantOf, planFilm, samplesOf } from '../../src/lib/film/filmPlan';

const span = { from: Date.parse('1945-08-09T00:00Z'), until: Date.parse('1945-08-19T00:00:00.001Z') };

describe('the pictures of a film', () => {
  it('are as many as its length asks for, and it runs as long as they do', () => {
    expect(planFilm(span, 20, 24)).toMatchObject({ count: 480, seconds: 20 });
    expect(planFilm(span, 1.04, 12)).toMatchObject({ count: 12, seconds: 1 });
    expect(planFilm(span, 0.01, 5)).toMatchObject({ count: 2, seconds: 0.4 });
    expect(hoursPerSecond(planFilm(span, 20, 24))).toBeCloseTo(12);
  });

  it('begin and end exactly where the span does, and go forward evenly between', () => {
    for (const count of [2, 3, 7, 480, 3600]) {
      const plan = { span, count, perSecond: 24, seconds: count / 24 };
      const instants = Array.from({ length: count }, (_, i) => instantOf(plan, i));
      expect([instants[0], instants.at(-1)]).toEqual([span.from, span.until]);
      const steps = instants.slice(1).map((t, i) => t - instants[i]!);
      expect(Math.max(...steps) - Math.min(...steps)).toBeLessThanOrEqual(2);
      expect(instants.every(Number.isInteger)).toBe(true);
    }
  });

  it('are looked at beforehand from the first to the last, each once', () => {
    expect(samplesOf({ count: 100 }, 4)).toEqual([0, 33, 66, 99]);
    expect(samplesOf({ count: 2 }, 4)).toEqual([0, 1]);
    expect(samplesOf({ count: 9 }, 0)).toEqual([]);
    expect(samplesOf({ count: 9 }, 1)).toEqual([0]);
  });
});
