import { describe, it } from 'vitest';
import { expect, local, mapDrawn, sliderValue, withBlindBrowser } from './browser';

const { open } = withBlindBrowser();

describe('where accounts differ', () => {
  it('a card tells each account with its side and sources, goes to its time and marks it on the map', async () => {
    const { page, errors, strangers } = await open('?select=tb-pa-dairen&t=1945-08-22T10:00Z');
    await mapDrawn(page);
    const rivals = page.getByRole('region', { name: 'Where accounts differ' });
    const accounts = rivals.locator('details').filter({ hasText: 'come down at Dairen' }).locator('> ul > li');
    await accounts.first().waitFor();
    expect(await accounts.count()).toBe(3);
    expect(await accounts.nth(0).textContent()).toContain('Shown on the map');
    expect(await accounts.nth(1).textContent()).toMatch(/Soviet account.*Dudarenko/s);
    expect(await accounts.nth(2).textContent()).toMatch(/Later Russian account.*Nebolsin/s);

    await accounts.nth(1).getByRole('button', { name: 'Go to 21 August 1945' }).click();
    await expect.poll(() => sliderValue(page)).toBe(local('08-21T18:00'));
    await accounts.nth(0).getByRole('button', { name: 'Go to 22 August 1945' }).click();
    await expect.poll(() => sliderValue(page)).toBe(local('08-22T18:00'));

    const mark = page.locator('.stage .rival');
    expect(await mark.count()).toBe(0);
    await accounts.nth(1).getByRole('button', { name: 'Show on the map' }).click();
    await mark.waitFor();
    expect(await mark.textContent()).toMatch(/Dairen airfield: 21 August 1945.*Soviet account/s);
    expect(await sliderValue(page)).toBe(local('08-21T18:00'));
    expect(await rivals.getByRole('status').textContent()).toContain('Dairen airfield');

    await page.getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => mark.count()).toBe(0);
    expect([errors, strangers]).toEqual([[], []]);
  });

  it('a rival place is joined to the place that the map shows, and comes into view', async () => {
    const { page } = await open('?select=fe1-052&view=6/50/150');
    await mapDrawn(page);
    await page.getByRole('button', { name: 'Show on the map' }).click();
    const mark = page.locator('.stage .rival');
    await mark.waitFor();
    expect(await mark.locator('path.way').count()).toBe(1);
    const stage = (await page.locator('.stage').boundingBox())!;
    await expect.poll(async () => {
      const box = await mark.locator('path.mark').boundingBox();
      return box !== null && box.x > stage.x && box.x < stage.x + stage.width && box.y > stage.y && box.y < stage.y + stage.height;
    }, { timeout: 10_000 }).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => mark.count()).toBe(0);
  });

  it('a page lists them all and leads to the map at that time', async () => {
    const { page, errors } = await open('disagreements.html');
    const toyohara = page.locator('article#toyohara-day');
    await toyohara.waitFor();
    expect(await toyohara.locator('> ul > li').count()).toBe(2);
    expect(await page.locator('article').count()).toBeGreaterThan(60);
    await toyohara.getByRole('link', { name: 'Toyohara occupied' }).click();
    await mapDrawn(page);
    expect(await sliderValue(page)).toBe(local('08-24T18:00'));
    await page.getByRole('region', { name: 'Where accounts differ' }).waitFor();
    expect(errors).toEqual([]);
  });

  it('an address of one question leads to it, though it is laid out late', async () => {
    const { page } = await open('audit.html#disagreements');
    await page.locator('h2#disagreements:target').waitFor();
    await expect.poll(() => page.locator('h2#disagreements').evaluate((heading) => Math.abs(heading.getBoundingClientRect().top) < 300)).toBe(true);
    await page.locator('section[aria-labelledby="disagreements"] summary').click();
    await page.locator('section[aria-labelledby="disagreements"] a[href$="#toyohara-day"]').click();
    const toyohara = page.locator('article#toyohara-day:target');
    await toyohara.waitFor();
    await expect.poll(() => toyohara.evaluate((article) => Math.abs(article.getBoundingClientRect().top) < 300)).toBe(true);
  });
});
