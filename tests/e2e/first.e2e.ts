import { decode } from 'fast-png';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { expect, mapDrawn, withBrowser } from './browser';

const { open } = withBrowser();

/** Adds up the shifts of the layout, and holds the campaign back until it is let go. */
function held(): { setUp: (page: Page) => Promise<void>; letGo: () => void } {
  let letGo: () => void = () => undefined;
  const gate = new Promise<void>((done) => (letGo = done));
  const setUp = async (page: Page) => {
    await page.addInitScript(() => {
      const shifts = { sum: 0 };
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) shifts.sum += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.route('**/events.geojson', async (route) => {
      await gate;
      await route.continue();
    });
  };
  return { setUp, letGo };
}

/** Widths that the map's canvas, and the one above it, have had, one after the other. */
async function watchWidths(page: Page): Promise<() => Promise<Record<'ground' | 'above', number[]>>> {
  await page.addInitScript(() => {
    const widths = { ground: [] as number[], above: [] as number[] };
    Object.assign(window, { widths });
    const { get, set } = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, 'width')!;
    Object.defineProperty(HTMLCanvasElement.prototype, 'width', {
      get,
      set(this: HTMLCanvasElement, width: number) {
        set?.call(this, width);
        if (this.classList.contains('maplibregl-canvas')) widths.ground.push(width);
        if (this.classList.contains('campaign-canvas')) widths.above.push(width);
      },
    });
  });
  return () => page.evaluate(() => (window as unknown as { widths: Record<'ground' | 'above', number[]> }).widths);
}

const stillBox = (page: Page) => page.locator('.still img').boundingBox();

/** Where the picture lies as the page takes it over: seen by an observer, for on a slow machine it may be gone two frames later. */
const takenOver = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<DOMRect>((done) => {
        new MutationObserver((_, observer) => {
          const image = document.querySelector('.stage .still img');
          if (!image) return;
          observer.disconnect();
          done(image.getBoundingClientRect().toJSON() as DOMRect);
        }).observe(document, { childList: true, subtree: true });
      }),
  );

/** Which of the sampled pixels are water: bluer than red. */
function water(png: Buffer): boolean[] {
  const { data, channels, width, height } = decode(png);
  const found: boolean[] = [];
  for (let y = 120; y < height - 60; y += 4) {
    for (let x = 4; x < width; x += 4) {
      const at = (y * width + x) * channels;
      found.push((data[at + 2] ?? 0) > (data[at] ?? 0));
    }
  }
  return found;
}

describe('the first screen', () => {
  it('has its picture, its script and its frame in the page itself', () => {
    const html = readFileSync('dist/index.html', 'utf8');
    expect(html).toMatch(/<link rel="preload" as="image" href="\.\/assets\/light-wide-[\w-]+\.avif"/);
    expect(html).toMatch(/<script src="\.\/assets\/first-[\w-]+\.js" [^>]*data-dark-narrow=/);
    expect(html).toMatch(/id="first"[\s\S]*August Storm/);
    expect(html).not.toMatch(/<script(?![^>]* src=)/);
  });

  it.each([
    [1440, 900],
    [390, 844],
  ])('shows the ground where the live map will stand, shifts nothing, and goes: %i x %i', async (width, height) => {
    const { setUp, letGo } = held();
    const { page, errors } = await open('', { viewport: { width, height }, setUp });
    await page.waitForFunction(() => document.querySelector<HTMLImageElement>('.first-screen .still img')?.complete);
    // Come, but decoded beside the page: a screenshot may be quicker.
    await page.evaluate(async () => {
      await document.querySelector<HTMLImageElement>('.first-screen .still img')?.decode();
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    });
    const first = await stillBox(page);
    const pictured = width < 1000 ? null : await page.screenshot();
    const takes = takenOver(page);
    letGo();
    const taken = await takes;
    for (const side of ['x', 'y', 'width', 'height'] as const) expect(Math.abs(taken[side] - (first?.[side] ?? 999))).toBeLessThan(2);
    const stage = await page.locator('.stage').boundingBox();
    await mapDrawn(page);
    await expect.poll(() => page.locator('.still').count(), { timeout: 10_000 }).toBe(0);
    expect(await page.evaluate(() => (window as unknown as { shifts: { sum: number } }).shifts.sum)).toBeLessThanOrEqual(0.02);
    expect(errors).toEqual([]);
    if (!pictured || !stage) return;
    // Names and what stands over the map aside, land and sea are where they were.
    const over = await page.locator('[data-over]').evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().toJSON() as DOMRect));
    const isFree = (x: number, y: number) => !over.some(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom);
    await page.addStyleTag({ content: '.campaign-canvas { visibility: hidden }' });
    const [before, after] = [water(pictured), water(await page.screenshot())];
    const columns = Math.ceil((width - 4) / 4);
    const onMap = before.map((wet, i) => ({ wet, i, x: 4 + (i % columns) * 4, y: 120 + Math.floor(i / columns) * 4 })).filter(({ x, y }) => x < stage.width - 8 && y < stage.height - 60 && isFree(x, y));
    expect(onMap.filter(({ wet }) => wet).length).toBeGreaterThan(onMap.length / 10);
    // Names take a few per cent; laid aside by no more than three samples, the coasts would take more.
    const alike = (aside: number) => onMap.filter(({ wet, i }) => after[i + aside] === wet).length / onMap.length;
    expect(alike(0)).toBeGreaterThan(0.95);
    for (const aside of [-3, 3, -3 * columns, 3 * columns]) expect(alike(aside)).toBeLessThan(alike(0));
  });

  it('lets the ground be drawn coarsely as long as the picture stands before it, and what moves sharply at once', async () => {
    let widths = () => Promise.resolve({ ground: [] as number[], above: [] as number[] });
    const { page } = await open('', { viewport: { width: 1366, height: 768 }, setUp: async (fresh) => void (widths = await watchWidths(fresh)) });
    await mapDrawn(page);
    const { width } = (await page.locator('.stage canvas').first().boundingBox())!;
    const { ground, above } = await widths();
    expect(ground[0]).toBe(Math.floor(width / 2));
    expect(ground.at(-1)).toBe(width);
    expect(above.filter((each) => each < width - 1)).toEqual([]);
    // Nothing stands before a view of the reader's own.
    await page.goto(new URL('?view=5/45/125', page.url()).href);
    await mapDrawn(page);
    expect(new Set((await widths()).ground)).toEqual(new Set([width]));
  });

  it('takes the theme of the address at once, and shows no picture of another view', async () => {
    const { setUp, letGo } = held();
    const { page, fetched } = await open('embed.html?theme=dark&view=6/45/125', { setUp });
    await page.waitForSelector('.first-screen');
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(16, 20, 23)');
    expect(await page.locator('.still').count()).toBe(0);
    letGo();
    await mapDrawn(page);
    expect(fetched.filter((file) => file.endsWith('.avif'))).toEqual([]);
    expect(await page.locator('.first-screen').count()).toBe(0);
  });
});
