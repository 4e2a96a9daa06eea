import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { expect, local, mapDrawn, sliderValue, withBlindBrowser } from './browser';

const { open } = withBlindBrowser();

/** Presses Tab until what has the focus answers to the name. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    const label = await page.evaluate(() => {
      const focus = document.activeElement;
      return `${focus?.getAttribute('aria-label') ?? ''} ${focus?.closest('label')?.textContent ?? ''} ${focus?.textContent ?? ''}`;
    });
    if (name.test(label)) return;
  }
  throw new Error(`Tab never reached ${String(name)}`);
}

describe('the keyboard alone', () => {
  it('moves time by hour, day, event and end', async () => {
    const { page } = await open('');
    await mapDrawn(page);
    await tabTo(page, /Date and hour/);
    const steps: [string, number][] = [
      ['ArrowRight', local('08-09T01:10')],
      ['Shift+ArrowRight', local('08-10T01:10')],
      ['ArrowLeft', local('08-10T00:10')],
      ['PageDown', local('08-09T00:10')],
      ['End', local('09-16T00:00')],
      ['Home', local('08-08T00:00')],
    ];
    for (const [key, t] of steps) {
      await page.keyboard.press(key);
      expect(await sliderValue(page)).toBe(t);
    }
    await page.keyboard.press('n');
    expect(await sliderValue(page)).toBeGreaterThan(local('08-08T00:00'));
    expect(await page.getByRole('region', { name: 'Selected' }).count()).toBe(1);
  });

  it('goes from symbol to symbol on the map and opens one', async () => {
    const { page } = await open('?t=1945-08-14T03:00Z&layers=-events');
    await mapDrawn(page);
    const list = page.getByRole('listbox', { name: /On the map now/ });
    await expect.poll(() => list.getByRole('option').count(), { timeout: 15_000 }).toBeGreaterThan(10);
    await tabTo(page, /On the map now/);
    const tip = page.locator('.tip');
    const westernmost = await tip.innerText();
    expect(westernmost).not.toBe('');
    await page.keyboard.press('End');
    await expect.poll(() => tip.innerText()).not.toBe(westernmost);
    const easternmost = await tip.innerText();
    await page.keyboard.press('Enter');
    expect(await page.getByRole('region', { name: 'Selected' }).innerText()).toContain(easternmost);
    expect(await list.getByRole('option', { selected: true }).innerText()).toBe(easternmost);
    await page.keyboard.press('Tab');
    expect(await tip.count()).toBe(0);
  });

  it('switches a layer off, opens a formation’s card and closes it', async () => {
    const { page } = await open('?t=1945-08-14T03:00Z');
    await mapDrawn(page);
    await tabTo(page, /^\s*Layers/);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+Tab');
    await expect.poll(() => page.getByRole('checkbox', { name: 'Relief' }).count()).toBe(1);
    await page.getByRole('checkbox', { name: 'Relief' }).focus();
    await page.keyboard.press('Space');
    expect(await page.getByRole('checkbox', { name: 'Relief' }).isChecked()).toBe(false);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('checkbox', { name: 'Relief' }).count()).toBe(0);

    await page.getByRole('region', { name: 'The record' }).focus();
    await tabTo(page, /Guards Tank/);
    await page.keyboard.press('Enter');
    const card = page.getByRole('region', { name: 'Selected' });
    expect(await card.innerText()).toMatch(/Dated places/);
    await page.keyboard.press('Escape');
    expect(await card.count()).toBe(0);
  });
});
