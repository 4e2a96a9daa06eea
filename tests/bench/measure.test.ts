import { describe, expect, it } from 'vitest';
import { chosenCases } from './measure/cases.mjs';
import { readShares } from './measure/readShares.mjs';
import { readTrace } from './measure/readTrace.mjs';
import { isSteady, median, ratioOf } from './measure/statistics.mjs';

const task = (ts: number, dur: number, tdur: number, tid = 1) => ({ name: 'ThreadControllerImpl::RunTask', ph: 'X', ts, dur, tdur, pid: 7, tid });
const mark = (name: string, ts: number) => ({ name, ph: 'I', ts, pid: 7, tid: 1 });

describe('the trace', () => {
  const events = [
    { name: 'thread_name', ph: 'M', ts: 0, pid: 7, tid: 2, args: { name: 'DedicatedWorker thread' } },
    task(0, 50, 9000),
    mark('step-0', 100),
    task(110, 40, 2000),
    mark('step-1', 200),
    task(190, 40, 3000),
    task(260, 20, 1000),
    task(250, 20, 8000, 2),
    mark('step-end', 300),
    task(310, 20, 9000),
  ];

  it('gives each task to the step in which it ends, in CPU time, and only the main thread’s', () => {
    expect(readTrace(events, 2)).toEqual({ steps: [2, 4], workerMs: 4 });
  });

  it('without marks is refused', () => {
    expect(() => readTrace([task(0, 1, 1)], 1)).toThrow(/no marks/);
  });
});

describe('what a step goes into', () => {
  const event = (name: string, ts: number, dur: number, tdur: number) => ({ name, ph: 'X', ts, dur, tdur, pid: 7, tid: 1 });

  it('is the time of each event less that of those inside it, and all of it adds up', () => {
    const events = [
      mark('step-0', 0),
      event('ThreadControllerImpl::RunTask', 10, 100, 10_000),
      event('FunctionCall', 20, 50, 6000),
      event('Layout', 30, 20, 2000),
      event('unnamed', 32, 10, 1000),
      event('Paint', 80, 20, 1500),
      mark('step-end', 200),
    ];
    expect(readShares(events, 1)).toEqual({ script: 4, 'style and layout': 2, paint: 1.5, other: 2.5 });
  });
});

describe('ratios', () => {
  it('are taken inside each round', () => {
    expect(median([3, 1, 2, 10])).toBe(2.5);
    expect(ratioOf([2, 4, 9], [1, 2, 3])).toEqual({ ratio: 2, range: [2, 3] });
  });

  it('say nothing on a restless machine', () => {
    expect(isSteady([1, 1], [1.1, 1.1])).toBe(true);
    expect(isSteady([1, 1], [1.2, 1.2])).toBe(false);
  });
});

describe('the cases', () => {
  it('always have their floors', () => {
    const names = chosenCases('ours').map(({ name }) => name);
    expect(new Set(names)).toEqual(new Set(['floor-empty', 'floor-base', 'floor-empty-again', 'ours-overlay', 'ours-layer', 'ours-atlas']));
  });
});
