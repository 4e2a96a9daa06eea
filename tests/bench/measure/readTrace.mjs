/**
 * CPU time of each step on the page's main thread, from a trace: tasks are given to the step in which they end.
 * @param {{ name: string, ph: string, ts: number, tdur?: number, dur?: number, pid: number, tid: number, args?: { name?: string } }[]} events
 * @param {number} steps
 * @returns {{ steps: number[], workerMs: number }} milliseconds
 */
export function readTrace(events, steps) {
  const marks = new Map();
  const names = new Map();
  for (const { name, ph, args, pid, tid, ts } of events) {
    if (ph === 'M' && name === 'thread_name') names.set(`${pid} ${tid}`, args?.name ?? '');
    if (name.startsWith('step-')) marks.set(name, { ts, pid, tid });
  }
  const first = marks.get('step-0');
  const end = marks.get('step-end');
  if (!first || !end) throw new Error('the trace has no marks of steps');
  const begins = Array.from({ length: steps }, (_, i) => marks.get(`step-${i}`)?.ts ?? end.ts);
  const main = `${first.pid} ${first.tid}`;
  const cpu = new Array(steps).fill(0);
  let workerMs = 0;
  for (const { name, ph, ts, dur = 0, tdur = 0, pid, tid } of events) {
    if (name !== 'ThreadControllerImpl::RunTask' || ph !== 'X') continue;
    const ends = ts + dur;
    if (ends < first.ts || ends >= end.ts || pid !== first.pid) continue;
    if (`${pid} ${tid}` === main) cpu[stepAt(begins, ends)] += tdur / 1000;
    else if ((names.get(`${pid} ${tid}`) ?? '').includes('Worker')) workerMs += tdur / 1000;
  }
  return { steps: cpu, workerMs: workerMs / steps };
}

/** @param {number[]} begins @param {number} ts */
function stepAt(begins, ts) {
  let i = 0;
  while (i + 1 < begins.length && (begins[i + 1] ?? 0) <= ts) i += 1;
  return i;
}
