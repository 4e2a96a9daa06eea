// npm run bench: what a step of time costs, against the empty map, our own ground and the peers.
// -- --json FILE writes it; --only PREFIX (the floors always run); --rounds N; --steps N; --write puts the table into the README.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './ensureInstalled.mjs';
import { findBrowser } from './findBrowser.mjs';
import { runTool } from './run.mjs';
import { serveStatic } from './serveStatic.mjs';

const README = 'tests/bench/README.md';
const CASE_TIMEOUT_MS = 150_000;
const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    only: { type: 'string', default: '' },
    rounds: { type: 'string', default: '5' },
    steps: { type: 'string', default: '200' },
    write: { type: 'boolean', default: false },
  },
});
const [rounds, steps] = [Number(values.rounds), Number(values.steps)];
if (!(rounds >= 1) || !(steps >= 10)) {
  console.error('--rounds takes a number from 1, --steps one from 10.');
  process.exit(2);
}
ensureInstalled();
const executablePath = findBrowser();
const { chosenCases, keyOf } = await import('../tests/bench/measure/cases.mjs');
const { runCase } = await import('../tests/bench/measure/runCase.mjs');
const { SHARED_OUT, toRows, toShareTable, toTable } = await import('../tests/bench/measure/report.mjs');
const { chromium } = await import('playwright-core');

const cases = chosenCases(values.only);
if (cases.every(({ name }) => name.startsWith('floor')) && values.only !== '' && !values.only.startsWith('floor')) {
  console.error(`No case begins with "${values.only}".`);
  process.exit(2);
}
for (const [tool, args] of [
  ['tsx', ['geo/build.ts']],
  ['vite', ['build', '--logLevel', 'error']],
  ['vite', ['build', '-c', 'tests/bench/vite.config.ts']],
]) {
  if ((await runTool(tool, args)) !== 0) process.exit(1);
}
// The core alone, in Node: no browser needed.
if ('ours'.startsWith(values.only.slice(0, 4))) await runTool('tsx', ['tests/bench/stateAt.bench.mts']);
const { assembleSite } = await import('../tests/bench/measure/site.mjs');
const { url, close } = await serveStatic({ folder: assembleSite(), port: 0 });

/** A page that the browser takes for hidden gets no frames. */
const AWAKE = ['--disable-backgrounding-occluded-windows', '--disable-renderer-backgrounding', '--disable-background-timer-throttling'];
/** Software rendering of 10,000 units is slow; the browser must not take its own GPU process for hung and end it. */
const PATIENT = ['--disable-gpu-watchdog', '--disable-hang-monitor'];
const browser = await chromium.launch({
  executablePath,
  args: ['--headless=new', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist', '--disable-background-networking', '--no-first-run', ...AWAKE, ...PATIENT],
});
const measured = new Map(cases.map((benchCase) => [keyOf(benchCase), []]));
for (let round = 0; round < rounds; round++) {
  for (const benchCase of cases) {
    if (benchCase.page === 'orbat') continue;
    const key = keyOf(benchCase);
    process.stderr.write(`round ${round + 1} of ${rounds}: ${key}\n`);
    try {
      measured.get(key).push(await within(CASE_TIMEOUT_MS, runCase(browser, url, benchCase, wanted(benchCase, round))));
    } catch (error) {
      measured.get(key).push({ stepsMs: [], workerMs: 0, picture: null, shares: null, failed: String(error).split('\n')[0].slice(0, 160) });
    }
  }
}
await browser.close();
await close?.();

const { steady, rows } = toRows(cases, measured);
const shares = toShareTable(cases, measured);
const table = shares === '' ? toTable(rows) : `${toTable(rows)}\n\n${shares}`;
console.log(table);
console.log(steady ? '\nThe two runs of the empty floor agree: steady.' : '\nThe two runs of the empty floor differ by over 15 %: not steady, measure again.');
const [{ model = 'unknown' } = {}] = cpus();
const machine = `${cpus().length} x ${model}, Node ${process.versions.node}, Chromium with SwiftShader`;
if (values.json) writeFileSync(values.json, `${JSON.stringify({ machine, steady, cases: rows }, null, 2)}\n`);
if (values.write && existsSync(README)) {
  const text = readFileSync(README, 'utf8');
  const block = `<!-- table -->\n${machine}; ${rounds} rounds of up to ${steps} steps${steady ? '' : '; not steady'}.\n\n${table}\n<!-- /table -->`;
  writeFileSync(README, text.replace(/<!-- table -->[\s\S]*<!-- \/table -->/, () => block));
}

/** The first round looks at the pictures, and at what a step goes into. */
function wanted({ name }, round) {
  return { steps, checkPicture: round === 0, shares: round === 0 && SHARED_OUT.includes(name) };
}

/** @template T @param {number} ms @param {Promise<T>} work @returns {Promise<T>} */
function within(ms, work) {
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error(`not done within ${ms / 1000} s`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
