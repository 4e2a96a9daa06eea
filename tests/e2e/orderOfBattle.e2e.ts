import { describe, it } from 'vitest';
import { expect, mapDrawn, withBlindBrowser, withoutFile } from './browser';

const { open } = withBlindBrowser();

/** It loads when it is asked for. */
const SOON = { timeout: 15_000 };

describe('the order of battle', () => {
  it('loads when it is asked for, follows the slider, and finds a formation on the map', async () => {
    const { page, fetched, errors } = await open('?t=1945-08-14T03:00Z&view=6/50/142');
    await mapDrawn(page);
    expect(fetched.filter((file) => /OrderOfBattle|strengths\.json|places\.json/.test(file))).toEqual([]);
    await page.getByRole('tab', { name: 'Now' }).focus();
    for (let i = 0; i < 2; i++) await page.keyboard.press('ArrowRight');
    const row = page.locator('[data-id="su-gta6"]').first();
    await expect.poll(() => row.innerText(), SOON).toContain('Lupei');
    expect(await row.innerText()).toContain('Kravchenko');

    await row.getByRole('button', { name: '6th Guards Tank Army', exact: true }).click();
    expect(await page.getByRole('region', { name: 'Selected' }).innerText()).toContain('Dated places');
    expect(await row.locator('[aria-current="true"]').count()).toBe(1);
    await expect.poll(() => new URL(page.url()).searchParams.get('view')?.split('/')[2], SOON).toMatch(/^12\d/);

    const late = page.locator('[data-id="su-abn-mukden"]');
    await page.locator('#search').fill('Mukden air-landed');
    await page.locator('#search-results').getByRole('option').first().click();
    // Its group was shut: whoever is selected is shown.
    await expect.poll(() => late.innerText(), SOON).toContain('Mukden');
    await expect.poll(() => late.locator('[aria-current="true"]').isVisible(), SOON).toBe(true);
    await page.getByRole('slider').first().focus();
    await page.keyboard.press('Home');
    await expect.poll(() => late.innerText(), SOON).toContain('not yet in the record');
    expect(errors).toEqual([]);
  });

  it('goes from row to row by the arrow keys, opens and closes', async () => {
    const { page } = await open('');
    await page.getByRole('tab', { name: 'Order of battle' }).click();
    const army = page.locator('[data-id="su-gta6"]');
    await army.locator('.name').first().focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => army.locator('li').count(), SOON).toBeGreaterThan(1);
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.closest('li')?.parentElement?.closest('li')?.getAttribute('data-id'))).toBe('su-gta6');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => army.locator('li').count(), SOON).toBe(0);
  });

  it('sets the losses of both sides side by side, from zero, with whoever counts them', async () => {
    const { page } = await open('');
    await page.getByRole('tab', { name: 'Order of battle' }).click();
    await page.getByRole('button', { name: 'Strengths and losses' }).click();
    const table = page.getByRole('table', { name: /^Killed and missing persons/ });
    await expect.poll(() => table.innerText(), SOON).toMatch(/83\s?737/);
    const told = await table.innerText();
    for (const figure of [/21\s?389/, /23\s?600/, /12\s?031/]) expect(told).toMatch(figure);
    // Each bar is as long as its figure: from zero, on the one scale.
    const bars = await table.locator('tr:has(.bar)').evaluateAll((rows) =>
      rows.map((row) => [Number.parseFloat((row.querySelector('.figure')?.textContent ?? '').replace(/\s/g, '')), Number.parseFloat(row.querySelector('.bar')?.getAttribute('x2') ?? '')]),
    );
    const longest = Math.max(...bars.map(([figure]) => figure!));
    for (const [figure, percent] of bars) expect(percent).toBeCloseTo((figure! / longest) * 100, 6);
    expect(bars.length).toBeGreaterThan(4);
  });

  it('says so where the file of strengths is missing', async () => {
    const { page } = await open('?select=su-tbf', { setUp: withoutFile('strengths.json') });
    await expect.poll(() => page.getByRole('region', { name: 'Selected' }).innerText(), SOON).toContain('strengths.json');
    expect(await page.getByRole('region', { name: 'Selected' }).innerText()).toContain('Malinovsky');
  });
});
