import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { expect, withBlindBrowser, withBrowser } from './browser';
import { SCRIPT, withHostSite } from './contract/hostSite';
import { framesAsked, keepLedger, leftInMemory } from './contract/ledger';
import { record, violationsIn } from './contract/record';

interface CampaignMap extends HTMLElement {
  t: string;
  layers: string[];
  playing: boolean;
  readonly ready: Promise<CampaignMap>;
  play(): void;
  toPNG(options?: { scale?: number }): Promise<Blob>;
}

/** What an element that has come and gone may leave in memory, on the mean of the rounds after the second: a campaign alone is 3.5. */
const LEFT_MB = 1;
const ROUNDS = 4;

/** On a busy machine a frame may take seconds. */
const SOON = { timeout: 30_000 };

const { open } = withBlindBrowser();
const { open: openToSee } = withBrowser();
const { url } = withHostSite({
  'two.html': `<campaign-map id="a" t="1945-08-12T03:00Z"></campaign-map><p>Between them</p><campaign-map id="b" theme="dark" t="1945-08-20T03:00Z"></campaign-map>${SCRIPT}`,
  'one.html': `<div id="there"><campaign-map id="a" t="1945-08-12T03:00Z"></campaign-map></div><div id="elsewhere"></div>${SCRIPT}`,
  'wrong.html': `<campaign-map id="a" theme="purple" select="&lt;img src=x onerror=alert(1)&gt;" layers="${'rail,'.repeat(900)}" view="1/2" campaign="../../etc"></campaign-map>${SCRIPT}`,
  'none.html': `<campaign-map id="a"></campaign-map>${SCRIPT}`,
});

const setting = (setUp: (page: Page) => Promise<void>) => ({ viewport: { width: 600, height: 1060 }, site: url(), setUp });
const openPage = (name: string, setUp: (page: Page) => Promise<void> = record) => open(name, setting(setUp));

const drawn = (page: Page, count = 1) =>
  expect.poll(() => page.locator('campaign-map .stage[data-ready="true"]').count(), { timeout: 60_000 }).toBe(count);
const attributes = (page: Page, id: string) =>
  page.locator(`#${id}`).evaluate((element) => Object.fromEntries(element.getAttributeNames().filter((name) => !/^(id|data-theme)$/.test(name)).map((name) => [name, element.getAttribute(name)])));

describe('two elements in one page', () => {
  it('have each their time, theme, selection and keys', async () => {
    const { page, errors, strangers } = await openPage('two.html');
    await drawn(page, 2);
    const paper = (id: string) => page.locator(`#${id} .stage`).evaluate((stage) => getComputedStyle(stage).backgroundColor);
    expect(await paper('a')).not.toBe(await paper('b'));
    const title = (id: string) => page.locator(`#${id} .stage > .title`).innerText();
    await page.locator('#a').evaluate((map: CampaignMap) => void (map.t = '1945-08-16T03:00Z'));
    await expect.poll(() => title('a'), SOON).toContain('16 August 1945');
    expect(await title('b')).toContain('20 August 1945');
    await page.locator('#b').evaluate((map) => map.setAttribute('select', 'su-gta6'));
    await expect.poll(() => page.locator('#b .card').count(), SOON).toBeGreaterThan(0);
    expect(await page.locator('#a .card').count()).toBe(0);
    // Escape closes a card only while the keyboard is in that map.
    await page.locator('#a').getByRole('slider').focus();
    await page.keyboard.press('Escape');
    expect(await page.locator('#b .card').count()).toBeGreaterThan(0);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.locator('#a').evaluate((map: CampaignMap) => map.t), SOON).not.toBe('1945-08-16T03:00:00Z');
    expect(await page.locator('#b').evaluate((map: CampaignMap) => map.t)).toBe('1945-08-20T03:00:00Z');
    await page.locator('#b').getByRole('slider').focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('#b .card').count(), SOON).toBe(0);
    expect(await page.evaluate(() => window.told.filter(({ type, from }) => type === 'select' && from === 'a').length)).toBe(1);
    expect(await page.evaluate(() => [document.documentElement.dataset.theme, document.querySelectorAll('style, body > :not(h1, p, campaign-map, script)').length])).toEqual([undefined, 0]);
    expect(await violationsIn(page)).toEqual([]);
    expect([...errors, ...strangers]).toEqual([]);
  });
});

