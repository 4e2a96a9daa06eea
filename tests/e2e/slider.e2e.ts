import { describe, it } from 'vitest';
import { expect, local, mapDrawn, settledPicture, sliderValue, withBlindBrowser, withBrowser } from './browser';

const { open } = withBlindBrowser();
const { open: openToSee } = withBrowser();

describe('the slider', () => {
  it('dragged, moves the date, the fronts on the map and the figures beside it', async () => {
    const { page } = await openToSee('');
    await mapDrawn(page);
    const before = await settledPicture(page);
    const slider = page.getByRole('slider').first();
    const box = await slider.boundingBox();
    if (!box) throw new Error('no slider');
    await page.mouse.move(box.x + 30, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.42, box.y + box.height / 2, { steps: 6 });
    await page.mouse.up();
    expect(await sliderValue(page)).toBeGreaterThan(local('08-19T00:00'));
    expect(await page.locator('.stage > .title').innerText()).toContain('20 August 1945');
    expect(await settledPicture(page)).not.toBe(before);
    const table = await page.locator('table').first().innerText();
    expect(table).toMatch(/5th Guards Tank Corps\s+\d{3}/);
  });

  it('plays when asked, never by itself, and pauses', async () => {
    const { page } = await open('');
    await mapDrawn(page);
    const start = await sliderValue(page);
    await page.waitForTimeout(700);
    expect(await sliderValue(page)).toBe(start);
    await page.getByRole('button', { name: 'Play' }).click();
    await expect.poll(() => sliderValue(page), { timeout: 15_000 }).toBeGreaterThan(start + 3_600_000);
    await page.getByRole('button', { name: 'Pause' }).click();
    const paused = await sliderValue(page);
    await page.waitForTimeout(500);
    expect(await sliderValue(page)).toBe(paused);
  });

  it('takes a date typed in theatre time', async () => {
    const { page } = await open('');
    await mapDrawn(page);
    await page.getByRole('button', { name: 'Go to date' }).click();
    await page.getByLabel('Date and time').fill('1945-08-15T12:00');
    await page.getByLabel('Date and time').blur();
    expect(await sliderValue(page)).toBe(local('08-15T12:00'));
  });
});
