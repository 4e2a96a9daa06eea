import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { DecodedPng } from 'fast-png';
import { decode } from 'fast-png';
import { beforeAll, describe, it } from 'vitest';
import { expect, mapDrawn, settledPicture, sliderValue, withBrowser } from './browser';

const FILE = 'dist/packs/lesson.html';
/** Share of pixels that may differ by more than a step of rounding, between the file and the served page. */
const TOLERANCE = 0.002;
const WAIT = 180_000;

const { open } = withBrowser();
const address = pathToFileURL(FILE).href;
/** The file as it opens by itself; most of what is asked of it is asked of this one page, as a map costs a test much. */
let file: Awaited<ReturnType<typeof openFile>>;

// By the command that everybody uses, of the site that the other tests are served.
beforeAll(async () => {
  execFileSync(process.execPath, ['scripts/packs.mjs'], { stdio: 'pipe' });
  file = await openFile('', true);
}, WAIT);

/** The file from the disk, in a browser without a network. */
async function openFile(query: string, stays = false) {
  const { page, errors, strangers } = await open(address + query, { offline: true, stays });
  // A file of nine megabytes, on a machine that may have other things to do.
  await page.waitForSelector('.stage[data-ready="true"]', { timeout: 150_000 });
  await mapDrawn(page);
  return { page, faults: () => [...errors, ...strangers.filter((url) => url !== address + query)] };
}

/** The middle of the map, away from all that stands over it. */
function middleOf(png: string): { colours: Set<string>; pixels: Uint8Array } {
  const { data, width, height, channels } = decode(Buffer.from(png, 'base64')) as DecodedPng;
  const colours = new Set<string>();
  const pixels: number[] = [];
  for (let y = Math.round(height * 0.25); y < height * 0.75; y++) {
    for (let x = Math.round(width * 0.25); x < width * 0.75; x++) {
      const rgb = [...data.slice((y * width + x) * channels, (y * width + x) * channels + 3)] as number[];
      colours.add(rgb.join());
      pixels.push(...rgb);
    }
  }
  return { colours, pixels: Uint8Array.from(pixels) };
}

