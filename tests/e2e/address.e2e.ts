import { describe, it } from 'vitest';
import { expect, local, mapDrawn, sliderValue, withBlindBrowser } from './browser';

const { open } = withBlindBrowser();

describe('the address', () => {
  it('restores the instant, the layers, the view, the selection and the doubt', async () => {
    const { page } = await open('?t=1945-08-12T03:00Z&layers=-relief,-korea&view=5.5/44.5/125&select=su-gta6&basis=read&theme=dark');
    await mapDrawn(page);
    expect(await sliderValue(page)).toBe(local('08-12T12:00'));
    expect(await page.getByRole('region', { name: 'Selected' }).innerText()).toContain('6th Guards Tank Army');
    await page.getByRole('button', { name: 'Layers' }).click();
    expect(await page.getByRole('checkbox', { name: 'Relief' }).isChecked()).toBe(false);
    expect(await page.getByRole('checkbox', { name: 'Korea' }).isChecked()).toBe(false);
    expect(await page.getByRole('checkbox', { name: 'Railways' }).isChecked()).toBe(true);
    expect(await page.getByRole('checkbox', { name: 'Only what was read' }).isChecked()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  });

  it('follows the reader, and Back takes the selection back', async () => {
    const { page } = await open('?t=1945-08-12T03:00Z');
    await mapDrawn(page);
    await page.getByRole('button', { name: '5th Guards Tank Corps' }).first().click();
    await expect.poll(() => page.url()).toContain('select=su-gtc5');
    await page.goBack();
    await expect.poll(() => page.getByRole('region', { name: 'Selected' }).count()).toBe(0);
    expect(page.url()).not.toContain('select=');
  });

  it('takes the id of a formation that was merged into another', async () => {
    const { page } = await open('?select=jp-thirty-fourth-army');
    await mapDrawn(page);
    expect(await page.getByRole('region', { name: 'Selected' }).innerText()).toContain('34th Army');
  });
});
