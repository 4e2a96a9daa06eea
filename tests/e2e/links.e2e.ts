import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { expect, mapDrawn, withBlindBrowser } from './browser';

const { open } = withBlindBrowser();

/** Serves the record again under another name, without the files that a campaign may do without. */
async function serveMyOwn(page: Page): Promise<void> {
  await page.route('**/campaigns/my-own/**', async (route) => {
    const url = route.request().url();
    const response = await route.fetch({ url: url.replace('/my-own/', '/august-storm/') });
    if (!url.endsWith('/campaign.json')) return route.fulfill({ response });
    const file = (await response.json()) as { id: string; files: Record<string, string> };
    const { distances, gazetteer, accounts, ...files } = file.files;
    expect([distances, gazetteer, accounts].every((name) => name !== undefined)).toBe(true);
    await route.fulfill({ response, json: { ...file, id: 'my-own', files } });
  });
}

describe('a campaign of another’s making', () => {
  it('is audited without figures, accounts and list of places, and each section says so', async () => {
    const { page, errors } = await open('audit.html?campaign=my-own', { setUp: serveMyOwn });
    await page.locator('#places').waitFor();
    const text = await page.locator('#page').innerText();
    for (const line of ['brings no published figures', 'lists no accounts that differ', 'no towns can be told', 'were compared with none']) {
      expect(text).toContain(line);
    }
    expect(errors).toEqual([]);
  });

  it('stays the campaign from page to page and to the map', async () => {
    const { page, errors } = await open('disagreements.html?campaign=my-own', { setUp: serveMyOwn });
    await expect.poll(() => page.locator('#page').innerText()).toContain('lists no accounts that differ');
    for (const name of ['Claims', 'Sources', 'Audit', 'The hours of 8–9 August']) {
      await page.getByRole('navigation', { name: 'Pages of the record' }).getByRole('link', { name }).click();
      await page.locator('footer', { hasText: 'Data version' }).waitFor();
      expect(new URL(page.url()).searchParams.get('campaign')).toBe('my-own');
    }
    const within = page.locator('#page a[href^="./"], #page a[href*=".html"]');
    await expect.poll(() => within.count()).toBeGreaterThan(8);
    expect(await within.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? '').filter((href) => !/^https?:|campaign=my-own/.test(href)))).toEqual([]);

    await page.getByRole('link', { name: 'On the map at this hour' }).first().click();
    await mapDrawn(page);
    expect(new URL(page.url()).searchParams.get('campaign')).toBe('my-own');
    const footer = page.locator('.side footer a[href*=".html"]');
    const lost = await footer.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? '').filter((href) => !/campaign=my-own|lesson|policy/.test(href)));
    expect([await footer.count(), lost]).toEqual([9, []]);
    expect(errors).toEqual([]);
  });

  it('the audit leads to the day of an event long before the campaign', async () => {
    const { page } = await open('audit.html');
    await page.locator('#places').waitFor();
    const early = await page
      .locator('section[aria-labelledby="weak"] a')
      .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).searchParams.get('t') ?? ''));
    expect(early.filter((t) => t < '1945').length).toBeGreaterThan(0);
  });
});
