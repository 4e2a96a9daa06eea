import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { expect, withBlindBrowser } from './browser';
import { progress, servePlatform } from './platform';

const WAIT = 180_000;
const { open } = withBlindBrowser();
let platform: Awaited<ReturnType<typeof servePlatform>>;
beforeAll(async () => void (platform = await servePlatform()), WAIT);
afterAll(() => platform.close());

type Kind = 'scorm12' | 'scorm2004';
interface Api {
  cmi: unknown;
  loadFromJSON(json: unknown): void;
  renderCMIToJSONObject(): { cmi: Record<string, unknown> };
}
declare global {
  interface Window {
    api: Api;
    launch: (kind: Kind, kept: unknown, address: string) => void;
  }
}

/** A sitting: the platform's page with the lesson in its frame. */
async function launch(kind: Kind, kept: unknown = null, file = 'stub.html'): Promise<{ page: Page; lesson: Frame; errors: string[] }> {
  const { page, errors } = await open(`${platform.url}platform.html`);
  await page.evaluate(([name, json, address]) => window.launch(name, json, address), [kind, kept, `${kind}/${file}`] as const);
  await expect.poll(() => page.frame('lesson')?.url()).toContain(file);
  const lesson = page.frame('lesson');
  if (!lesson) throw new Error('no lesson');
  return { page, lesson, errors };
}

const stored = (page: Page) => page.evaluate(() => JSON.parse(JSON.stringify(window.api.cmi)) as Record<string, unknown>);
const kept = (page: Page) => page.evaluate(() => window.api.renderCMIToJSONObject().cmi);
const report = (lesson: Frame, change: Parameters<typeof progress>[0]) => lesson.evaluate((detail) => window.report(detail), progress(change));

/** The learner goes on to another page of the platform. */
async function leave(page: Page): Promise<void> {
  await page.evaluate(() => void (document.querySelector('iframe')!.src = 'about:blank'));
  await expect.poll(() => page.frame('lesson')?.url()).toBe('about:blank');
}

describe('the SCORM 1.2 package on a platform', () => {
  it('reports progress, score and completion, and goes on with what it left on another day', async () => {
    const { page, lesson, errors } = await launch('scorm12');
    await expect.poll(() => stored(page)).toMatchObject({ core: { lesson_status: 'incomplete' } });
    expect(await lesson.evaluate(() => window.given)).toEqual([null]);
    await report(lesson, {});
    expect(await stored(page)).toMatchObject({ suspend_data: 'half', core: { lesson_status: 'incomplete', score: { raw: '25', min: '0', max: '100' } } });
    await report(lesson, { scaled: 0.875, complete: true, suspend: 'x'.repeat(4000) });
    expect(await stored(page)).toMatchObject({ suspend_data: 'x'.repeat(4000), core: { lesson_status: 'completed', score: { raw: '87.5' } } });
    await report(lesson, { suspend: 'y'.repeat(4097) });
    expect(await stored(page)).toMatchObject({ suspend_data: 'x'.repeat(4000), core: { lesson_status: 'completed' } });
    await leave(page);
    expect(await kept(page)).toMatchObject({ core: { exit: 'suspend', session_time: expect.stringMatching(/^\d{2,4}:\d\d:[\d.]+$/) as unknown } });

    const again = await launch('scorm12', await kept(page));
    await again.lesson.waitForFunction(() => window.given);
    expect(await again.lesson.evaluate(() => window.given)).toEqual(['x'.repeat(4000)]);
    await report(again.lesson, { suspend: 'again' });
    expect(await stored(again.page)).toMatchObject({ suspend_data: 'again', core: { lesson_status: 'completed' } });
    expect([...errors, ...again.errors]).toEqual([]);
  });

  it('opens the whole lesson, its map and all, in the platform’s frame', async () => {
    const { page, lesson, errors } = await launch('scorm12', null, 'lesson.html');
    await lesson.waitForSelector('.stage[data-ready="true"]', { timeout: 120_000 });
    expect(new URL(lesson.url()).search).toBe('?chapter=border');
    expect(await stored(page)).toMatchObject({ core: { lesson_status: expect.stringMatching(/^(in)?complete/) as unknown } });
    expect(errors).toEqual([]);
    await page.close();
  }, WAIT);
});

describe('the SCORM 2004 package on a platform', () => {
  it('reports progress, score and completion, and goes on with what it left on another day', async () => {
    const { page, lesson, errors } = await launch('scorm2004');
    await expect.poll(() => stored(page)).toMatchObject({ completion_status: 'incomplete' });
    await report(lesson, {});
    expect(await stored(page)).toMatchObject({ suspend_data: 'half', completion_status: 'incomplete', progress_measure: '0.5', score: { scaled: '0.25', raw: '25', min: '0', max: '100' } });
    await report(lesson, { seen: ['a', 'b', 'c', 'd'], scaled: 2 / 3, complete: true, suspend: 'all' });
    expect(await stored(page)).toMatchObject({ suspend_data: 'all', completion_status: 'completed', progress_measure: '1', score: { scaled: '0.6667', raw: '66.67' } });
    await leave(page);
    expect(await kept(page)).toMatchObject({ exit: 'suspend', session_time: expect.stringMatching(/^PT[\d.]+S$/) as unknown });

    const again = await launch('scorm2004', await kept(page));
    await again.lesson.waitForFunction(() => window.given);
    expect(await again.lesson.evaluate(() => window.given)).toEqual(['all']);
    await report(again.lesson, { suspend: 'again' });
    expect(await stored(again.page)).toMatchObject({ suspend_data: 'again', completion_status: 'completed' });
    expect([...errors, ...again.errors]).toEqual([]);
  });
});

describe('a package without a platform', () => {
  it('is the lesson all the same', async () => {
    const { page, errors } = await open(`${platform.url}scorm12/stub.html`);
    await page.evaluate((detail) => window.report(detail), progress({ complete: true }));
    expect(await page.evaluate(() => window.given)).toEqual([null]);
    expect(errors).toEqual([]);
  });
});
