/** What the browser's own events are about; what lies in none of them is `other`. */
const KINDS = {
  script: ['FunctionCall', 'EvaluateScript', 'TimerFire', 'FireAnimationFrame', 'EventDispatch', 'RunMicrotasks', 'V8.GCScavenger', 'MinorGC', 'MajorGC'],
  'style and layout': ['UpdateLayoutTree', 'Layout', 'Document::updateStyle', 'IntersectionObserverController::computeIntersections'],
  paint: ['PrePaint', 'Paint', 'Layerize'],
};
const KIND_OF = new Map(Object.entries(KINDS).flatMap(([kind, names]) => names.map((name) => [name, kind])));
const TASK = 'ThreadControllerImpl::RunTask';

/**
 * What the main thread's CPU time of a step goes into, in ms: the time of each event less that of those inside it is
 * given to the nearest event about it that is of a kind.
 * @param {import('./readTrace.mjs').TraceEvent[]} events
 * @param {number} steps
 * @returns {Record<string, number>}
 */
export function readShares(events, steps) {
  const first = events.find(({ name }) => name === 'step-0');
  const end = events.find(({ name }) => name === 'step-end');
  if (!first || !end) throw new Error('the trace has no marks of steps');
  const own = events
    .filter(({ ph, pid, tid, ts, dur = 0 }) => ph === 'X' && pid === first.pid && tid === first.tid && ts >= first.ts && ts + dur <= end.ts)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const ms = Object.fromEntries([...Object.keys(KINDS), 'other'].map((kind) => [kind, 0]));
  const open = [];
  for (const { name, ts, dur = 0, tdur = 0 } of own) {
    while (open.length > 0 && (open.at(-1)?.ends ?? 0) <= ts) open.pop();
    const around = open.at(-1);
    if (!around && name !== TASK) continue;
    const kind = KIND_OF.get(name) ?? around?.kind ?? 'other';
    ms[kind] += tdur / 1000 / steps;
    if (around) ms[around.kind] -= tdur / 1000 / steps;
    open.push({ ends: ts + dur, kind });
  }
  return ms;
}
