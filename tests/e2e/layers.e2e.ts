import { describe, it } from 'vitest';
import { expect, mapDrawn, settledPicture, withBrowser } from './browser';

const { open } = withBrowser();

/** Each toggle with a view in which it has something to show. */
const TOGGLES = [
  ['Transbaikal Front', '4/45/122'],
  ['1st Far Eastern Front', '5/44.5/131'],
  ['2nd Far Eastern Front', '4.5/48/130'],
  ['Pacific Fleet, Amur Flotilla and their landings', '4/46/132'],
  ['Forces of Japan, Manchukuo and Mengjiang', '4.5/45/126'],
  ['Mongolian forces', '4.5/46/118'],
  ['Manchukuo (Japanese puppet state)', '4/46/124'],
  ['Korea (Chosen)', '5/39/127'],
  ['Karafuto', '5/48/143'],
  ['Kuril Islands (Chishima)', '5/46/151'],
  ['Kwantung Leased Territory', '6/39.3/121.8'],
  ['Mengjiang (Mongolian Autonomous Federation)', '5/42.5/113'],
  ['Mongolian People', '4/46/108'],
  ['Union of Soviet Socialist Republics', '4/52/125'],
  ['Republic of China', '4/35/112'],
  ['Japan home islands', '5/37/139'],
  ['Railways of 1945 (schematic)', '5/44/125'],
  ['Relief', '5/48/121'],
  ['Events', '5/44/130'],
  ['Headquarters of fronts and area armies', '4.5/45/128'],
] as const;

describe('the layers', () => {
  it.each(TOGGLES)('“%s” changes what is drawn', async (name, view) => {
    const { page } = await open(`?t=1945-08-14T03:00Z&view=${view}`, { viewport: { width: 900, height: 640 } });
    await mapDrawn(page);
    // Only the map: what lies over it changes its looks with the pointer and the focus.
    await page.addStyleTag({ content: '.stage > :not(:has(canvas)) { opacity: 0 !important }' });
    const before = await settledPicture(page);
    await page.getByRole('button', { name: 'Layers' }).click();
    await page.getByRole('checkbox', { name }).click();
    await page.getByRole('button', { name: 'Layers' }).click();
    expect(await settledPicture(page)).not.toBe(before);
    expect(page.url()).toContain('layers=');
    await page.context().close();
  });
});
