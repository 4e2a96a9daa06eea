import type { Page } from 'playwright-core';
import { beforeAll, describe, it } from 'vitest';
import { expect, mapDrawn, settledPicture, withBrowser } from './browser';

const { open } = withBrowser();

/** All of the theatre, on a day when everything is in the field. */
const VIEW = '?t=1945-08-22T03:00Z&view=3.4/45/135';
/** Where they are too small to be told apart in it. */
const NEAR: Record<string, string> = {
  'Mongolian forces': '?t=1945-08-14T03:00Z&view=4.5/46/118',
  'Kwantung Leased Territory': '?t=1945-08-14T03:00Z&view=6/39.3/121.8',
};
const IN_ALL = [
  'Transbaikal Front',
  '1st Far Eastern Front',
  '2nd Far Eastern Front',
  'Pacific Fleet, Amur Flotilla and their landings',
  'Forces of Japan, Manchukuo and Mengjiang',
  'Manchukuo (Japanese puppet state)',
  'Korea (Chosen)',
  'Karafuto',
  'Kuril Islands (Chishima)',
  'Mengjiang (Mongolian Autonomous Federation)',
  'Mongolian People',
  'Union of Soviet Socialist Republics',
  'Republic of China',
  'Japan home islands',
  'Railways of 1945 (schematic)',
  'Relief',
  'Events',
  'Headquarters of fronts and area armies',
];

/** A map, with the list of its layers open. Only the map is seen: what lies over it changes its looks with the pointer and the focus. */
async function openLayers(query: string, stays = false): Promise<Page> {
  const { page } = await open(query, { viewport: { width: 900, height: 640 }, stays });
  await mapDrawn(page);
  await page.addStyleTag({ content: '.stage > :not(:has(canvas)) { opacity: 0 !important }' });
  await page.getByRole('button', { name: 'Layers' }).click();
  return page;
}

/** Switches a layer over and looks. */
async function toggled(page: Page, name: string): Promise<string> {
  await page.getByRole('checkbox', { name }).click();
  return settledPicture(page);
}

describe('the layers', () => {
  let page: Page;
  let before: string;
  beforeAll(async () => {
    page = await openLayers(VIEW, true);
    before = await settledPicture(page);
  });

  // Each is taken away from what the one before left: all but the last are gone in the end.
  it.each(IN_ALL)('“%s” changes what is drawn', async (name) => {
    const after = await toggled(page, name);
    expect(after).not.toBe(before);
    expect(page.url()).toContain('layers=');
    before = after;
  });

  it.each(Object.entries(NEAR))('“%s” changes what is drawn from near', async (name, query) => {
    const near = await openLayers(query);
    const whole = await settledPicture(near);
    expect(await toggled(near, name)).not.toBe(whole);
  });
});
