// npm run still: draws the pictures of the bare ground that the first view shows until the live map stands.
// They are kept in git: the build needs no browser. To be run again when the ground's colours, layers or data change; a test says so.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled } from './ensureInstalled.mjs';
import { findBrowser } from './findBrowser.mjs';
import { runTool } from './run.mjs';
import { serveStatic } from './serveStatic.mjs';

const OUT = 'src/first/stills';
const MOST_BYTES = 45_000;
const THEMES = ['light', 'dark', 'print'];
/** The whole basemap as a wide window shows it, and as a phone does, with lines drawn for that scale. */
const KINDS = [
  { name: 'wide', zoom: 4.15, ratio: 1 },
  { name: 'narrow', zoom: 3, ratio: 2 },
];

ensureInstalled();
const executablePath = findBrowser();
const { chromium } = await import('playwright-core');
const { decode } = await import('fast-png');
const { default: encode, init } = await import('@jsquash/avif/encode.js');
await init(await WebAssembly.compile(readFileSync('node_modules/@jsquash/avif/codec/enc/avif_enc.wasm')));

for (const [tool, args] of [
  ['tsx', ['geo/build.ts']],
  ['vite', ['build', '-c', 'src/first/draw/vite.config.ts']],
]) {
  if ((await runTool(tool, args, { quiet: true })) !== 0) process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), 'still-'));
cpSync('src/first/draw/dist', folder, { recursive: true });
for (const part of ['basemap', 'fonts']) cpSync(join('public', part), join(folder, part), { recursive: true });
mkdirSync(OUT, { recursive: true });
const { url, close } = await serveStatic({ folder, port: 0 });
const browser = await chromium.launch({
  executablePath,
  args: ['--headless=new', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist', '--disable-lcd-text', '--force-color-profile=srgb'],
});
for (const { name, zoom, ratio } of KINDS) {
  const page = await browser.newPage({ viewport: { width: 1700, height: 1300 }, deviceScaleFactor: ratio });
  for (const theme of THEMES) {
    await page.goto(`${url}?theme=${theme}&zoom=${zoom}`);
    await page.waitForSelector('[data-ready="true"]', { timeout: 120_000 });
    const picture = decode(await page.locator('#map canvas').screenshot());
    const file = `${OUT}/${theme}-${name}.avif`;
    const bytes = await smallEnough(toRgba(picture));
    writeFileSync(file, bytes);
    console.log(`${(bytes.length / 1000).toFixed(1).padStart(6)} kB  ${picture.width} x ${picture.height}  ${file}`);
  }
  await page.close();
}
await browser.close();
await close();
process.exitCode = await runTool('tsx', ['src/first/draw/writeMadeFrom.mts']);

/** The best quality that keeps within the budget. */
async function smallEnough(image) {
  for (const quality of [60, 50, 40, 30, 20]) {
    const bytes = Buffer.from(await encode(image, { quality, speed: 7 }));
    if (bytes.length <= MOST_BYTES) return bytes;
  }
  throw new Error('no quality is small enough');
}

function toRgba({ data, width, height, channels }) {
  const rgba = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let i = 0; i < width * height; i++) for (let c = 0; c < 3; c++) rgba[4 * i + c] = data[channels * i + c];
  return { data: rgba, width, height };
}
