import { describe, it } from 'vitest';
import { expect, mapDrawn, settledPicture, withBrowser } from './browser';

const { open } = withBrowser();

describe('the ground', () => {
  it('fetches what shows from near when the reader is near, and sets names as the reader wants them', async () => {
    const { page } = await open('?view=4.2/46/126&names=klingon', { viewport: { width: 700, height: 560 } });
    const later: string[] = [];
    page.on('request', (request) => later.push(...(/later\/([\w-]+)/.exec(request.url())?.slice(1) ?? [])));
    await mapDrawn(page);
    await expect.poll(() => page.locator('body').innerText()).toContain('klingon');
    await page.waitForTimeout(1500);
    expect(later).toEqual([]);
    await page.locator('.stage canvas').first().press('+');
    await expect.poll(() => [...later].sort(), { timeout: 20_000 }).toEqual(['ground-areas', 'rivers-fine', 'signs']);
    const before = await settledPicture(page);
    await page.getByRole('button', { name: 'Layers' }).click();
    await page.getByRole('radio', { name: 'In the script of the country' }).click();
    await page.getByRole('button', { name: 'Layers' }).click();
    await expect.poll(() => page.url()).toContain('names=native');
    expect(await settledPicture(page)).not.toBe(before);
  });

  it('chooses the places of its names anew when something comes over the map: none is cut by it', async () => {
    const { page } = await open('?t=1945-08-09T03:00Z&view=4.2/43.5/120', { viewport: { width: 1024, height: 700 } });
    await mapDrawn(page);
    // Left of the list of layers stands the beginning of a country's name that the list would cut.
    const strip = async () => (await page.screenshot({ clip: { x: 4, y: 190, width: 58, height: 70 } })).toString('base64');
    let settled = '';
    await expect.poll(async () => settled === (settled = await strip()), { interval: 500 }).toBe(true);
    await page.getByRole('button', { name: 'Layers' }).click();
    await expect.poll(strip, { timeout: 8000 }).not.toBe(settled);
  });
});
