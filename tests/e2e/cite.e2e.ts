import { readFileSync } from 'node:fs';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { describe, it } from 'vitest';
import { expect, mapDrawn, withBlindBrowser } from './browser';

const { open } = withBlindBrowser();
/** The policy that the README says is enough. */
const POLICY = "default-src 'self'; worker-src 'self' data:; img-src 'self' data: blob:";

type Row = Record<string, string>;
const sources = JSON.parse(readFileSync('dist/campaigns/august-storm/sources.json', 'utf8')) as { sources: Row[] };

describe('the founding article, claim by claim', () => {
  it('shows every claim with its verdict, its sources and a way to the map, where the event is told', async () => {
    const { page, errors, strangers } = await open('claims.html');
    await page.locator('#claim-59').waitFor({ state: 'attached' });
    const claims = page.locator('ol > li[id^="claim-"]');
    expect(await claims.count()).toBe(59);
    for (const claim of await claims.all()) {
      expect(await claim.locator('.verdict').innerText()).toMatch(/^(Supported|Corrected|Disputed)$/);
      expect(await claim.locator('.citations li').count()).toBeGreaterThan(0);
      expect(await claim.locator('a[href^="./?t="]').count()).toBe(1);
    }
    await page.getByLabel('8 disputed').check();
    expect(await claims.count()).toBe(8);
    expect(new Set(await claims.locator('.verdict').allInnerTexts())).toEqual(new Set(['Disputed']));
    await page.getByLabel('All 59').check();
    await page.locator('#claim-9').getByRole('link', { name: /On the map/ }).click();
    await mapDrawn(page);
    expect(new URL(page.url()).search).toContain('select=hhour-tbf');
    expect(await page.locator('.stage > .title').innerText()).toContain('9 August 1945');
    expect(await page.locator('.card').innerText()).toContain('H-hour of the Transbaikal Front');
    expect([errors, strangers]).toEqual([[], []]);
  });

  it('an address leads to one claim, and from there to the work it rests on', async () => {
    const { page } = await open('claims.html#claim-41');
    await expect.poll(() => page.locator('li:target').getAttribute('id'), { timeout: 20_000 }).toBe('claim-41');
    const entry = await page.locator('#claim-41').getByRole('link', { name: 'In the bibliography' }).first().getAttribute('href');
    await page.goto(new URL(entry ?? '', page.url()).href);
    await expect.poll(() => page.locator('li:target').innerText(), { timeout: 20_000 }).toContain('M. I. Ivanov');
    expect(await page.locator('li:target').evaluate((item) => Math.abs(item.getBoundingClientRect().top) < innerHeight)).toBe(true);
  });
});

describe('the bibliography', () => {
  it('is saved whole, under the strict policy, as files that a reference manager reads', async () => {
    const { page, errors, strangers } = await open('sources.html', {
      setUp: async (setting) => {
        await setting.route('**/*.html', async (route) => {
          const response = await route.fetch();
          await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': POLICY } });
        });
      },
    });
    await page.getByText('Export these works').click();
    for (const [format, name] of [['BibTeX', 'august-storm-sources.bib'], ['CSL-JSON', 'august-storm-sources.json']] as const) {
      await page.getByRole('button', { name: format }).click();
      const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: `Save ${name}` }).click()]);
      expect(saved.suggestedFilename()).toBe(name);
      const { data } = new Cite(readFileSync(await saved.path(), 'utf8'));
      expect(new Set(data.map(({ id }) => id))).toEqual(new Set(sources.sources.map(({ id }) => id)));
    }
    expect([errors, strangers]).toEqual([[], []]);
  });

  it('is filtered by words, kind and rights, and only what is shown is exported', async () => {
    const { page } = await open('sources.html');
    const books = sources.sources.filter(({ type }) => type === 'book').length;
    await page.getByRole('searchbox').fill('glantz');
    await page.getByLabel('Kind').selectOption({ label: `book (${books})` });
    const shown = await page.locator('ol > li').evaluateAll((items) => items.map(({ id }) => id));
    expect(shown).toContain('glantz7');
    expect(shown.length).toBeLessThan(12);
    await page.getByText('Export these works').click();
    await page.getByRole('button', { name: 'CSL-JSON' }).click();
    const field = page.getByRole('textbox', { name: /as text/ });
    await expect.poll(() => field.inputValue()).not.toBe('');
    expect((JSON.parse(await field.inputValue()) as Row[]).map(({ id }) => id)).toEqual(shown);
    await page.getByRole('button', { name: 'Show all' }).click();
    expect(await page.locator('ol > li').count()).toBe(sources.sources.length);
  });

  it('a source’s text stays text, and no address but a web page’s becomes a link', async () => {
    const hostile = '<img src=x onerror=alert(1)>{}@book{x,';
    const { page, errors } = await open('sources.html#glantz7', {
      setUp: async (setting) => {
        await setting.route('**/sources.json', (route) => {
          const rows = sources.sources.map((row) => (row.id === 'glantz7' ? { ...row, title: hostile, author: hostile, note: hostile } : row));
          return route.fulfill({ json: { sources: rows } });
        });
      },
    });
    await expect.poll(() => page.locator('#glantz7').innerText(), { timeout: 20_000 }).toContain(hostile);
    expect(await page.locator('img').count()).toBe(0);
    expect(errors).toEqual([]);
  });
});

