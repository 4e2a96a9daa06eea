import { keyOf } from './cases.mjs';
import { median, ratioOf, isSteady } from './statistics.mjs';

const FRAME_MS = 16.7;

/**
 * What was measured -> the rows of the table.
 * @param {import('./cases.mjs').Case[]} cases
 * @param {Map<string, { stepsMs: number[], workerMs: number, picture: string | null, failed?: string }[]>} measured rounds by case
 */
export function toRows(cases, measured) {
  const rounds = (name) => (measured.get(keyOf(cases.find((benchCase) => benchCase.name === name))) ?? []).filter(({ failed }) => !failed);
  const medians = (runs) => runs.map(({ stepsMs }) => median(stepsMs));
  const [empty, again, base] = ['floor-empty', 'floor-empty-again', 'floor-base'].map((name) => medians(rounds(name)));
  const rows = cases.map((benchCase) => {
    const { name, formations, waypoints, note } = benchCase;
    const runs = measured.get(keyOf(benchCase)) ?? [];
    const failed = runs.find((run) => run.failed)?.failed ?? runs.find(({ picture }) => picture?.includes('failed'))?.picture;
    const common = { name, formations, waypoints };
    if (runs.length === 0 || failed) return { ...common, xFloor: null, xBase: null, range: null, over16ms: null, note: failed ?? note };
    const values = medians(runs);
    const all = runs.flatMap(({ stepsMs }) => stepsMs);
    const { ratio, range } = ratioOf(values, base);
    const fewest = Math.min(...runs.map(({ stepsMs }) => stepsMs.length));
    return {
      ...common,
      xFloor: round(ratioOf(values, empty).ratio),
      xBase: round(ratio),
      range: range.map(round),
      over16ms: round(all.filter((ms) => ms > FRAME_MS).length / all.length),
      note: `${note}; ${round(median(values))} ms, worker ${round(median(runs.map(({ workerMs }) => workerMs)))} ms a step; ${fewest} steps a round or more`,
    };
  });
  return { steady: isSteady(empty, again), rows };
}

/** @param {number} value */
function round(value) {
  return Math.round(value * 100) / 100;
}

/** The same as Markdown. */
export function toTable(rows) {
  const cell = (value) => (value === null || value === undefined ? '–' : String(value));
  const head = '| case | formations x waypoints | x empty floor | x our ground | range | steps over 16.7 ms | |\n|---|---|---|---|---|---|---|';
  const lines = rows.map(({ name, formations, waypoints, xFloor, xBase, range, over16ms, note }) => {
    const size = formations === null ? '–' : `${formations} x ${waypoints}`;
    const share = over16ms === null ? '–' : `${Math.round(over16ms * 100)} %`;
    return `| \`${name}\` | ${size} | ${cell(xFloor)} | ${cell(xBase)} | ${range ? range.join('–') : '–'} | ${share} | ${note} |`;
  });
  return [head, ...lines].join('\n');
}

/** The cases of which it is told what a step goes into: the ground as the map alone draws it, and the whole page. */
export const SHARED_OUT = ['floor-base', 'ours-atlas'];

/**
 * What a step of the page goes into beside one of the bare map, as Markdown; empty where the page was not measured.
 * @param {import('./cases.mjs').Case[]} cases
 * @param {Map<string, { shares: Record<string, number> | null }[]>} measured
 */
export function toShareTable(cases, measured) {
  const found = SHARED_OUT.map((name) => {
    const benchCase = cases.find((each) => each.name === name);
    return benchCase ? (measured.get(keyOf(benchCase)) ?? []).find(({ shares }) => shares)?.shares : null;
  });
  const [ground, page] = found;
  if (!ground || !page) return '';
  const sum = (shares) => Object.values(shares).reduce((total, ms) => total + ms, 0);
  const line = (name, a, b) => `| ${name} | ${round(a)} | ${round(b)} |`;
  return [
    '| a step goes into, ms | our ground, repainted | August Storm, whole page |\n|---|---|---|',
    ...Object.keys(page).map((kind) => line(kind, ground[kind] ?? 0, page[kind] ?? 0)),
    line('all (by a finer trace, which costs time itself)', sum(ground), sum(page)),
  ].join('\n');
}