describe('the single file', () => {
  it('weighs less than 15 MB', () => {
    expect(statSync(FILE).size).toBeLessThan(15_000_000);
  });

  it(
    'shows, from a disk and without a network, the map that the served page shows',
    async () => {
      expect(file.page.url()).toBe(`${address}?chapter=border`);
      const offline = middleOf(await settledPicture(file.page));
      const { page } = await open('?chapter=border');
      await mapDrawn(page);
      const online = middleOf(await settledPicture(page));
      await page.close();
      // Relief, sea, names, symbols: hundreds of tints.
      expect(offline.colours.size).toBeGreaterThan(300);
      expect(offline.pixels.length).toBe(online.pixels.length);
      const different = offline.pixels.filter((value, i) => Math.abs(value - (online.pixels[i] ?? 0)) > 2).length;
      expect(different / offline.pixels.length).toBeLessThan(TOLERANCE);
      expect(file.faults()).toEqual([]);
    },
    WAIT,
  );

  it('cites views under its own address, which leads back to them', async () => {
    const { page } = file;
    await page.getByRole('button', { name: 'Cite this view' }).first().click();
    const dialog = page.getByRole('dialog');
    await expect.poll(() => dialog.getByRole('textbox', { name: 'The citation' }).inputValue(), { timeout: 20_000 }).toMatch(/lesson\.html\?t=1945-08-08T03:00Z&chapter=border/);
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
  });

  it(
    'tilts its map, and saves its picture',
    async () => {
      const { page } = file;
      await page.getByRole('button', { name: 'Tilt' }).click();
      await expect.poll(() => page.url(), { timeout: 60_000 }).toMatch(/view=[\d.]+\/[\d.]+\/[\d.]+\/-?\d+\/\d+/);
      await page.getByRole('button', { name: 'Save picture' }).first().click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: /Draw/ }).click();
      await dialog.locator('img').waitFor({ timeout: 120_000 });
      const [saved] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('link', { name: /^Save/ }).click()]);
      expect(saved.suggestedFilename()).toMatch(/\.png$/);
      await page.keyboard.press('Escape');
      expect(file.faults()).toEqual([]);
    },
    WAIT,
  );

  it(
    'records a film, shows it, and saves it',
    async () => {
      const { page } = file;
      await page.getByRole('button', { name: 'Save film' }).first().click();
      const dialog = page.getByRole('dialog', { name: 'A film of this map' });
      await dialog.getByLabel('Size in pixels').selectOption({ label: '640 × 360' });
      await dialog.getByLabel('Length in seconds').fill('1');
      // Browsers take a disk for a safe place, and write videos there.
      await dialog.locator('.plan', { hasText: /^24 pictures of 640 × 360 pixels, 1 second, as (MP4|WebM)/ }).waitFor();
      await dialog.getByRole('button', { name: 'Record it' }).click();
      await expect.poll(() => dialog.getByRole('status').innerText(), { timeout: 150_000 }).toMatch(/^Recorded: 24 pictures/);
      await expect.poll(() => dialog.locator('video').evaluate((video: HTMLVideoElement) => [video.videoWidth, video.duration])).toEqual([640, expect.closeTo(1, 1)]);
      const [saved] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('link', { name: /^Save/ }).click()]);
      expect(saved.suggestedFilename()).toMatch(/\.(mp4|webm)$/);
      expect(statSync(await saved.path()).size).toBeGreaterThan(20_000);
      await page.keyboard.press('Escape');
      expect(file.faults()).toEqual([]);
    },
    WAIT,
  );

  it('asks nothing of anybody: what is not inside is refused with a reason, and pages that are not inside are no links', async () => {
    const { page } = file;
    const asked = await page.evaluate(async () => {
      const answer = async (of: string) => fetch(of).then(({ status, statusText }) => `${status} ${statusText}`, String);
      return [await answer('https://example.org/tracker'), await answer('basemap/missing.geojson'), await answer('pack://site/basemap/missing.geojson'), await answer('basemap/land.geojson')];
    });
    expect(asked).toEqual([
      'TypeError: https://example.org/tracker is not in this file, and this file asks nothing of any host',
      '404 basemap/missing.geojson is not in this file',
      '404 basemap/missing.geojson is not in this file',
      '200 ',
    ]);
    const policy = page.getByText('Names, privacy, content').first();
    expect(await policy.getAttribute('href')).toBe(null);
    expect(await policy.getAttribute('title')).toBe('This page of the site is not in this file');
    const relative = await page.locator('a[href]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? '').filter((href) => !/^([?#]|https?:|blob:)/.test(href)));
    expect(relative).toEqual([]);
    expect(file.faults()).toEqual([]);
    // Past the page's own fetch the browser itself refuses.
    const refused = await page.evaluate(
      () =>
        new Promise<string>((done) => {
          document.addEventListener('securitypolicyviolation', ({ blockedURI }) => done(blockedURI));
          new Image().src = 'https://example.org/pixel.png';
        }),
    );
    expect(refused).toBe('https://example.org/pixel.png');
    await page.close();
  });

  it(
    'lets time be moved, opens a formation’s card with its sources, and finds a place',
    async () => {
      const { page, faults } = await openFile('?t=1945-08-14T03:00Z&view=6/44.6/120.93&layers=su-tbf');
      const before = await sliderValue(page);
      await page.getByRole('slider').first().focus();
      await page.keyboard.press('Shift+ArrowRight');
      await expect.poll(() => sliderValue(page)).toBeGreaterThan(before);
      await page.keyboard.press('Shift+ArrowLeft');
      await expect.poll(() => sliderValue(page)).toBe(before);
      await settledPicture(page);
      const box = await page.locator('.stage').boundingBox();
      if (!box) throw new Error('no map');
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      const card = page.getByRole('region', { name: 'Selected' });
      await expect.poll(() => card.innerText(), { timeout: 20_000 }).toContain('6th Guards Tank Army');
      await card.getByText(/\d+ sources?/).first().click();
      await expect.poll(() => card.innerText(), { timeout: 20_000 }).toMatch(/Glantz/);
      await page.keyboard.press('Escape');
      await page.locator('#search').fill('Hailar');
      await expect.poll(() => page.getByText('Hailar').count(), { timeout: 20_000 }).toBeGreaterThan(1);
      expect(faults()).toEqual([]);
    },
    WAIT,
  );
});
