import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, onTestFinished } from 'vitest';

const SOFTWARE_GL = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'];
/** A page that the browser takes for hidden gets no frames. */
const AWAKE = ['--disable-backgrounding-occluded-windows', '--disable-renderer-backgrounding', '--disable-background-timer-throttling'];
const QUIET = ['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

interface Setting extends BrowserContextOptions {
  setUp?: (page: Page) => Promise<void>;
  site?: string;
  /** Kept for the file's other tests: what is opened before all of them is. */
  stays?: boolean;
}

/** One browser a test file, and a window for each page; a page is closed when its test ends. `flags` are for the browser. */
export function withBrowser(flags: string[] = SOFTWARE_GL, draws = true): { open: typeof open } {
  let browser: Browser;
  beforeAll(async () => {
    const executablePath = process.env.CHROME_PATH;
    if (!executablePath) throw new Error('CHROME_PATH names no browser: run the tests by npm test');
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    browser = await chromium.launch({ executablePath, args: ['--headless=new', ...sandbox, ...QUIET, ...AWAKE, ...flags] });
  });
  afterAll(() => browser.close());

  async function open(path: string, { setUp, site = inject('site'), stays = false, ...setting }: Setting = {}) {
    const context = await browser.newContext({ viewport: { width: 1100, height: 760 }, ...setting });
    if (!stays) onTestFinished(() => context.close());
    if (!draws) await context.addInitScript(drawNothing);
    const page = await context.newPage();
    const watched = watch(page, new URL(site));
    await setUp?.(page);
    // A path of the site, or an address of another kind.
    await page.goto(new URL(path, site).href);
    return { page, ...watched };
  }
  return { open };
}

/**
 * For tests that ask what a page says and does, and never what it looks like. All programs run, and WebGL takes their
 * shaders and buffers; but it draws nothing, and the page is put together without graphics. That halves the work of
 * opening the atlas where graphics are software.
 */
export function withBlindBrowser(): { open: ReturnType<typeof withBrowser>['open'] } {
  return withBrowser([...SOFTWARE_GL, '--disable-gpu-compositing', '--disable-gpu-rasterization'], false);
}

/** Runs in the page. */
function drawNothing(): void {
  for (const call of ['drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced', 'drawRangeElements'] as const) {
    WebGL2RenderingContext.prototype[call] = () => undefined;
  }
}

/** Records what must not happen: errors, and requests that leave the site. */
function watch(page: Page, site: URL) {
  const errors: string[] = [];
  const strangers: string[] = [];
  const fetched: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol === 'data:' || url.protocol === 'blob:') return;
    if (url.origin !== site.origin) strangers.push(request.url());
    else fetched.push(url.pathname.replace(site.pathname, ''));
  });
  page.on('response', (response) => {
    if (response.status() >= 400) errors.push(`${response.status()} ${response.url()}`);
  });
  return { errors, strangers, fetched };
}

/** Waits until the map has drawn itself once, and the symbols that come after it are there. */
export async function mapDrawn(page: Page): Promise<void> {
  await page.waitForSelector('.stage[data-ready="true"]', { timeout: 60_000 });
  await page.waitForSelector('.stage .progress', { state: 'detached', timeout: 60_000 });
}

/** Sets a page up so that the host does not have one file. */
export function withoutFile(name: string): (page: Page) => Promise<void> {
  return async (page) => {
    await page.route(`**/${name}`, (route) => route.fulfill({ status: 404, body: '' }));
  };
}

/** The map's picture as a set of colours with how often each is seen, sampled; decoded by the page itself. */
export async function mapColours(page: Page): Promise<Map<string, number>> {
  const picture = await page.locator('.stage').screenshot();
  const counts = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const seen: Record<string, number> = {};
    for (let i = 0; i < data.length; i += 4 * 7) {
      const colour = [data[i], data[i + 1], data[i + 2]].join(',');
      seen[colour] = (seen[colour] ?? 0) + 1;
    }
    return seen;
  }, picture.toString('base64'));
  return new Map(Object.entries(counts));
}

/** The picture of the map, once it has stopped changing. */
export async function settledPicture(page: Page): Promise<string> {
  let last = '';
  for (let i = 0; i < 20; i++) {
    const next = (await page.locator('.stage canvas').first().screenshot()).toString('base64');
    if (next === last) return next;
    last = next;
    await page.waitForTimeout(350);
  }
  return last;
}

export async function sliderValue(page: Page): Promise<number> {
  return Number(await page.getByRole('slider').first().getAttribute('aria-valuenow'));
}

export function local(text: string): number {
  return Date.parse(`1945-${text}:00+09:00`);
}

export { expect };
