import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import type { LessonProgress } from '../../src/lib/state/lessonProgress';
import { expect, local, sliderValue, withBrowser } from './browser';
import { chapters, planned } from './lessonAnswers';

const { open } = withBrowser();
/** The lesson is the text beside the map: it is told while the ground still loads, and without it. */
const withoutGround = async (page: Page) => void (await page.route('**/basemap/**', (route) => route.abort()));
const EXPECTED = chapters.reduce((sum, chapter, i) => sum + planned(chapter, i).points, 0);

/** What a reader does, by one kind of hand. */
interface Hand {
  press(page: Page, role: 'button' | 'tab' | 'radio', name: string): Promise<void>;
  choosePlace(page: Page, name: string): Promise<void>;
}

const mouse: Hand = {
  press: (page, role, name) => page.getByRole(role, { name, exact: true }).click(),
  choosePlace: async (page, name) => void (await page.getByLabel('A place').selectOption({ label: name })),
};
const finger: Hand = {
  press: (page, role, name) => page.getByRole(role, { name, exact: true }).tap(),
  choosePlace: mouse.choosePlace,
};
/** Nothing but keys: Tab until it has the focus, then Enter, Space or letters. */
const keys: Hand = {
  press: async (page, role, name) => {
    if (role === 'radio') {
      await tabTo(page, () => document.activeElement?.matches('input[type=radio]') === true);
      // Within a group the arrows go round, and Space takes the first.
      await page.keyboard.press('Space');
      for (let i = 0; i < 6 && (await focusedText(page)) !== name; i++) await page.keyboard.press('ArrowDown');
      return;
    }
    await tabTo(page, ([wanted, kind]) => {
      const at = document.activeElement;
      return (at?.getAttribute('aria-label') ?? at?.textContent ?? '').trim() === wanted && (at?.getAttribute('role') ?? 'button') === kind;
    }, [name, role]);
    await page.keyboard.press('Enter');
  },
  choosePlace: async (page, name) => {
    await tabTo(page, () => document.activeElement?.matches('select[aria-label="A place"]') === true);
    await page.keyboard.type(name);
  },
};

async function tabTo(page: Page, reached: (names: string[]) => boolean, names: string[] = []): Promise<void> {
  for (let i = 0; i < 150; i++) {
    if (await page.evaluate(reached, names)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never leads to ${names.join(', ') || 'what was looked for'}`);
}
const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.closest('label')?.textContent?.trim() ?? '');

/** From the tab to the last chapter, answering everything. @returns what the page told of it to whoever keeps it */
async function takeLesson(page: Page, hand: Hand): Promise<LessonProgress> {
  await page.evaluate(() => addEventListener('campaign-lesson', (event) => ((window as unknown as { told: unknown }).told = (event as CustomEvent<unknown>).detail)));
  await hand.press(page, 'button', 'Begin');
  for (const [i, chapter] of chapters.entries()) {
    await page.getByRole('heading', { level: 2, name: chapter.title }).waitFor();
    const answer = planned(chapter, i);
    if (answer.kind === 'choose') await hand.press(page, 'radio', answer.text);
    if (answer.kind === 'predict') await hand.choosePlace(page, answer.place);
    if (answer.kind === 'rank') await putInOrder(page, hand, answer.order);
    await hand.press(page, 'button', 'That is my answer');
    const next = chapters[i + 1];
    await hand.press(page, 'button', next ? `Next: ${next.title}` : 'What you answered');
  }
  await page.getByRole('heading', { name: 'What you answered' }).waitFor();
  return page.evaluate(() => (window as unknown as { told: LessonProgress }).told);
}

async function putInOrder(page: Page, hand: Hand, order: readonly string[]): Promise<void> {
  for (const [place, name] of order.entries()) {
    const at = async () => (await page.locator('[data-id] .name').allInnerTexts()).findIndex((text) => text.endsWith(name));
    while ((await at()) > place) await hand.press(page, 'button', `${name}: move up`);
  }
}

function expectScored(report: LessonProgress): void {
  expect(report.complete).toBe(true);
  expect(report.seen).toHaveLength(chapters.length);
  for (const [i, chapter] of chapters.entries()) expect(report.answers[chapter.id]?.points, chapter.id).toBeCloseTo(planned(chapter, i).points, 1);
  expect(report.scaled * chapters.length).toBeCloseTo(EXPECTED, 1);
}

describe('the told campaign', () => {
  it('is taken from start to end by mouse, and scored', async () => {
    const { page, errors } = await open('', { setUp: withoutGround, viewport: { width: 1100, height: 760 }, reducedMotion: 'reduce' });
    await page.getByRole('tab', { name: 'Story' }).click();
    expectScored(await takeLesson(page, mouse));
    expect(await page.locator('.total').innerText()).toMatch(new RegExp(`^${Number(EXPECTED.toFixed(1))}\\d* of ${chapters.length} points$`));
    expect(errors.filter((error) => !error.includes('basemap') && !error.includes('ERR_FAILED'))).toEqual([]);
  });

  it('is taken by keyboard alone', async () => {
    const { page } = await open('', { setUp: withoutGround, viewport: { width: 1100, height: 760 }, reducedMotion: 'reduce' });
    await tabTo(page, () => document.activeElement?.id === 'tab-now');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('button', { name: 'Begin' }).waitFor();
    expectScored(await takeLesson(page, keys));
  });

  it('is taken by touch on a phone', async () => {
    const { page } = await open('', { setUp: withoutGround, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, reducedMotion: 'reduce' });
    await page.getByRole('tab', { name: 'Story' }).tap();
    expectScored(await takeLesson(page, finger));
  });
});

describe('a chapter', () => {
  it('sets time, layers and camera; whoever strays comes back, and Back leads to the chapter before', async () => {
    const { page } = await open('?chapter=forts', { setUp: withoutGround });
    await page.getByRole('heading', { name: 'Hailar and Hutou hold' }).waitFor();
    expect(await sliderValue(page)).toBe(local('08-11T12:00'));
    await page.getByRole('button', { name: /^Next:/ }).click();
    await page.getByRole('heading', { level: 2, name: 'Mutanchiang' }).waitFor();
    expect(new URL(page.url()).search).toBe('?chapter=mutanchiang');
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
