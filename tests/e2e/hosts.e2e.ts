import { build } from 'vite';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Page } from 'playwright-core';
import { serveStatic } from '../../scripts/serveStatic.mjs';
import { picturesAgree } from '../bench/measure/pictures.mjs';
import { assembleSite } from '../bench/measure/site.mjs';
import { expect, withBrowser } from './browser';

const TURNED = '&bearing=35&pitch=50';

const { open } = withBrowser();
type Host = 'overlay' | 'layer';
let site: { url: string; close: () => Promise<void> };
/** One page each, for all tests that ask nothing special of it. */
const pages = {} as Record<Host, Page>;

beforeAll(async () => {
  await build({ configFile: 'tests/bench/vite.config.ts' });
  site = await serveStatic({ folder: assembleSite() });
  for (const kind of ['overlay', 'layer'] as const) pages[kind] = await openHost(kind, { stays: true });
}, 240_000);
afterAll(() => site.close());

/**
 * The same made-up campaign by the same renderer, above the map or inside it. Without the map's names: MapLibre keeps
 * a name where it stood before as long as it can, so that they tell what was drawn earlier.
 */
async function openHost(kind: Host, { units = 300, waypoints = 100, view = '', stays = false } = {}): Promise<Page> {
  const { page, errors } = await open('policy.html', { stays });
  await page.goto(`${site.url}bench/?case=ours-${kind}&units=${units}&waypoints=${waypoints}&names=0${view}`);
  await page.waitForSelector('html[data-ready="true"]', { state: 'attached', timeout: 60_000 });
  // A tile or face that is missing would make the ground cheaper than it is.
  expect(errors).toEqual([]);
  return page;
}

async function pictureAt(page: Page, days: number): Promise<Buffer> {
  await page.evaluate((at) => window.bench.show(at), days);
  await page.waitForTimeout(250);
  return page.screenshot({ clip: { x: 0, y: 0, width: 800, height: 600 } });
}

/** Share of pixels that differ by more than rounding. */
async function differing(a: Buffer, b: Buffer): Promise<number> {
  const { decode } = await import('fast-png');
  const [left, right] = [decode(a), decode(b)];
  let differ = 0;
  for (let i = 0; i < left.data.length; i += left.channels) {
    for (let channel = 0; channel < 3; channel++) {
      if (Math.abs((left.data[i + channel] ?? 0) - (right.data[i + channel] ?? 0)) > 4) {
        differ += 1;
        break;
      }
    }
  }
  return differ / (left.data.length / left.channels);
}

describe('the renderer', () => {
  it('draws the same picture above the map and inside it', async () => {
    const { overlay, layer } = pages;
    for (const days of [3, 12.5, 22]) {
      const [above, within] = [await pictureAt(overlay, days), await pictureAt(layer, days)];
      expect(await differing(above, within)).toBeLessThan(0.001);
    }
    expect(await differing(await pictureAt(overlay, 3), await pictureAt(overlay, 22))).toBeGreaterThan(0.01);
  });

  it('is right on a map that is turned and tilted, in both', async () => {
    const turned = [await openHost('overlay', { view: TURNED }), await openHost('layer', { view: TURNED })];
    for (const page of turned) expect(await picturesAgree(page, [6, 19])).toBe('same places');
    const [above, within] = await Promise.all(turned.map((page) => pictureAt(page, 12.5)));
    expect(await differing(above!, within!)).toBeLessThan(0.001);
  });

  it('stands on raised ground where the map itself puts a place, in both', async () => {
    // In the Khingan, so near that half the height would be out of place by ten pixels.
    const near = { units: 1000, waypoints: 20, view: `${TURNED}&raised=1&ground=plain&zoom=7.5&lon=121&lat=47` };
    const raised = [await openHost('overlay', near), await openHost('layer', near)];
    for (const page of raised) expect(await picturesAgree(page, [6])).toBe('same places');
    const [above, within] = [await pictureAt(raised[0]!, 12.5), await pictureAt(raised[1]!, 12.5)];
    expect(await differing(above, within)).toBeLessThan(0.001);
  });

  it('scrubs 10,000 formations of 100 waypoints', async () => {
    const page = await openHost('overlay', { units: 10_000 });
    const [a, b] = [await pictureAt(page, 5), await pictureAt(page, 18)];
    expect(await differing(a, b)).toBeGreaterThan(0.02);
  });

  // Last of all: these two pages lose their graphics.
  it.each(['overlay', 'layer'] as const)('looks the same scrubbed backwards, and after its context was lost: %s', async (kind) => {
    const page = pages[kind];
    const before = await pictureAt(page, 9);
    await pictureAt(page, 20);
    expect(await differing(before, await pictureAt(page, 9))).toBe(0);
    await page.evaluate(async (index) => {
      const canvas = document.querySelectorAll('canvas')[index];
      const loss = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
      if (!loss) throw new Error('no way to lose the context');
      loss.loseContext();
      await new Promise((go) => setTimeout(go, 400));
      loss.restoreContext();
    }, kind === 'overlay' ? 1 : 0);
    await expect.poll(async () => differing(before, await pictureAt(page, 9)), { timeout: 30_000 }).toBeLessThan(0.001);
  });
});
