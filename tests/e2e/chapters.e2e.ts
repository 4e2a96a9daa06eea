import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { expect, local, sliderValue, withBlindBrowser } from './browser';

const { open } = withBlindBrowser();
/** The text beside the map is told while the ground still loads, and without it. */
const withoutGround = async (page: Page) => void (await page.route('**/basemap/**', (route) => route.abort()));

describe('a chapter', () => {
  it('sets time, layers and camera; whoever strays comes back, and Back leads to the chapter before', async () => {
    const { page } = await open('?chapter=forts', { setUp: withoutGround });
    await page.getByRole('heading', { name: 'Hailar and Hutou hold' }).waitFor();
    expect(await sliderValue(page)).toBe(local('08-11T12:00'));
    await page.getByRole('button', { name: /^Next:/ }).click();
    await page.getByRole('heading', { level: 2, name: 'Mutanchiang' }).waitFor();
    await expect.poll(() => new URL(page.url()).search, { timeout: 20_000 }).toBe('?chapter=mutanchiang');
    await page.getByRole('slider').first().press('End');
    await page.getByRole('button', { name: 'Back to this chapter’s map' }).click();
    expect(await sliderValue(page)).toBe(local('08-12T12:00'));
    await page.goBack();
    await page.getByRole('heading', { name: 'Hailar and Hutou hold' }).waitFor();
    expect(await sliderValue(page)).toBe(local('08-11T12:00'));
  });

  it('that is not there is named, and the atlas opens all the same', async () => {
    const { page } = await open('?chapter=atlantis&t=1945-08-14T03:00Z', { setUp: withoutGround });
    await page.getByText('there is no chapter “atlantis”').waitFor();
    expect(await sliderValue(page)).toBe(Date.parse('1945-08-14T03:00Z'));
  });

  it('asks for a mark that arrow keys and a press on the map move, and shows the true movement after it', async () => {
    const { page } = await open('?chapter=khingan', { setUp: withoutGround, viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    const mark = page.getByRole('button', { name: /^Your mark for 6th Guards Tank Army/ });
    await mark.waitFor();
    expect(await page.getByRole('button', { name: 'That is my answer' }).isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: /^Play to/ }).count()).toBe(0);
    await mark.focus();
    for (let i = 0; i < 3; i++) await page.keyboard.press('Shift+ArrowRight');
    const first = await page.getByText(/^Your mark lies \d+ km/).innerText();
    const map = await page.locator('.maplibregl-canvas').boundingBox();
    if (!map) throw new Error('no map');
    // Clear of the list of what could not be fetched.
    await page.mouse.click(map.x + map.width * 0.45, map.y + map.height * 0.85);
    await expect.poll(() => page.getByText(/^Your mark lies \d+ km/).innerText(), { timeout: 20_000 }).not.toBe(first);
    await page.getByRole('button', { name: 'That is my answer' }).click();
    await page.getByText(/^Your mark missed by \d+ km; 6th Guards Tank Army went 173 km/).waitFor();
    await expect.poll(() => sliderValue(page), { timeout: 20_000 }).toBe(local('08-12T18:00'));
  });

  it('numbers its sources, and leads to them', async () => {
    const { page } = await open('?chapter=fuel', { setUp: withoutGround });
    await page.getByRole('button', { name: 'Source 2', exact: true }).first().click();
    const entry = page.locator('[data-cite="2"]');
    await entry.waitFor();
    expect(await entry.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await entry.innerText()).toMatch(/In the record|\d{4}/);
  });

  it('takes up what was kept of an earlier visit, and names what cannot be read', async () => {
    const setUp = async (page: Page) => {
      await page.addInitScript(() => (window.campaignLessonResume = JSON.stringify({ v: 1, seen: ['border'], answers: { border: 2 } })));
    };
    const { page } = await open('?chapter=border', { setUp });
    await page.getByText('1 of 1 point.').waitFor();
    await page.evaluate(() => dispatchEvent(new CustomEvent('campaign-lesson-resume', { detail: '<img src=x onerror=alert(1)>' })));
    await page.getByText('what was kept of an earlier visit cannot be read').waitFor();
  });
});

describe('what a teacher copies', () => {
  it('is a frame in a sandbox, an element and an address that open at the chosen chapter', async () => {
    const { page } = await open('?chapter=forts&theme=dark', { setUp: withoutGround });
    await page.getByRole('heading', { name: 'Hailar and Hutou hold' }).waitFor();
    await page.getByRole('tab', { name: 'Now' }).click();
    await page.getByRole('button', { name: 'Share and embed' }).click();
    const text = (label: string) => page.getByRole('textbox', { name: label }).inputValue();
    await page.getByRole('combobox', { name: 'It opens with' }).selectOption('fuel');
    const code = await text('Frame, for Moodle, Canvas, a blog');
    expect(code).toContain('embed.html?chapter=fuel&amp;ui=minimal&amp;theme=dark');
    expect(code).toContain('sandbox="allow-scripts"');
    expect(await text('Element, for pages of your own')).toContain('<campaign-map chapter="fuel" ui="minimal" theme="dark"');
    const address = await text('Address');
    expect(new URL(address).search).toBe('?chapter=fuel&theme=dark');
    await page.getByRole('img', { name: 'The address as a square code' }).waitFor();
    await page.goto(address);
    await page.getByRole('heading', { name: 'Rain, fuel and airlifts' }).waitFor();
  });
});
