/** Days on end with one holder, as indices. */
export interface DayRun<T> {
  readonly holder: T;
  readonly from: number;
  readonly until: number;
}

export function dayRuns<T>(days: readonly T[]): DayRun<T>[] {
  const runs: DayRun<T>[] = [];
  days.forEach((holder, i) => {
    const last = runs.at(-1);
    if (last?.holder === holder) runs[runs.length - 1] = { ...last, until: i };
    else runs.push({ holder, from: i, until: i });
  });
  return runs;
}
