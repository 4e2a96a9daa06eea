import type { Locator, Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { faultsOf } from './axe';
import { expect, mapDrawn, withBlindBrowser } from './browser';

const { open } = withBlindBrowser();
/** Pages that have their footer once the record has been read. */
const RECORD_PAGES = /^(claims|sources|audit|disagreements|hours|plates)\.html/;
/** A film, on a busy machine. */
const SOON = { timeout: 60_000, interval: 20 };
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

    // Once: films cost. What is told apart by colour in a dialog has the colours of the page.
    if (theme === 'dark') await filmByKeys(page, expectNone);
  });
});

/** A film by keys alone: opened, wished, begun, called off, made, put away; what has happened is told aloud. */
async function filmByKeys(page: Page, expectNone: (where: string) => Promise<void>): Promise<void> {
  const { keyboard } = page;
  const dialog = page.getByRole('dialog', { name: 'A film of this map' });
  const door = page.locator('.foot').getByRole('button', { name: 'Save film' });
  const focused = (where: Locator) => where.evaluate((element) => element === document.activeElement);
  const tabTo = async (where: Locator) => {
    for (let i = 0; i < 12 && !(await focused(where)); i++) await keyboard.press('Tab');
    expect(await focused(where)).toBe(true);
  };
  const button = (name: string) => dialog.getByRole('button', { name });
  const told = () => dialog.getByRole('status').innerText();
  const length = dialog.getByLabel('Length in seconds');
  const asLong = async (seconds: string) => {
    await tabTo(length);
    await keyboard.press('ControlOrMeta+A');
    await keyboard.type(seconds);
  };

  await door.focus();
  await keyboard.press('Enter');
  await dialog.getByText(/^\d+ pictures of/).waitFor();
  expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await tabTo(dialog.getByRole('radio', { checked: true }));
  await keyboard.press('ArrowUp');
  await asLong('0');
  await tabTo(dialog.getByLabel('Size in pixels'));
  await keyboard.press('6');
  await dialog.getByText('Nothing can be filmed').waitFor();
  await expectNone('a film that cannot be made as it is wished');

  await length.focus();
  await asLong('60');
  await dialog.getByText(/^1440 pictures of 640 × 360/).waitFor();
  await keyboard.press('Enter');
  await expect.poll(() => focused(button('Cancel'))).toBe(true);
  expect(await told()).toBe('Recording.');
  await expectNone('a film that is being recorded');
  await keyboard.press('Enter');
  await expect.poll(told, SOON).toBe('Called off. Nothing of it was kept.');
  await expect.poll(() => focused(button('Record it'))).toBe(true);

  await length.focus();
  await asLong('1');
  await tabTo(button('Record it'));
  await keyboard.press('Space');
  await expect.poll(told, SOON).toMatch(/^(25|50|75) % recorded\.$/);
  await expect.poll(told, SOON).toMatch(/^Recorded: 24 pictures/);
  await expect.poll(() => focused(dialog.getByRole('link', { name: /^Save / }))).toBe(true);
  await expectNone('a film that has been recorded');
  await tabTo(button('Close'));
  await keyboard.press('Enter');
  await expect.poll(() => focused(door)).toBe(true);
  expect(await dialog.count()).toBe(0);
}
