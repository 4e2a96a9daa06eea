import { describe, it } from 'vitest';
import { expect, local, mapDrawn, settledPicture, sliderValue, withBlindBrowser, withBrowser } from './browser';

const { open } = withBlindBrowser();
const { open: openToSee } = withBrowser();
const day = (text: string) => Date.parse(`${text}T00:00:00+09:00`);
const REACH = { from: day('1855-01-01'), until: day('1957-01-01') };

describe('the axis of time, from 1855 to 1956', () => {
  it('is reached from end to end by the keyboard, in steps of its own units', async () => {
    const { page } = await open('');
    await mapDrawn(page);
    await page.getByRole('slider').focus();
    for (const key of ['Home', 'Home']) await page.keyboard.press(key);
    expect(await sliderValue(page)).toBe(REACH.from);
    await page.keyboard.press('PageUp');
    expect(await sliderValue(page)).toBe(day('1856-01-01'));
    expect(await page.locator('.stage > .title').innerText()).not.toContain(':');
    for (const key of ['End', 'End', 'End']) await page.keyboard.press(key);
    expect(await sliderValue(page)).toBe(REACH.until);
  });

  it('by the mouse: a part of the story by its button, its end by a drag, and back to where the reader was', async () => {
    const { page } = await open('?t=1945-08-14T03:00Z');
    await mapDrawn(page);
    await page.getByRole('button', { name: 'Before', exact: true }).click();
    await expect.poll(() => sliderValue(page)).toBe(day('1855-02-07'));
    await page.waitForTimeout(700);
    const box = await page.getByRole('slider').boundingBox();
    if (!box) throw new Error('no slider');
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + 40, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width + 30, y, { steps: 8 });
    await page.mouse.up();
    expect(await sliderValue(page)).toBe(REACH.until);
    await page.getByRole('button', { name: 'The campaign', exact: true }).click();
    await expect.poll(() => sliderValue(page)).toBe(Date.parse('1945-08-14T03:00Z'));
  });

  it('by touch: a tap on the narrow end leads into what came before', async () => {
    const { page } = await open('', { hasTouch: true, viewport: { width: 390, height: 844 } });
    await mapDrawn(page);
    const box = await page.getByRole('slider').boundingBox();
    if (!box) throw new Error('no slider');
    await page.touchscreen.tap(box.x + 6, box.y + box.height / 2);
    await expect.poll(() => sliderValue(page)).toBeLessThan(local('08-08T00:00'));
    await page.getByRole('button', { name: 'More', exact: true }).tap();
    await expect.poll(() => page.getByRole('button', { name: 'Before', exact: true }).getAttribute('aria-pressed')).toBe('true');
  });

  it('a date of 1905 can be linked to: the holders of that year, no armies, and the map in its names', async () => {
    const { page, errors } = await openToSee('?t=1905-09-06T03:00Z');
    await mapDrawn(page);
    const words = page.getByTestId('twin');
    // What loads above it may push it out of sight again, where it is not laid out.
    const read = async () => {
      await words.scrollIntoViewIfNeeded();
      return words.innerText();
    };
    await expect.poll(read).toMatch(/Japan holds Karafuto, .*Kwantung Leased Territory/);
    expect(await page.getByRole('listbox', { name: /On the map now/ }).getByRole('option').count()).toBe(0);
    const in1905 = await settledPicture(page);
    await page.getByRole('button', { name: 'Go to date' }).click();
    await page.getByLabel('Date and time').fill('1905-09-04T12:00');
    await page.getByLabel('Date and time').blur();
    expect(await settledPicture(page)).not.toBe(in1905);
    expect(errors).toEqual([]);
  });

  it('the map in words can be opened as a table, and linked to', async () => {
    const { page } = await open('?t=1945-08-14T03:00Z#words');
    await mapDrawn(page);
    const rows = page.locator('#words tbody tr');
    await expect.poll(() => rows.count()).toBeGreaterThan(100);
    expect(await page.locator('#words').innerText()).toMatch(/6th Guards Tank Army/);
  });
});

describe('the hours of 8 and 9 August', () => {
  it('one view of five places: the same instants on each clock, and links to the map', async () => {
    const { page, errors, strangers } = await open('hours.html');
    await page.waitForSelector('tbody tr');
    const first = await page.locator('tbody tr').first().innerText();
    for (const text of ['17:00', '23:00', '00:00', '9 August', 'dark', 'daylight']) expect(first).toContain(text);
    const link = await page.locator('tbody a').first().getAttribute('href');
    expect(link).toContain('t=1945-08-08T14:00Z&select=declaration-of-war');
    const rests = page.locator('tbody tr.rests').first();
    await rests.locator('summary').click();
    expect(await rests.locator('.basis').innerText()).toContain('seen in the source');
    expect(await rests.locator('.citations li').filter({ hasText: 'Soviet Declaration of War on Japan' }).locator('a[href^="http"]').count()).toBe(1);
    expect(errors).toEqual([]);
    expect(strangers).toEqual([]);
  });
});
