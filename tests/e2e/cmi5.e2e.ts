import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { ABOUT } from '../../packs/lms/about';
import { expect, withBlindBrowser } from './browser';
import { progress, servePlatform } from './platform';
import type { Recorded } from './recordStore';
import { ACTIVITY, RecordStoreStub } from './recordStore';

const WAIT = 180_000;
const { open } = withBlindBrowser();
const store = new RecordStoreStub();
let platform: Awaited<ReturnType<typeof servePlatform>>;
beforeAll(async () => {
  await store.start();
  platform = await servePlatform();
}, WAIT);
afterAll(async () => {
  await store.stop();
  await platform.close();
});

const CATEGORY = 'https://w3id.org/xapi/cmi5/context/categories/';
const EXTENSION = 'https://w3id.org/xapi/cmi5/context/extensions/';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** As the platform writes it; each sitting has an id of its own. */
function launchData(session: string, change: Record<string, unknown> = {}): Record<string, unknown> {
  const contextTemplate = { contextActivities: { grouping: [{ objectType: 'Activity', id: ABOUT.unit }] }, extensions: { [`${EXTENSION}sessionid`]: session } };
  return { contextTemplate, launchMode: 'Normal', moveOn: 'Completed', masteryScore: 0.75, ...change };
}

async function sit(registration: string, data: Record<string, unknown>, file = 'stub.html'): Promise<{ page: Page; errors: string[] }> {
  const before = store.of(registration).length;
  const { page, errors } = await open(`${platform.url}cmi5/${file}${store.launch(registration, data)}`);
  await expect.poll(() => store.of(registration).length, { timeout: 60_000 }).toBe(before + 1);
  return { page, errors };
}

const report = (page: Page, change: Parameters<typeof progress>[0]) => page.evaluate((detail) => window.report(detail), progress(change));
const verbs = (statements: readonly Recorded[]) => statements.map(({ verb }) => verb.id.replace('http://adlnet.gov/expapi/verbs/', ''));
const document = (registration: string) => store.documents.get(`${registration} campaign-lesson`);

/** The learner goes away, and the last of the statements arrives. */
async function leave(page: Page, registration: string): Promise<void> {
  await page.goto('about:blank');
  await expect.poll(() => verbs(store.of(registration)).at(-1)).toBe('terminated');
}

