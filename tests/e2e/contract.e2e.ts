import { beforeAll, describe, it } from 'vitest';
import { expect, withBlindBrowser } from './browser';
import type { Driver } from './contract/drivers';
import { DRIVERS } from './contract/drivers';
import { withHostSite } from './contract/hostSite';
import { record, violationsIn } from './contract/record';

/** Whether a video may be shown is asked by showing one, and only where no file may be saved. */
const TRIED = 'Loading media from';
/** On a busy machine a frame may take seconds. */
const SOON = { timeout: 30_000 };

const { open } = withBlindBrowser();
const pageOf = (name: string) => `${name.replaceAll(' ', '-')}.html`;
const { url } = withHostSite(Object.fromEntries(DRIVERS.map(({ name, body }) => [pageOf(name), body])));

const settle = (driver: Driver) => driver.page.evaluate(() => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go))));
const timeOf = async (driver: Driver) => (await driver.snapshot()).t;
/** How many layers of all are shown, as the reader sees it. */
const shownLayers = (driver: Driver) => driver.inside.locator('.corner input[type="checkbox"]:checked').count();

// What every way to put the map into a page keeps: one page for each, the same expectations in the same order.
describe.each(DRIVERS)('$name', ({ name, drive }) => {
  let driver: Driver;
  let watched: Pick<Awaited<ReturnType<typeof open>>, 'errors' | 'strangers'>;
  let before: unknown;
  /** A selection in a frame makes a step of its own for Back: an element makes none. */
  const sandboxed = name.endsWith('sandbox');
  const steps = name === 'the element' ? () => history.length : () => 0;
  const outside = async () => [
    await driver.page.evaluate(steps),
    await driver.page.evaluate(() => [location.href, document.title, document.head.outerHTML, ...[document.documentElement, document.body].map((element) => element.getAttributeNames().join()), [...document.body.children].map(({ localName }) => localName).join()]),
  ];

  beforeAll(async () => {
    const { page, ...rest } = await open(pageOf(name), { stays: true, site: url(), viewport: { width: 760, height: 620 }, setUp: record });
    [driver, watched] = [drive(page), rest];
    before = await outside();
    await page.waitForFunction(() => window.told.length >= 3, null, { timeout: 60_000 });
  });

  it('says that it is ready before it says anything else, then how things stand', async () => {
    const told = (await driver.told()).slice(0, 3);
    expect(told[0]?.type).toBe('ready');
    expect(told).toContainEqual(expect.objectContaining({ type: 'time', t: '1945-08-10T03:00:00Z' }));
    expect(told).toContainEqual(expect.objectContaining({ type: 'select', id: 'su-gta6' }));
  });

  it('goes to an instant, says so, and gives what holds there', async () => {
    await driver.seek('1945-08-14T03:00Z');
    const snapshot = await driver.snapshot();
    expect(snapshot.t).toBe('1945-08-14T03:00:00Z');
    expect(snapshot.formations.length).toBeGreaterThan(200);
    expect(snapshot.text).toContain('Transbaikal Front');
    await expect.poll(async () => (await driver.told()).at(-1), SOON).toMatchObject({ type: 'time', t: '1945-08-14T03:00:00Z' });
    await expect.poll(() => driver.inside.locator('.stage > .title').innerText(), SOON).toContain('14 August 1945');
  });

  it.each([['yesterday'], ['1945-06-31T00:00Z'], ['2024-01-01T00:00Z'], ['<img src=x onerror=alert(1)>']])('refuses the time “%s”, says so, and stays', async (wrong) => {
    const known = (await driver.told()).length;
    await driver.seek(wrong);
    await expect.poll(async () => (await driver.told()).slice(known).map(({ type }) => type), SOON).toEqual(['error']);
    expect((await driver.told()).at(-1)?.message).toMatch(/^t: “/);
    expect(await timeOf(driver)).toBe('1945-08-14T03:00:00Z');
  });

  it.each([['a number', 5], ['nothing', null], ['an object', {}], ['a text of great length', '9'.repeat(1e6)]])('stays where it is for %s as the time', async (_, wrong) => {
    await driver.seek(wrong);
    expect(await timeOf(driver)).toBe('1945-08-14T03:00:00Z');
    expect((await driver.told()).every(({ message = '' }) => message.length < 300)).toBe(true);
  });

  it('plays and pauses, and tells the time at most once a frame', async () => {
    const [known, frames] = [(await driver.told()).length, await driver.page.evaluate(() => window.frames60)];
    await driver.play();
    await expect.poll(() => timeOf(driver), SOON).not.toBe('1945-08-14T03:00:00Z');
    await driver.pause();
    await settle(driver);
    const stopped = await timeOf(driver);
    await driver.page.waitForTimeout(600);
    expect(await timeOf(driver)).toBe(stopped);
    expect(stopped > '1945-08-14T03:00:00Z').toBe(true);
    const times = (await driver.told()).slice(known).filter(({ type }) => type === 'time');
    const passed = (await driver.page.evaluate(() => window.frames60)) - frames;
    expect(times.length).toBeGreaterThan(0);
    // The frame's own clock of frames may be a beat ahead of its parent's.
    expect(times.length).toBeLessThanOrEqual(passed + 2);
    expect([...times].sort((a, b) => (a.t! < b.t! ? -1 : 1))).toEqual(times);
  });

  it('shows just the layers that it is told, or none; an unknown one changes nothing and is named', async () => {
    await driver.inside.getByRole('button', { name: 'Layers' }).click();
    const all = await shownLayers(driver);
    await driver.showLayers(['manchukuo', 'su-tbf', 'rail']);
    await expect.poll(() => shownLayers(driver), SOON).toBe(3);
    await driver.showLayers(['-rail']);
    await expect.poll(() => shownLayers(driver), SOON).toBe(all - 1);
    const known = (await driver.told()).length;
    await driver.showLayers(['rail', 'atlantis']);
    await expect.poll(async () => (await driver.told()).slice(known).map(({ message }) => message), SOON).toEqual(['layers: there is no layer “atlantis”']);
    expect(await shownLayers(driver)).toBe(all - 1);
    await driver.showLayers([]);
    await expect.poll(() => shownLayers(driver), SOON).toBe(0);
  });

  it('says what the reader selects, and nothing when he closes it', async () => {
    const known = (await driver.told()).length;
    await driver.inside.locator('.card').first().getByRole('button', { name: 'Close' }).click();
    await expect.poll(async () => (await driver.told()).slice(known), SOON).toMatchObject([{ type: 'select', id: null }]);
  });

  it('goes to a chapter as that sets time and selection; an unknown one is named and changes nothing', async () => {
    await driver.enterChapter('mutanchiang');
    await expect.poll(() => timeOf(driver), SOON).toBe('1945-08-12T03:00:00Z');
    await expect.poll(async () => (await driver.told()).filter(({ type }) => type === 'select').at(-1), SOON).toMatchObject({ id: 'su-257tb' });
    const known = (await driver.told()).length;
    await driver.enterChapter('atlantis');
    await expect.poll(async () => (await driver.told()).slice(known).flatMap(({ message }) => message ?? []), SOON).toEqual(['chapter: there is no chapter “atlantis”']);
    expect(await timeOf(driver)).toBe('1945-08-12T03:00:00Z');
  });

  it('films as far as its host allows, says what it does not allow, and closes the dialog', async () => {
    await driver.inside.getByRole('button', { name: 'Save film', includeHidden: true }).first().evaluate((door: HTMLElement) => door.click());
    const dialog = driver.inside.getByRole('dialog', { name: 'A film of this map' });
    const plan = dialog.locator('.plan');
    if (sandboxed) {
      // Neither a video may be shown here nor a file saved: a picture may.
      await plan.filter({ hasText: 'as animated GIF' }).waitFor();
      await dialog.getByText('lets it neither save files nor show videos').waitFor();
      await dialog.getByLabel('Length in seconds').fill('1');
      await dialog.getByLabel('Length in seconds').press('Enter');
      await expect.poll(() => dialog.getByRole('status').innerText(), { timeout: 60_000 }).toMatch(/^Recorded: 5 pictures/);
      await expect.poll(() => dialog.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(640);
      await dialog.getByText('This page may save nothing.').waitFor();
      expect(await dialog.getByRole('link').count()).toBe(0);
    } else await plan.filter({ hasText: /as (MP4|WebM)/ }).waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => dialog.count()).toBe(0);
  });

  it('leaves the page around it as it was, breaks no policy, asks nobody else, and has no error', async () => {
    expect(await outside()).toEqual(before);
    expect(await violationsIn(driver.page)).toEqual(sandboxed ? [expect.stringContaining('media')] : []);
    expect(watched.strangers).toEqual([]);
    expect(watched.errors).toEqual(sandboxed ? [expect.stringContaining(TRIED)] : []);
  });
});