describe('the attributes', () => {
  it('follow the reader at rest, with defaults left out, and lead the map, each alone', async () => {
    const { page } = await openPage('one.html');
    await drawn(page);
    expect(await attributes(page, 'a')).toEqual({ t: '1945-08-12T03:00Z' });
    const map = page.locator('#a');
    await map.getByRole('slider').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    // Not yet written: another attribute does not take the map back to the one that stands there.
    await map.evaluate((element) => element.setAttribute('basis', 'read'));
    await expect.poll(() => attributes(page, 'a'), SOON).toEqual({ t: expect.stringMatching(/^(?!1945-08-12T03:00Z)1945-08-1/) as unknown, basis: 'read' });
    await map.getByRole('button', { name: 'Layers' }).click();
    await map.locator('.corner input[type="checkbox"]').first().uncheck();
    await expect.poll(async () => (await attributes(page, 'a')).layers, SOON).toMatch(/^-[a-z-]+$/);
    await map.evaluate((element) => element.removeAttribute('layers'));
    await expect.poll(() => map.locator('.corner input[type="checkbox"]').first().isChecked(), SOON).toBe(true);
    await map.evaluate((element) => element.setAttribute('view', '6/44/125'));
    await expect.poll(() => map.locator('.measure').innerText(), SOON).toMatch(/^(100|50|200) km/);
    await map.evaluate((element: CampaignMap) => element.play());
    await expect.poll(async () => (await attributes(page, 'a')).play, SOON).toBe('1');
    await map.evaluate((element) => element.removeAttribute('play'));
    await expect.poll(() => map.evaluate((element: CampaignMap) => element.playing), SOON).toBe(false);
    // It comes to rest: nothing goes on writing.
    await page.waitForTimeout(1300);
    const writes = await map.evaluate(async (element) => {
      let count = 0;
      const watcher = new MutationObserver((records) => (count += records.length));
      watcher.observe(element, { attributes: true });
      await new Promise((go) => setTimeout(go, 1500));
      return count;
    });
    expect(writes).toBe(0);
  });

  it('that are wrong are named, shown as text at most, and leave the default', async () => {
    const { page, errors } = await openPage('wrong.html');
    await page.waitForFunction(() => window.told.some(({ type }) => type === 'ready'), null, { timeout: 60_000 });
    await expect.poll(() => page.evaluate(() => window.told.filter(({ type }) => type === 'error').length), SOON).toBeGreaterThanOrEqual(5);
    const said = await page.evaluate(() => window.told.filter(({ type }) => type === 'error').map(({ message }) => message ?? ''));
    for (const name of ['theme', 'select', 'layers', 'view', 'campaign']) expect(said.filter((message) => message.startsWith(`${name}: `))).toHaveLength(1);
    expect(said.every((message) => message.length < 200)).toBe(true);
    const map = page.locator('#a');
    expect(await map.locator('.problems').first().innerText()).toContain('<img src=x onerror=alert(1)>');
    expect(await map.locator('img').count()).toBe(0);
    await map.evaluate((element) => element.setAttribute('theme', '<b>'.repeat(1e5)));
    await expect.poll(() => page.evaluate(() => window.told.filter(({ type }) => type === 'error').at(-1)?.message), SOON).toBe('theme: is longer than 2000 characters');
    expect(await map.evaluate((element) => element.dataset.theme)).toBe('light');
    expect(errors).toEqual([]);
  });
});

