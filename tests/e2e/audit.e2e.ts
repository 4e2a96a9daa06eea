import { readFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import { expect, withBlindBrowser } from './browser';

const { open } = withBlindBrowser();
const ROWS = (JSON.parse(readFileSync('dist/campaigns/august-storm/distances.json', 'utf8')) as { distances: unknown[] }).distances.length;

describe('the audit', () => {
  it('shows every published figure, compared or excused, and leads from one to the map', async () => {
    const { page, errors, strangers } = await open('audit.html');
    await page.locator('#places').waitFor();
    const compared = await page.locator('#page tr.figure').count();
    const excused = await page.locator('#page [data-row]').count();
    expect(compared).toBeGreaterThan(40);
    expect(compared + excused).toBe(ROWS);
    expect(await page.getByText('None is without a source.').count()).toBe(1);
    expect(errors).toEqual([]);
    expect(strangers).toEqual([]);

    await page.getByRole('link', { name: '6th Guards Tank Army' }).first().click();
    await page.waitForSelector('.stage[data-ready="true"]', { timeout: 60_000 });
    expect(new URL(page.url()).searchParams.get('select')).toBe('su-gta6');
    await expect.poll(() => page.locator('aside, .panel, main').first().innerText()).toContain('6th Guards Tank Army');
  });

  it('fits a telephone, and its lists open from the keyboard', async () => {
    const { page } = await open('audit.html', { viewport: { width: 390, height: 844 } });
    await page.locator('#places').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    const list = page.locator('#page details').first();
    await list.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await list.evaluate((element) => (element as HTMLDetailsElement).open)).toBe(true);
    expect(await list.locator('li').count()).toBeGreaterThan(10);
  });

  it('names the file that it could not read', async () => {
    const { page } = await open('audit.html', {
      setUp: async (setting) => {
        await setting.route('**/distances.json', (route) => route.fulfill({ status: 404, body: '' }));
      },
    });
    await expect.poll(() => page.locator('main').innerText()).toContain('distances.json');
    expect(await page.locator('main').innerText()).toContain('404');
  });

  it('shows markup in the data as text', async () => {
    const { page } = await open('audit.html', {
      setUp: async (setting) => {
        await setting.route('**/distances.json', async (route) => {
          const response = await route.fetch();
          await route.fulfill({ response, body: (await response.text()).replaceAll('"why":"', '"why":"<img src=x onerror=alert(1)>') });
        });
      },
    });
    await page.locator('#places').waitFor();
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.locator('#page').innerText()).toContain('<img src=x');
  });
});

describe('the published figures in the atlas', () => {
  it('load once time has moved, not with the first view', async () => {
    const { page, fetched } = await open('');
    await page.waitForSelector('.stage[data-ready="true"]', { timeout: 60_000 });
    expect(fetched.filter((file) => /distances|gazetteer/.test(file))).toEqual([]);
    await page.getByRole('slider').first().focus();
    for (let i = 0; i < 9; i++) await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(() => page.locator('tr.published').count(), { timeout: 20_000 }).toBeGreaterThan(0);
    expect(await page.locator('tr.published').first().innerText()).toMatch(/published .+ km/);
  });
});
