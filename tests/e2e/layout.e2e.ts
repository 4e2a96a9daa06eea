import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { expect, local, sliderValue, withBlindBrowser } from './browser';

const { open } = withBlindBrowser();
const T = '?t=1945-08-15T03:00Z';

/** The plate is laid out without its ground too: these tests are of boxes, and wait for no picture. */
const withoutGround = async (page: Page) => void (await page.route('**/basemap/**', (route) => route.abort()));
const laidOut = async (page: Page) => page.locator('.maplibregl-canvas').waitFor({ timeout: 60_000 });

/** What must hold on every screen: its faults, in words. */
async function faultsOf(page: Page, mapShare: number): Promise<string[]> {
  return page.evaluate((share) => {
    const faults: string[] = [];
    const boxOf = (selector: string) => {
      const found = [...document.querySelectorAll(selector)].map((element) => element.getBoundingClientRect()).filter(({ width, height }) => width > 0 && height > 0);
      return found.map((box) => ({ selector, box }));
    };
    const page = document.scrollingElement!;
    if (page.scrollWidth > innerWidth || page.scrollHeight > innerHeight) faults.push(`the page scrolls: ${page.scrollWidth} x ${page.scrollHeight}`);
    const map = document.querySelector('.maplibregl-canvas')!.getBoundingClientRect();
    if (map.height < share * innerHeight) faults.push(`the map is ${Math.round(map.height)} px high of ${innerHeight}`);

    const parts = ['.stage > .title header', '.corner > * > button', '.legend', '.inset', '.stage .foot', '.measure'].flatMap(boxOf);
    for (const [i, a] of parts.entries()) {
      for (const b of parts.slice(i + 1)) {
        if (a.box.left < b.box.right - 0.5 && b.box.left < a.box.right - 0.5 && a.box.top < b.box.bottom - 0.5 && b.box.top < a.box.bottom - 0.5) faults.push(`${a.selector} lies over ${b.selector}`);
      }
    }
    for (const { selector, box } of [...parts, ...['[role=slider]', '.play', '.days'].flatMap(boxOf)]) {
      if (box.left < -0.5 || box.top < -0.5 || box.right > innerWidth + 0.5 || box.bottom > innerHeight + 0.5) faults.push(`${selector} leaves the screen`);
    }
    const slider = document.querySelector('[role=slider]')!;
    const { left, top, width, height } = slider.getBoundingClientRect();
    for (const at of [0.02, 0.5, 0.98]) {
      if (!slider.contains(document.elementFromPoint(left + width * at, top + height / 2))) faults.push(`the slider is covered at ${at}`);
    }
    return faults;
  }, mapShare);
}

describe('the plate on every screen', () => {
  it('is all there, nothing over anything, and the map has its share', async () => {
    const { page } = await open(T, { setUp: withoutGround, viewport: { width: 1440, height: 900 } });
    await laidOut(page);
    await page.locator('.legend li').first().waitFor();
    for (const [width, height, share] of [[1440, 900, 0.8], [1920, 1080, 0.8], [1024, 768, 0.8], [768, 1024, 0.7], [390, 844, 0.7], [320, 640, 0.62], [844, 390, 0.62], [640, 360, 0.45]] as const) {
      await page.setViewportSize({ width, height });
      await expect.poll(() => faultsOf(page, share).then((faults) => [width, height, ...faults]), { timeout: 4000 }).toEqual([width, height]);
      expect([width, await page.locator('.legend').count()]).toEqual([width, width >= 1440 ? 1 : 0]);
    }
  });

  it('in a frame too: title, map, legend’s button, axis with its dates, credits, scale', async () => {
    const { page } = await open(`embed.html${T}`, { setUp: withoutGround, viewport: { width: 640, height: 400 } });
    await laidOut(page);
    for (const [width, height, share] of [[640, 400, 0.62], [480, 320, 0.62], [320, 240, 0.4], [960, 660, 0.7]] as const) {
      await page.setViewportSize({ width, height });
      await expect.poll(() => faultsOf(page, share).then((faults) => [width, height, ...faults]), { timeout: 4000 }).toEqual([width, height]);
      const shown = await page.locator('main').innerText();
      for (const text of ['15 August 1945', '12:00', 'Legend', 'Layers', '15 Aug', 'Made with Natural Earth', ' km']) expect(shown).toContain(text);
    }
  });
});

