import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { expect, mapDrawn, withBrowser } from './browser';

const { open } = withBrowser();
const POLICY = "default-src 'self'; worker-src 'self' data:; img-src 'self' data: blob:";

async function drawn(page: Page): Promise<void> {
  await expect.poll(() => page.locator('.progress [role="status"]').innerText(), { timeout: 60_000 }).toMatch(/drawn\.$/);
}

/** How many pages a PDF has, and their sizes in points. */
function pagesOf(pdf: Buffer): { count: number; sizes: string[] } {
  const text = pdf.toString('latin1');
  const sizes = [...text.matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/g)].map(([, width, height]) => `${Math.round(Number(width))}x${Math.round(Number(height))}`);
  return { count: [...text.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length, sizes };
}

async function coloursOf(png: Uint8Array): Promise<{ width: number; height: number; colours: number }> {
  const { decode } = await import('fast-png');
  const { width, height, data, channels } = decode(png);
  const seen = new Set<number>();
  for (let i = 0; i < data.length; i += channels) seen.add(((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0));
  return { width, height, colours: seen.size };
}

const strictly = async (page: Page) => {
  await page.route('**/*.html*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': POLICY } });
  });
};

describe('the page of plates', () => {
  it('draws the days side by side under the strict policy, each of them another, and prints them as one sheet', async () => {
    const { page, errors, strangers } = await open('plates.html?days=1945-08-09,1945-08-18,nonsense', { setUp: strictly });
    await drawn(page);
    expect(await page.getByText('“nonsense” is not an instant').count()).toBe(1);
    const images = page.locator('figure img');
    const pictures = [await images.nth(0).screenshot(), await images.nth(1).screenshot()];
    for (const picture of pictures) expect((await coloursOf(picture)).colours).toBeGreaterThan(60);
    expect(pictures[0]?.equals(pictures[1] ?? Buffer.alloc(0))).toBe(false);
    const [first] = await page.locator('figure a').evaluateAll((links) => (links as HTMLAnchorElement[]).map(({ search }) => search));
    expect(first).toContain('t=1945-08-09T03:00Z');
    expect(await images.first().getAttribute('alt')).toContain('9 August 1945');
    const sheet = pagesOf(await page.pdf({ preferCSSPageSize: true }));
    expect(sheet).toEqual({ count: 1, sizes: ['842x595'] });
    expect([errors, strangers]).toEqual([[], []]);
  });

  it('prints one clean page for each instant', async () => {
    const { page, errors } = await open('plates.html?days=1945-08-12,1945-08-20&per=page&sheet=letter&view=4.4/46/126&layers=su-tbf,japanese,manchukuo');
    await drawn(page);
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toEqual({ count: 2, sizes: ['792x612', '792x612'] });
    const [one, two] = await page.locator('.sheet svg').evaluateAll((sheets) => sheets.map(({ textContent }) => textContent ?? ''));
    for (const part of ['12 August 1945', 'Signs', 'km', 'miles', 'N', 'rests on', 'Natural Earth', 't=1945-08-12T03:00Z', 'Data version']) expect(one).toContain(part);
    expect(two).toContain('20 August 1945');
    expect(errors).toEqual([]);
  });

  it('without WebGL tells each instant in words', async () => {
    const { page } = await open('plates.html?days=1945-08-09,1945-08-18', {
      setUp: async (setting) => {
        await setting.addInitScript(() => {
          const { getContext } = HTMLCanvasElement.prototype;
          HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
            return kind.startsWith('webgl') ? null : (Reflect.apply(getContext, this, [kind, ...rest]) as unknown);
          } as typeof getContext;
        });
      },
    });
    await expect.poll(() => page.locator('.progress [role="status"]').innerText(), { timeout: 30_000 }).toContain('No maps can be drawn here: this browser gives the map no WebGL 2');
    expect(await page.locator('li').nth(1).innerText()).toMatch(/18 August 1945, 12:00[\s\S]*Transbaikal Front has come/);
  });
});

describe('the atlas', () => {
  it('gives its view as a picture of the size that is asked for, and prints it on one page', async () => {
    const { page, errors } = await open('?t=1945-08-14T03:00Z&layers=su-tbf,japanese,manchukuo', { viewport: { width: 820, height: 600 } });
    await mapDrawn(page);
    await page.locator('.foot').getByRole('button', { name: 'Save picture' }).click();
    const dialog = page.getByRole('dialog', { name: 'A picture of this view' });
    await dialog.getByLabel('2×').check();
    await dialog.getByRole('button', { name: 'Draw it' }).click();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(() => dialog.getByRole('status').innerText()).toBe('Called off.');
    await dialog.getByLabel('1×').check();
    await dialog.getByRole('button', { name: 'Draw it' }).click();
    const save = dialog.getByRole('link', { name: /^Save/ });
    await save.waitFor({ timeout: 60_000 });
    const [saved] = await Promise.all([page.waitForEvent('download'), save.click()]);
    expect(saved.suggestedFilename()).toBe('august-storm-1945-08-14T0300Z.png');
    const { width, height, colours } = await coloursOf(readFileSync(await saved.path()));
    expect(await dialog.getByRole('status').innerText()).toBe(`Drawn, ${width} × ${height} pixels.`);
    expect(width).toBeGreaterThan(600);
    expect(colours).toBeGreaterThan(500);
    // What was opened out of sight is gone.
    expect(await page.locator('.maplibregl-canvas').count()).toBe(1);
    await page.keyboard.press('Escape');

    await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('PrintedView')), null, { timeout: 20_000 });
    await page.waitForTimeout(300);
    expect(pagesOf(await page.pdf()).count).toBe(1);
    expect(await page.locator('.printed').count()).toBe(0);
    expect(await page.locator('.stage').isVisible()).toBe(true);
    expect(errors).toEqual([]);
  });
});
