// npm run vitals: what the first view costs a reader on a slow machine and a slow line, beside a bare MapLibre page with the same ground.
// -- --json FILE writes it; --rounds N; --size 1366x768; --page embed.html; --write puts the table into tests/bench/vitals/README.md;
// --dist FOLDER takes a site that is built already, and builds none.
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './ensureInstalled.mjs';
import { findBrowser } from './findBrowser.mjs';
import { runTool } from './run.mjs';
import { serveStatic } from './serveStatic.mjs';

const README = 'tests/bench/vitals/README.md';
const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    size: { type: 'string', default: '1366x768' },
    page: { type: 'string', default: '' },
    write: { type: 'boolean', default: false },
    dist: { type: 'string' },
  },
});
const rounds = Number(values.rounds);
const [width = 0, height = 0] = values.size.split('x').map(Number);
if (!(rounds >= 1) || !(width > 0) || !(height > 0)) {
  console.error('--rounds takes a number from 1, --size one like 1366x768.');
  process.exit(2);
}
ensureInstalled();
const executablePath = findBrowser();
const { measurePage } = await import('../tests/bench/vitals/measurePage.mjs');
const { compared, toTable } = await import('../tests/bench/vitals/report.mjs');
const { chromium } = await import('playwright-core');

for (const [tool, args] of [
  ...(values.dist ? [] : [['tsx', ['geo/build.ts']], ['vite', ['build', '--logLevel', 'error']]]),
  ['vite', ['build', '-c', 'tests/bench/bare/vite.config.ts']],
]) {
  if ((await runTool(tool, args, { quiet: true })) !== 0) process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), 'vitals-'));
cpSync(values.dist ?? 'dist', folder, { recursive: true });
cpSync('tests/bench/bare/dist', join(folder, 'bare'), { recursive: true });
for (const part of ['basemap', 'fonts']) cpSync(join('public', part), join(folder, 'bare', part), { recursive: true });
// Ten minutes, as GitHub Pages has it: a file asked for twice comes once.
const { url, close } = await serveStatic({ folder, port: 0, maxAgeS: 600 });
const port = Number(new URL(url).port);

const browser = await chromium.launch({
  executablePath,
  args: ['--headless=new', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist', '--disable-background-networking', '--no-first-run', '--disable-backgrounding-occluded-windows', '--disable-renderer-backgrounding', '--disable-background-timer-throttling'],
});
const viewport = { width, height };
const bare = await bareAddress();
const measured = { ours: [], bare: [] };
for (let round = 0; round < rounds; round++) {
  for (const [name, path] of Object.entries({ bare, ours: `/${values.page}` })) {
    process.stderr.write(`round ${round + 1} of ${rounds}: ${name} … `);
    const figures = await measurePage(browser, { port, path, viewport });
    process.stderr.write(`ready after ${(figures.ready / 1000).toFixed(1)} s\n`);
    measured[name].push(figures);
  }
}
await browser.close();
await close();

const rows = compared(measured);
const [{ model = 'unknown' } = {}] = cpus();
const machine = `${cpus().length} x ${model}, Node ${process.versions.node}, Chromium with SwiftShader; window ${values.size}; ${rounds} rounds`;
const table = toTable(rows);
console.log(`${machine}\n\n${table}`);
if (values.json) writeFileSync(values.json, `${JSON.stringify({ machine, rows, measured }, null, 2)}\n`);
if (values.write) {
  const text = readFileSync(README, 'utf8');
  writeFileSync(README, text.replace(/<!-- table -->[\s\S]*<!-- \/table -->/, () => `<!-- table -->\n${machine}.\n\n${table}\n<!-- /table -->`));
}

/** The bare page shows the same piece of ground on a map of the same size. */
async function bareAddress() {
  const page = await browser.newPage({ viewport });
  await page.goto(`${url}${values.page}`);
  await page.waitForSelector('.stage canvas', { timeout: 60_000 });
  const box = await page.locator('.stage').boundingBox();
  await page.close();
  if (!box) throw new Error('the atlas shows no map');
  return `/bare/?width=${box.width}&height=${box.height}`;
}