describe('an element', () => {
  it('takes what was set before its script came, waits with its promise, and gives a picture', async () => {
    const { page } = await openPage('none.html', async (page) => {
      await record(page);
      // Until its script has come the element is any other.
      await page.route('**/campaign-map.js', async (route) => {
        await page.evaluate(() => Object.assign(document.querySelector('campaign-map')!, { t: '1945-08-18T03:00Z', layers: ['rail', 'manchukuo'] }));
        await route.continue();
      });
    });
    const map = page.locator('#a');
    const size = await map.evaluate(async (element: CampaignMap) => {
      await customElements.whenDefined('campaign-map');
      const same = (await element.ready) === element;
      const { width, height } = await createImageBitmap(await element.toPNG({ scale: 2 }));
      return { same, t: element.t, layers: [...element.layers].sort(), width, height };
    });
    expect(size).toMatchObject({ same: true, t: '1945-08-18T03:00:00Z', layers: ['manchukuo', 'rail'] });
    expect(size.width).toBeGreaterThan(1200);
    expect(await violationsIn(page)).toEqual([]);
  }, 180_000);

  it('fills its box, follows its size, and says what is wrong where the campaign cannot be had', async () => {
    const { page } = await openPage('one.html');
    await drawn(page);
    const box = () => page.locator('#a').evaluate((element) => [element.clientWidth, element.clientHeight, element.shadowRoot!.querySelector('.maplibregl-canvas')!.clientWidth]);
    const [width, height, canvas] = await box();
    expect([height, canvas]).toEqual([480, width]);
    await page.locator('#there').evaluate((place) => (place.style.width = '400px'));
    await expect.poll(box, SOON).toEqual([400, 480, 400]);
    const broken = await openPage('none.html', async (page) => {
      await record(page);
      await page.route('**/campaign.json', (route) => route.fulfill({ status: 500, body: '' }));
    });
    await expect.poll(() => broken.page.locator('#a .broken').innerText(), SOON).toMatch(/could not be opened[^]*500/);
    expect(await broken.page.locator('#a').evaluate((element: CampaignMap) => element.ready.then(String, String))).toMatch(/500/);
    expect(await broken.page.evaluate(() => window.told.map(({ type }) => type))).toEqual(['error']);
  });

  it('keeps its map when it is moved; removed, it gives everything back, and comes again', async () => {
    // Drawing for real: what is given back are its graphics too, and a page put together without any keeps an element longer.
    const { page, errors } = await openToSee(
      'one.html',
      setting(async (page) => {
        await record(page);
        await keepLedger(page);
      }),
    );
    await drawn(page);
    expect(await page.evaluate(() => window.ledger.contexts())).toBe(2);
    expect(page.workers().length).toBeGreaterThan(0);

    const canvas = await page.locator('#a canvas').first().elementHandle();
    await page.evaluate(() => document.getElementById('elsewhere')!.append(document.getElementById('a')!));
    await page.waitForTimeout(300);
    expect(await canvas?.evaluate((node) => node.isConnected)).toBe(true);
    expect(await page.evaluate(() => window.ledger.contexts())).toBe(2);
    expect(await page.evaluate(() => window.told.filter(({ type }) => type === 'ready').length)).toBe(1);
    await canvas?.dispose();

    const session = await page.context().newCDPSession(page);
    const left: { heapMb: number; elements: number }[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await page.evaluate(() => document.querySelector('campaign-map')!.remove());
      await expect.poll(() => page.evaluate(() => window.ledger.contexts()), SOON).toBe(0);
      await expect.poll(() => page.workers().length, SOON).toBe(0);
      await page.evaluate(() => void (window.told.length = 0));
      await expect.poll(async () => {
        const now = (left[round] = await leftInMemory(page, session));
        // The one that went last may wait for the browser's next round; none is kept beyond that.
        return now.elements;
      }, SOON).toBeLessThanOrEqual(1);
      await page.evaluate(() => document.body.append(Object.assign(document.createElement('campaign-map'), { id: 'again' })));
      await drawn(page);
    }
    await page.evaluate(() => document.querySelector('campaign-map')!.remove());
    await expect.poll(() => page.workers().length, SOON).toBe(0);
    expect((left.at(-1)!.heapMb - left[1]!.heapMb) / (ROUNDS - 2), JSON.stringify(left)).toBeLessThan(LEFT_MB);
    expect(await framesAsked(page)).toBe(0);
    // MapLibre's and Svelte's own, each once a page.
    expect(await page.evaluate(() => window.ledger.listeners())).toEqual({ 'document visibilitychange': 1, 'document reset captured': 1 });
    expect(errors).toEqual([]);
  }, 400_000);
});
