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
    await page.context().close();
  });
});
