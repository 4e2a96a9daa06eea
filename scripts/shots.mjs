// npm run shots: the contact sheet, every width, theme and instant that somebody should look at, into tests/shots/.
// -- --only PREFIX takes a part (names are listed by --list); --built leaves the build as it is.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildData } from './buildData.mjs';
import { ensureInstalled } from './ensureInstalled.mjs';
import { findBrowser } from './findBrowser.mjs';
import { runTool } from './run.mjs';
import { serveStatic } from './serveStatic.mjs';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    list: { type: 'boolean', default: false },
    built: { type: 'boolean', default: false },
  },
});
ensureInstalled();
const { chosenShots } = await import('../tests/bench/shots/plan.mjs');
const shots = chosenShots(values.only);
if (values.list || shots.length === 0) {
  for (const { name } of values.list ? shots : chosenShots('')) console.log(name);
  if (shots.length === 0) console.error(`No shot begins with "${values.only}".`);
  process.exit(shots.length === 0 ? 2 : 0);
}
const executablePath = findBrowser();
const { chromium } = await import('playwright-core');
const { takeShot } = await import('../tests/bench/shots/takeShot.mjs');
const { sheetHtml } = await import('../tests/bench/shots/sheet.mjs');
if (!values.built) {
  await buildData();
  if ((await runTool('vite', ['build', '--logLevel', 'warn'])) !== 0) process.exit(1);
}

const OUT = 'tests/shots';
/** Software drawing is slow; a third page would only wait. */
const PAGES = 2;
if (values.only === '') rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const { url, close } = await serveStatic({ folder: 'dist', port: 0, maxAgeS: 600 });
const browser = await chromium.launch({
  executablePath,
  args: ['--headless=new', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist', '--force-color-profile=srgb', '--disable-lcd-text', '--disable-backgrounding-occluded-windows', '--disable-renderer-backgrounding'],
});
const waiting = [...shots];
const failed = [];
await Promise.all(Array.from({ length: PAGES }, work));

for (const group of new Set(shots.map((shot) => shot.group))) {
  const file = `${OUT}/${group}.html`;
  const taken = shots.filter((shot) => shot.group === group && !failed.includes(shot.name));
  writeFileSync(file, sheetHtml(group, taken));
  const page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
  await page.goto(`file://${process.cwd()}/${file}`);
  await page.screenshot({ path: `${OUT}/sheet-${group}.png`, fullPage: true });
  await page.close();
}
if (values.only === '') writeFileSync(`${OUT}/index.html`, sheetHtml('all', shots));
await browser.close();
await close();
console.log(`${shots.length - failed.length} of ${shots.length} shots in ${OUT}/, one sheet a group.`);
process.exitCode = failed.length > 0 ? 1 : 0;

async function work() {
  for (let shot = waiting.shift(); shot; shot = waiting.shift()) {
    try {
      await takeShot(browser, url, shot, `${OUT}/${shot.name}.png`);
      process.stderr.write(`${shot.name}\n`);
    } catch (error) {
      failed.push(shot.name);
      process.stderr.write(`${shot.name}: ${String(error).split('\n')[0]}\n`);
    }
  }
}