describe('the cmi5 package', () => {
  it('says what cmi5 wants said, in its order, and goes on with what it left on another day', async () => {
    const registration = crypto.randomUUID();
    const first = await sit(registration, launchData('sitting-1'));
    expect(new URL(first.page.url()).search).toBe('');
    await report(first.page, {});
    await expect.poll(() => document(registration)).toEqual({ version: 1, suspend: 'half', completed: false, passed: false });
    await leave(first.page, registration);
    expect(verbs(store.of(registration))).toEqual(['initialized', 'terminated']);

    const second = await sit(registration, launchData('sitting-2'));
    await expect.poll(() => second.page.evaluate(() => window.given)).toEqual([null, 'half']);
    expect(await second.page.evaluate(() => window.campaignLessonResume)).toBe('half');
    await report(second.page, { scaled: 0.875, complete: true, suspend: 'all' });
    await report(second.page, { scaled: 0.9, complete: true, suspend: 'all' });
    await expect.poll(() => document(registration)).toEqual({ version: 1, suspend: 'all', completed: true, passed: true });
    await leave(second.page, registration);
    const said = store.of(registration).slice(2);
    expect(verbs(said)).toEqual(['initialized', 'completed', 'passed', 'terminated']);
    const duration = expect.stringMatching(/^PT[\d.]+S$/) as unknown;
    expect(said.map(({ result }) => result)).toEqual([
      undefined,
      { completion: true, duration },
      { success: true, duration, score: { scaled: 0.875, raw: 88, min: 0, max: 100 } },
      { duration },
    ]);
    expect(said.map(({ context }) => context.contextActivities['category']?.map(({ id }) => id.replace(CATEGORY, '')))).toEqual([['cmi5'], ['cmi5', 'moveon'], ['cmi5', 'moveon'], ['cmi5']]);
    expect(said.map(({ context }) => context.extensions[`${EXTENSION}masteryscore`])).toEqual([undefined, undefined, 0.75, undefined]);
    for (const { id, object, context, timestamp } of said) {
      expect(id).toMatch(UUID);
      expect(object).toEqual({ objectType: 'Activity', id: ACTIVITY });
      expect(context.registration).toBe(registration);
      expect(context.contextActivities['grouping']).toEqual([{ objectType: 'Activity', id: ABOUT.unit }]);
      expect(context.extensions[`${EXTENSION}sessionid`]).toBe('sitting-2');
      expect(timestamp).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    }

    const third = await sit(registration, launchData('sitting-3'));
    await report(third.page, { scaled: 0.5, complete: true, suspend: 'once more' });
    await leave(third.page, registration);
    // Completed and passed are said once in all sittings, and nobody fails who has passed.
    expect(verbs(store.of(registration).slice(6))).toEqual(['initialized', 'terminated']);
    expect(document(registration)).toEqual({ version: 1, suspend: 'once more', completed: true, passed: true });

    expect(new Set(store.statements.map(({ id }) => id)).size).toBe(store.statements.length);
    expect(store.asked.slice(0, 5).sort()).toEqual(['GET /xapi/activities/state LMS.LaunchData', 'GET /xapi/activities/state campaign-lesson', 'GET /xapi/agents/profile cmi5LearnerPreferences', 'POST /fetch', 'POST /xapi/statements']);
    expect(store.asked[0]).toBe('POST /fetch');
    expect(store.faults).toEqual([]);
    // The browser says so of the documents that are not there yet.
    const missing = (errors: string[]) => errors.filter((error) => !/404/.test(error));
    expect([first, second, third].flatMap(({ errors }) => missing(errors))).toEqual([]);
  });

  it('says that a learner failed only when he leaves, and that he passed on another day', async () => {
    const registration = crypto.randomUUID();
    const first = await sit(registration, launchData('sitting-1'));
    await report(first.page, { scaled: 0.5, complete: true });
    await leave(first.page, registration);
    const second = await sit(registration, launchData('sitting-2'));
    await report(second.page, { scaled: 1, complete: true });
    await leave(second.page, registration);
    expect(verbs(store.of(registration))).toEqual(['initialized', 'completed', 'failed', 'terminated', 'initialized', 'passed', 'terminated']);
    expect(store.of(registration)[2]?.result).toMatchObject({ success: false, score: { scaled: 0.5, raw: 50 } });
    expect(store.faults).toEqual([]);
  });

  it('uses a score of its own where the platform names none', async () => {
    const registration = crypto.randomUUID();
    const { page } = await sit(registration, launchData('sitting-1', { masteryScore: undefined }));
    await report(page, { scaled: 0.6, complete: true });
    await leave(page, registration);
    expect(verbs(store.of(registration))).toEqual(['initialized', 'completed', 'passed', 'terminated']);
    expect(store.of(registration)[2]?.context.extensions).toEqual({ [`${EXTENSION}sessionid`]: 'sitting-1' });
  });

  it.each(['Browse', 'Review'])('marks nobody in the mode %s', async (launchMode) => {
    const registration = crypto.randomUUID();
    const { page } = await sit(registration, launchData('sitting-1', { launchMode }));
    await report(page, { scaled: 1, complete: true });
    await leave(page, registration);
    expect(verbs(store.of(registration))).toEqual(['initialized', 'terminated']);
  });

  it(
    'is the whole lesson, which speaks to nobody but the record store',
    async () => {
      const registration = crypto.randomUUID();
      const { page, errors } = await sit(registration, launchData('sitting-1'), 'lesson.html');
      const hosts = new Set<string>();
      page.on('request', (request) => hosts.add(new URL(request.url()).host));
      await page.getByRole('slider').first().waitFor({ timeout: 120_000 });
      expect(new URL(page.url()).search).toBe('?chapter=border');
      await leave(page, registration);
      expect(errors.filter((error) => !/404/.test(error))).toEqual([]);
      // Pages and files that are carried have no host.
      expect([...hosts].filter((host) => host !== '' && host !== store.host)).toEqual([]);
    },
    WAIT,
  );

  it('is the lesson all the same where no platform launches it', async () => {
    const { page, errors } = await open(`${platform.url}cmi5/stub.html`);
    await page.evaluate((detail) => window.report(detail), progress({ complete: true }));
    await page.goto('about:blank');
    expect(errors).toEqual([]);
  });
});