describe('the sheet of a phone', () => {
  it('has three stops, by its button, by the keyboard and by the finger; the axis stays above it', async () => {
    const { page } = await open(T, { setUp: withoutGround, viewport: { width: 390, height: 844 }, hasTouch: true });
    await laidOut(page);
    const heightOf = async () => (await page.locator('.side').boundingBox())!.height / 844;
    const axisTop = async () => (await page.locator('.time').boundingBox())!.y;
    const button = page.locator('.grip button');
    await expect.poll(heightOf).toBeCloseTo(96 / 844, 2);
    await button.focus();
    await page.keyboard.press('ArrowUp');
    await expect.poll(heightOf).toBeCloseTo(0.45, 2);
    await page.keyboard.press('ArrowUp');
    await expect.poll(heightOf).toBeGreaterThan(0.8);
    expect(await axisTop()).toBeGreaterThan(0);
    expect(await page.locator('.stage > .title').innerText()).toContain('15 August 1945');
    await button.tap();
    await expect.poll(heightOf).toBeCloseTo(96 / 844, 2);

    const grip = (await page.locator('.grip').boundingBox())!;
    await page.mouse.move(grip.x + 60, grip.y + 20);
    await page.mouse.down();
    await page.mouse.move(grip.x + 60, grip.y - 250, { steps: 5 });
    await page.waitForTimeout(120);
    await page.mouse.move(grip.x + 60, grip.y - 255);
    await page.mouse.up();
    await expect.poll(heightOf).toBeCloseTo(0.45, 2);

    await button.focus();
    await page.keyboard.press('Home');
    await expect.poll(heightOf).toBeCloseTo(96 / 844, 2);
    await page.getByRole('slider').focus();
    await page.keyboard.press('n');
    await expect.poll(heightOf).toBeCloseTo(0.45, 2);
    expect(await page.getByRole('region', { name: 'Selected' }).count()).toBe(1);
  });

  it('leaves the axis all it can do, a press away: a date is typed', async () => {
    const { page } = await open(T, { setUp: withoutGround, viewport: { width: 390, height: 844 }, hasTouch: true });
    await page.getByRole('button', { name: 'More', exact: true }).tap();
    await page.getByRole('button', { name: 'Go to date' }).tap();
    const field = page.getByLabel('Date and time');
    await field.fill('yesterday');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('alert').allInnerTexts()).toContain('“yesterday” is not a date that can be read here');
    await field.fill('20 Aug 06:00');
    await page.keyboard.press('Enter');
    expect(await sliderValue(page)).toBe(local('08-20T06:00'));
    expect(await field.count()).toBe(0);
  });
});

describe('a kiosk', () => {
  it('runs by itself, leads nowhere, and forgets its visitor after 90 seconds', async () => {
    const { page } = await open(`${T}&kiosk=1`, { viewport: { width: 1280, height: 720 }, setUp: async (setting) => {
      await withoutGround(setting);
      await setting.clock.install();
    } });
    await laidOut(page);
    const address = page.url();
    const start = local('08-15T12:00');
    await expect.poll(() => sliderValue(page), { timeout: 15_000 }).toBeGreaterThan(start);
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: '5th Separate Rifle Corps' }).first().click();
    const card = page.getByRole('region', { name: 'Selected' });
    expect(await card.innerText()).toContain('5th Separate Rifle Corps');
    expect(await card.innerText()).toMatch(/Rights: /);
    await page.getByRole('slider').focus();
    await page.keyboard.press('End');
    expect(await page.locator('a[href]').count()).toBe(0);
    expect(await page.locator('#search').isVisible().catch(() => false)).toBe(false);

    await page.clock.fastForward(60_000);
    expect(await card.count()).toBe(1);
    await page.clock.fastForward(31_000);
    await expect.poll(() => card.count()).toBe(0);
    await expect.poll(() => sliderValue(page)).toBeGreaterThanOrEqual(start);
    expect(await sliderValue(page)).toBeLessThan(local('08-25T00:00'));
    await expect.poll(() => page.getByRole('button', { name: 'Pause' }).count()).toBe(1);
    expect(page.url()).toBe(address);
  });
});
