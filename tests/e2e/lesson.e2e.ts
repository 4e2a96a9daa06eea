import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { expect, withBlindBrowser } from './browser';
import { chapters, planned } from './lessonAnswers';

const { open } = withBlindBrowser();
/** Software draws the maps: small ones. */
const SMALL = { viewport: { width: 900, height: 700 }, reducedMotion: 'reduce' } as const;
/** The frames are on their way for as long as the machine likes. */
const SOON = { timeout: 45_000 };
/** What is tested is what a map is told: the ground below it only takes time. */
const withoutGround = async (page: Page) => void (await page.route('**/basemap/**', (route) => route.abort()));
/** The text is whole while no map can be had. */
const withoutMaps = async (page: Page) => void (await page.route('**/embed.html*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>No map</title>' })));

/** Of those that the page opens itself. */
const withoutTheirMaps = async (page: Page) => void (await page.route('**/embed.html?ui=minimal*', (route) => route.abort()));

const chapter = (page: Page, id: string) => page.locator(`#${id}`);
const bringToLine = (page: Page, id: string) => chapter(page, id).evaluate((element) => window.scrollBy(0, element.getBoundingClientRect().top - window.innerHeight * 0.2));
/** What the map beside a chapter says of its time. */
const dateBeside = (page: Page, id: string) => {
  const frame = page.locator('.part', { has: chapter(page, id) }).locator('iframe');
  return frame.contentFrame().locator('.stage > .title').innerText(SOON);
};
const live = (page: Page) => page.locator('iframe').count();

