import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { expect, mapDrawn, withBlindBrowser } from './browser';

const { open } = withBlindBrowser();
const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
/** Pages that have their footer once the record has been read. */
const RECORD_PAGES = /^(claims|sources|audit|disagreements|hours|plates)\.html/;
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const withoutFrames = async (page: Page) => void (await page.route('**/embed.html*', (route) => route.abort()));

describe('WCAG 2.2 AA, as far as a program can judge', () => {
  it.each([
    ['the frame', 'embed.html', true],
    ['the lesson', 'lesson.html', false],
    ['the policy', 'policy.html', false],
    ['the claims', 'claims.html', false],
    ['the sources', 'sources.html', false],
    ['the audit', 'audit.html', false],
    ['the disagreements', 'disagreements.html', false],
    ['the hours', 'hours.html', false],
    ['the plates', 'plates.html?days=1945-08-09', false],
    ['the years before', '?t=1905-09-06T03:00Z', true],
  ])('%s has no fault', async (_, path, hasMap) => {
    const { page } = await open(path);
    if (hasMap) {
      await mapDrawn(page);
      for (const name of ['Legend', 'Layers']) await page.getByRole('button', { name }).click();
    }
    if (path === 'audit.html') await page.locator('#places').waitFor();
    if (RECORD_PAGES.test(path)) await page.locator('main footer').waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  it.each(['light', 'dark'])('the lesson, answered and with its sources open, has none: %s', async (theme) => {
    const { page } = await open(`lesson.html?theme=${theme}#khingan`, { viewport: { width: 900, height: 700 }, setUp: withoutFrames });
    await page.locator('#khingan').getByLabel('A place').waitFor();
    await page.locator('#midnight').getByRole('radio').first().check();
    await page.locator('#midnight').getByRole('button', { name: 'That is my answer' }).click();
    for (const summary of await page.locator('#midnight summary, #khingan summary').all()) await summary.click();
    expect(await faultsOf(page)).toEqual([]);
  });

  // One page for all that the atlas shows, as a reader comes to it: opening a map is what costs.
  it.each(['light', 'dark'])('the atlas has none wherever a reader goes in it: %s', async (theme) => {
    const { page } = await open(`?chapter=khingan&select=tb-pa-dairen&theme=${theme}`);
    const tab = (name: string) => page.getByRole('tab', { name }).click();
    const expectNone = async (where: string) => expect([where, ...(await faultsOf(page))]).toEqual([where]);
    await page.getByRole('button', { name: /^Your mark for/ }).waitFor();
    await page.getByText('Sources of this chapter').click();
    await expectNone('a chapter, and an event on which accounts differ');
    await page.getByRole('button', { name: 'All chapters' }).click();
    await page.getByRole('list', { name: 'Chapters' }).waitFor();
    await expectNone('the list of chapters');

    await tab('Order of battle');
    await page.locator('[data-id="su-tbf"]').first().getByRole('button', { name: 'Transbaikal Front', exact: true }).click();
    await page.locator('.card summary', { hasText: 'as published' }).click();
    await page.getByRole('button', { name: 'Strengths and losses' }).click();
    await page.getByRole('table', { name: /^Killed and missing persons/ }).waitFor();
    await expectNone('the order of battle, its strengths, and a front’s card');

    await tab('Advance');
    await page.getByText('The same as a table, day by day').click();
    await expectNone('the profile and its table');
    for (const name of ['Legend', 'Layers']) await page.getByRole('button', { name }).click();
    await page.locator('#search').fill('Mukden');
    await page.locator('#search-results').waitFor();
    await page.keyboard.press('ArrowDown');
    await expectNone('the search, the legend and the layers');
  });
});

async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults, string[]>(
    (runOnly) => (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({ runOnly }),
    RULES,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}
