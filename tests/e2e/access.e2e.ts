import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { expect, mapDrawn, withBrowser } from './browser';

const { open } = withBrowser();
const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
/** Pages that have their footer once the record has been read. */
const RECORD_PAGES = /^(claims|sources|audit|disagreements|hours|plates)\.html/;
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const withoutFrames = async (page: Page) => void (await page.route('**/embed.html*', (route) => route.abort()));

describe('WCAG 2.2 AA, as far as a program can judge', () => {
  it.each([
    ['the atlas with a formation’s card', '?select=su-gta6', true],
    ['the atlas in the dark with an event’s card', '?t=1945-08-14T03:00Z&theme=dark&select=tb-fuel', true],
    ['the atlas with an event on which accounts differ', '?select=tb-pa-dairen', true],
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

  it.each(['light', 'dark'])('the told campaign, its questions and its sources have none: %s', async (theme) => {
    const { page } = await open(`?chapter=khingan&theme=${theme}`);
    await page.getByRole('button', { name: /^Your mark for/ }).waitFor();
    await page.getByText('Sources of this chapter').click();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'All chapters' }).click();
    await page.getByRole('list', { name: 'Chapters' }).waitFor();
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

  it.each(['light', 'dark'])('the order of battle with its strengths, the profile, and the search, have none: %s', async (theme) => {
    const { page } = await open(`?select=su-tbf&theme=${theme}`);
    await page.locator('.card summary', { hasText: 'as published' }).click();
    await page.getByRole('tab', { name: 'Order of battle' }).click();
    await page.getByRole('table', { name: /^Killed and missing persons/ }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('tab', { name: 'Advance' }).click();
    await page.getByText('The same as a table, day by day').click();
    expect(await faultsOf(page)).toEqual([]);
    await page.locator('#search').fill('Mukden');
    await page.locator('#search-results').waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await faultsOf(page)).toEqual([]);
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