describe('the lesson', () => {
  it('drives its map by what is read, leaves it to who moves it, and brings it back by a button', async () => {
    const { page, errors, strangers } = await open('lesson.html', { ...SMALL, setUp: withoutGround });
    await bringToLine(page, 'border');
    await expect.poll(() => dateBeside(page, 'border'), SOON).toMatch(/8 August 1945\s+12:00/);
    await bringToLine(page, 'midnight');
    await expect.poll(() => dateBeside(page, 'midnight'), SOON).toContain('23:00');

    const slider = page.locator('iframe').first().contentFrame().getByRole('slider').first();
    await slider.press('PageDown');
    await expect.poll(() => dateBeside(page, 'midnight'), SOON).not.toContain('23:00');
    await page.evaluate(() => window.scrollBy(0, 40));
    await page.waitForTimeout(600);
    expect(await dateBeside(page, 'midnight')).not.toContain('23:00');

    await chapter(page, 'midnight').getByRole('button', { name: 'Show on the map' }).click();
    await expect.poll(() => dateBeside(page, 'midnight'), SOON).toContain('23:00');
    expect(errors.filter((error) => !/basemap|ERR_FAILED/.test(error))).toEqual([]);
    expect(strangers).toEqual([]);
    await page.close();
  });

  it('follows the keyboard into a chapter, and plays it to its end', async () => {
    const { page } = await open('lesson.html#mutanchiang', { ...SMALL, setUp: withoutGround });
    await chapter(page, 'mutanchiang').getByRole('button', { name: 'Play to 16 Aug' }).focus();
    await expect.poll(() => dateBeside(page, 'mutanchiang'), SOON).toContain('12 August 1945');
    await page.keyboard.press('Enter');
    await expect.poll(() => dateBeside(page, 'mutanchiang'), SOON).toMatch(/16 August 1945\s+18:00/);
    await page.close();
  });

  it('never has more than two maps, from the first line to the last and back', async () => {
    const { page, errors } = await open('lesson.html', { ...SMALL, setUp: withoutMaps });
    const counts: number[] = [];
    for (const id of [...chapters.map((each) => each.id), 'how-it-went', 'forts']) {
      await page.locator(`#${id}`).evaluate((element) => element.scrollIntoView());
      await page.waitForTimeout(150);
      counts.push(await live(page));
    }
    expect(Math.max(...counts)).toBeLessThanOrEqual(2);
    await bringToLine(page, 'forts');
    await expect.poll(() => page.locator('.part', { has: chapter(page, 'forts') }).locator('iframe').count()).toBe(1);
    expect(await page.locator('.part', { has: chapter(page, 'decided') }).locator('iframe').count()).toBe(0);
    // Frames that come and go are no steps of the reader's.
    expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
    expect(errors).toEqual([]);
  });

  it('takes answers by keyboard and by list, scores them as the atlas does, and adds them up', async () => {
    const { page, errors } = await open('lesson.html#border', { ...SMALL, setUp: withoutMaps });
    const border = planned(chapters[0]!, 0);
    if (border.kind !== 'choose') throw new Error('the first chapter lets choose');
    const first = chapter(page, 'border').getByRole('radio').first();
    await first.waitFor(SOON);
    await first.focus();
    await page.keyboard.press('Space');
    const chosen = () => page.evaluate(() => document.activeElement?.closest('label')?.textContent?.trim());
    for (let i = 0; i < 6 && (await chosen()) !== border.text; i++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => chapter(page, 'border').getByRole('status').innerText()).toBe(`${border.points} of 1 point.`);
    expect(await chapter(page, 'border').getByRole('radio').count()).toBe(0);

    const khingan = chapters.findIndex(({ id }) => id === 'khingan');
    const guess = planned(chapters[khingan]!, khingan);
    if (guess.kind !== 'predict') throw new Error('the third chapter lets predict');
    const asked = chapter(page, 'khingan');
    expect(await asked.getByRole('button', { name: 'Play to 14 Aug' }).isVisible()).toBe(false);
    await asked.getByLabel('A place').selectOption({ label: guess.place });
    await asked.getByRole('button', { name: 'That is my answer' }).click();
    await expect.poll(() => asked.getByRole('button', { name: 'Play to 14 Aug' }).isVisible()).toBe(true);
    const told = await asked.locator('.result').innerText();
    expect(Number(/^[\d.]+/.exec(told)?.[0])).toBeCloseTo(guess.points, 1);
    expect(Number(/missed by ([\d,]+) km/.exec(await asked.innerText())?.[1])).toBeCloseTo(guess.missKm, -1);

    await expect.poll(() => page.locator('#score .total').innerText()).toBe(`${Number((border.points + Number(/^[\d.]+/.exec(told)?.[0])).toFixed(2))} of ${chapters.length} points`);
    // A mark leads into the list of sources, and the list is open then.
    await asked.locator('sup a').first().click();
    await expect.poll(() => page.evaluate(() => document.querySelector(':target')?.closest('details')?.open)).toBe(true);
    expect(errors).toEqual([]);
  });

  it('gives a teacher code that drives a map in any other page', async () => {
    const { page } = await open('lesson.html#make-your-own', { ...SMALL, setUp: withoutMaps });
    const code = await page.getByRole('textbox', { name: 'A map and buttons that drive it' }).inputValue(SOON);
    expect(code).toContain(new URL('embed.html', page.url()).href);
    const { page: theirs } = await open('policy.html', { ...SMALL, setUp: withoutGround });
    await theirs.setContent(`<!doctype html><title>A page of theirs</title>${code}`);
    await theirs.frameLocator('#map').locator('.stage > .title', { hasText: '8 August 1945' }).waitFor(SOON);
    await theirs.getByRole('button', { name: 'The broadcast that did not end it' }).click();
    await theirs.frameLocator('#map').locator('.stage > .title', { hasText: '15 August 1945' }).waitFor(SOON);
    await theirs.close();
  });

  it('is whole without a script, and no wider than a small phone', async () => {
    const { page } = await open('lesson.html', { viewport: { width: 320, height: 640 }, javaScriptEnabled: false });
    const text = await page.locator('main').innerText();
    const missing = chapters.flatMap(({ title, question, paragraphs }) => [title, question.prompt, ...paragraphs.flat().map((sentence) => sentence.text)]).filter((said) => !text.includes(said));
    expect(missing).toEqual([]);
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await live(page)).toBe(0);
    expect(await page.locator('.map').first().getByRole('link', { name: 'Open in the atlas' }).getAttribute('href')).toBe('./?chapter=border');
    const { page: phone } = await open('lesson.html#border', { viewport: { width: 320, height: 640 }, setUp: withoutMaps });
    await chapter(phone, 'border').getByRole('radio').first().waitFor(SOON);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});
describe('the frame', () => {
  it('speaks its message interface with the page around it, and ignores what is not of it', async () => {
    const { page } = await open('lesson.html', { viewport: { width: 900, height: 1400 }, setUp: withoutTheirMaps });
    const heard = await page.evaluate(async () => {
      // A frame of its own: those of the page may have said that they are ready before anybody listens.
      const frame = document.body.appendChild(document.createElement('iframe'));
      const messages: { type: string; t?: string; snapshot?: { t: string; formations: unknown[]; text: string } }[] = [];
      addEventListener('message', ({ data, source }) => {
        if (source === frame.contentWindow && data.source === 'campaign-map') messages.push(data);
      });
      const until = async (test: () => boolean) => {
        for (let i = 0; i < 200 && !test(); i++) await new Promise((go) => setTimeout(go, 100));
      };
      const say = (message: object) => frame.contentWindow!.postMessage(message, '*');
      frame.src = 'embed.html?t=1945-08-10T03:00Z';
      await until(() => messages.some(({ type }) => type === 'ready'));
      say({ source: 'another', type: 'seek', t: '1945-08-20T00:00Z' });
      say({ source: 'campaign-map', type: 'explode' });
      say({ source: 'campaign-map', type: 'seek', t: 'yesterday' });
      say({ source: 'campaign-map', type: 'seek', t: '1945-08-14T03:00Z' });
      say({ source: 'campaign-map', type: 'snapshot', id: 'mine' });
      await until(() => messages.some(({ type }) => type === 'snapshot'));
      return messages;
    });
    await page.close();
    const types = heard.map(({ type }) => type);
    expect(types).toContain('ready');
    expect(types.filter((type) => type === 'error')).toHaveLength(1);
    const snapshot = heard.find(({ type }) => type === 'snapshot')?.snapshot;
    expect(snapshot?.t).toBe('1945-08-14T03:00:00Z');
    expect(snapshot?.formations.length).toBeGreaterThan(200);
    expect(snapshot?.text).toContain('Transbaikal Front');
  });

  it('shows its map in the frame of a strict sandbox', async () => {
    const { page } = await open('policy.html');
    await page.evaluate(() => {
      document.body.innerHTML = '<iframe id="map" sandbox="allow-scripts" width="900" height="600" src="embed.html"></iframe>';
    });
    const frame = page.frameLocator('#map');
    await frame.locator('.stage[data-ready="true"]').waitFor({ timeout: 60_000 });
    expect(await frame.locator('.stage > .title').innerText()).toContain('9 August 1945');
  });
});
