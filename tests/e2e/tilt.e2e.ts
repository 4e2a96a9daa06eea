import { describe, it } from 'vitest';
import type { Page } from 'playwright-core';
import { expect, mapColours, mapDrawn, settledPicture, withBrowser, withoutFile } from './browser';

const { open } = withBrowser();

/** Over the Greater Khingan; without shading, which software takes seconds to lay on raised ground. */
const QUERY = 'index.html?t=1945-08-12T03:00Z&view=6/46/120.8&layers=-relief,-rail,-events&ui=minimal';
const SMALL = { viewport: { width: 560, height: 520 }, reducedMotion: 'reduce' as const };

const viewOf = (page: Page) => new URL(page.url()).searchParams.get('view')?.split('/').map(Number) ?? [];

/** Goes through the list of what is in view to something that stands well within the map, and finds its tip. */
async function tipInTheMiddle(page: Page): Promise<{ x: number; y: number; width: number; height: number }> {
  await page.getByRole('listbox').focus();
  for (let i = 0; i < 30; i++) {
    const tip = await page.locator('.tip').boundingBox();
    if (tip && tip.y > 130 && tip.y < 300 && tip.x > 60 && tip.x + tip.width < 500) return tip;
    await page.keyboard.press('ArrowRight');
  }
  throw new Error('nothing stands within the map');
}

describe('a tilted map', () => {
  it('is raised by the control, says so in the address, is picked where it stands, and lies flat again', async () => {
    const { page, errors, fetched } = await open(QUERY, SMALL);
    await mapDrawn(page);
    const flat = await settledPicture(page);
    const heightsFetched = () => new Set(fetched.filter((path) => path.startsWith('basemap/terrain/4/'))).size;
    expect(heightsFetched()).toBe(0);
    const tilt = page.getByRole('button', { name: 'Tilt' });
    await tilt.focus();
    await page.keyboard.press('Enter');
    await page.getByText(/Heights × \d/).waitFor({ timeout: 60_000 });
    await expect.poll(() => viewOf(page)[4], { timeout: 30_000 }).toBeGreaterThan(40);
    expect(await tilt.getAttribute('aria-pressed')).toBe('true');
    expect(heightsFetched()).toBe(12);
    expect(await settledPicture(page)).not.toBe(flat);
    expect((await mapColours(page)).size).toBeGreaterThan(100);

    const selected = () => new URL(page.url()).searchParams.get('select');
    const tip = await tipInTheMiddle(page);
    await page.keyboard.press('Enter');
    await expect.poll(selected).not.toBeNull();
    const byKey = selected();
    await page.keyboard.press('Escape');
    await expect.poll(selected).toBeNull();
    // The tip stands above the symbol: its frame is under the pointer.
    await page.mouse.click(tip.x + tip.width / 2, tip.y + tip.height + 16);
    await expect.poll(selected).toBe(byKey);

    await page.getByRole('button', { name: 'Turn north up' }).click();
    await expect.poll(() => viewOf(page)[3]).toBe(0);
    await tilt.click();
    await expect.poll(() => viewOf(page)[4] ?? 0).toBe(0);
    expect(await page.getByText(/Heights × \d/).count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it('stays flat, with a message and a picture, where the heights cannot be had', async () => {
    const { page } = await open(`${QUERY.replace('120.8', '120.8/-50/50')}`, { ...SMALL, setUp: withoutFile('terrain/4/13/5.webp') });
    await mapDrawn(page);
    await page.getByText(/heights of the ground could not be loaded/).waitFor({ timeout: 30_000 });
    expect(await page.getByText(/Heights × \d/).count()).toBe(0);
    expect((await mapColours(page)).size).toBeGreaterThan(100);
  });
});