describe('citing from the map', () => {
  it('gives a card’s sources, and the view with its instant and version, by the keyboard alone', async () => {
    const { page, errors, strangers } = await open('?t=1945-08-14T03:00Z&select=tb-fuel');
    await mapDrawn(page);
    await page.locator('.card').getByText('Export these sources').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'BibTeX' }).click();
    const field = page.locator('.card textarea');
    await expect.poll(() => field.inputValue()).toContain('@book{nebolsin,');
    expect(await field.inputValue()).toContain('Cited: p68');

    await page.locator('.foot').getByRole('button', { name: 'Cite this view' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Cite this view' });
    const citation = await dialog.getByRole('textbox', { name: 'The citation' }).inputValue();
    const { version } = JSON.parse(readFileSync('dist/campaigns/august-storm/campaign.json', 'utf8')) as { version: string };
    for (const part of [`version ${version}`, '14 August 1945, 12:00', '1945-08-14T03:00Z', 'select=tb-fuel']) expect(citation).toContain(part);
    await page.keyboard.press('Escape');
    expect(await dialog.count()).toBe(0);
    // Escape closed the dialog, not the card below it.
    expect(await page.locator('.card').count()).toBe(1);
    expect([errors, strangers]).toEqual([[], []]);
  });

  it('says so where its program does not come', async () => {
    const { page } = await open('');
    await page.route('**/CiteView*.js', (route) => route.abort());
    const thrown: string[] = [];
    page.on('pageerror', (error) => thrown.push(error.message));
    await mapDrawn(page);
    await page.locator('.foot').getByRole('button', { name: 'Cite this view' }).click();
    await expect.poll(() => page.getByRole('status').filter({ hasText: 'Cite this view' }).innerText()).toContain('Cite this view: This part could not be loaded');
    expect(thrown).toEqual([]);
  });

  it('in a strict sandbox offers the text, where nothing can be saved', async () => {
    const { page } = await open('policy.html');
    await page.evaluate(() => {
      document.body.innerHTML = '<iframe id="map" sandbox="allow-scripts" width="900" height="700" src="embed.html?select=tb-fuel"></iframe>';
    });
    const frame = page.frameLocator('#map');
    await frame.locator('.stage[data-ready="true"]').waitFor({ timeout: 60_000 });
    await frame.getByRole('button', { name: 'Cite this view' }).click();
    const dialog = frame.getByRole('dialog');
    await dialog.getByRole('button', { name: 'BibTeX' }).click();
    await expect.poll(() => dialog.getByRole('textbox', { name: /as text/ }).inputValue()).toContain('Accessed: ');
    expect(await dialog.getByRole('link', { name: /Save/ }).count()).toBe(0);
    await dialog.getByRole('button', { name: 'Copy' }).first().click();
    await expect.poll(() => dialog.getByRole('status').first().innerText()).toMatch(/Copied|selected/);
  });
});
