import { describe, it } from 'vitest';
import type { Page } from 'playwright-core';
import { expect, local, mapDrawn, sliderValue, withBlindBrowser, withoutFile } from './browser';

const { open } = withBlindBrowser();

/** The first letter loads the search. */
const SOON = { timeout: 15_000 };

/** What the search has found, in order. */
const options = (page: Page) => page.locator('#search-results').getByRole('option');

function viewOf(page: Page): number[] {
  return (new URL(page.url()).searchParams.get('view') ?? '').split('/').map(Number);
}

describe('the search, by the keyboard alone', () => {
  it('finds a place by its Chinese name and takes time and map there', async () => {
    const { page, errors } = await open('?t=1945-08-09T00:00Z&view=6/50/142');
    await mapDrawn(page);
    await page.keyboard.press('/');
    await page.keyboard.type('哈尔滨');
    await expect.poll(() => options(page).count(), SOON).toBeGreaterThan(0);
    expect(await options(page).first().innerText()).toContain('Harbin');
    expect(await page.locator('#search').getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    const active = await page.locator('#search').getAttribute('aria-activedescendant');
    expect(await page.locator(`[id="${active ?? ''}"]`).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    await expect.poll(() => sliderValue(page), SOON).toBeGreaterThan(local('08-09T09:00'));
    await expect.poll(() => viewOf(page)[2], SOON).toBeLessThan(132);
    const [, lat, lon] = viewOf(page);
    expect(Math.abs(lat! - 45.75)).toBeLessThan(2);
    expect(Math.abs(lon! - 126.65)).toBeLessThan(2);
    expect(await page.getByRole('region', { name: 'Selected' }).count()).toBe(1);
    expect(await options(page).count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it('says what it does not find; Escape leaves, and then clears', async () => {
    const { page } = await open('?select=su-gta6');
    await page.locator('#search').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('xyzzy <b>');
    await expect.poll(() => page.locator('.results').innerText(), SOON).toContain('“xyzzy <b>”');
    await expect.poll(() => page.locator('.search [role=status]').innerText(), SOON).toContain('xyzzy');
    await page.keyboard.press('Escape');
    expect(await page.locator('.results').count()).toBe(0);
    await page.keyboard.press('Escape');
    expect(await page.locator('#search').inputValue()).toBe('');
    // The card was none of its business; the third Escape is the atlas's.
    expect(await page.getByRole('region', { name: 'Selected' }).count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('region', { name: 'Selected' }).count()).toBe(0);
  });

  it('takes time to the first day of a formation that is still to come, found by its commander', async () => {
    const { page } = await open('?t=1945-08-08T00:00Z');
    await page.locator('#search').fill('Chelyshev');
    await options(page).first().click();
    await expect.poll(() => sliderValue(page), SOON).toBeGreaterThan(local('08-15T00:00'));
    expect(await page.getByRole('region', { name: 'Selected' }).innerText()).toContain('Chelyshev');
  });

  it('without its file of places still finds those that the campaign speaks of', async () => {
    const { page } = await open('', { setUp: withoutFile('places.json') });
    await page.locator('#search').fill('Harbin');
    await expect.poll(() => options(page).count(), SOON).toBeGreaterThan(0);
    expect(await page.locator('.problems').first().innerText()).toContain('places.json');
  });
});
