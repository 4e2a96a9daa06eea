import type { Page } from 'playwright-core';
import { describe, it } from 'vitest';
import type { LessonProgress } from '../../src/lib/state/lessonProgress';
import { expect, withBlindBrowser, withBrowser } from './browser';
import { chapters, planned } from './lessonAnswers';

const { open } = withBlindBrowser();
/** Where nothing can be drawn the lesson is told all the same, and a place is chosen from the list. */
const { open: openWithoutMap } = withBrowser(['--disable-gpu', '--disable-webgl', '--disable-webgl2', '--disable-3d-apis']);
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
    // Thirteen maps drawn by software.
  }, 240_000);

  it('is taken by keyboard alone, where no map can be drawn', async () => {
    const { page } = await openWithoutMap('', { viewport: { width: 1100, height: 760 }, reducedMotion: 'reduce' });
    await tabTo(page, () => document.activeElement?.id === 'tab-now');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('button', { name: 'Begin' }).waitFor();
    expectScored(await takeLesson(page, keys));
  });

  it('is taken by touch on a phone that draws no map', async () => {
    const { page } = await openWithoutMap('', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, reducedMotion: 'reduce' });
    await page.getByRole('tab', { name: 'Story' }).tap();
    expectScored(await takeLesson(page, finger));
  });
});
