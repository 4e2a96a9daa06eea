import { readShares } from './readShares.mjs';
import { readTrace } from './readTrace.mjs';
import { picturesAgree } from './pictures.mjs';

const VIEWPORT = { width: 820, height: 620 };
const ATLAS_VIEWPORT = { width: 1280, height: 800 };
const SPAN_DAYS = 25;
const CHECKED_AT = [4.3, 12.5, 21.1];
/** Under software rendering a frame can take half a second: a case takes as many steps as fit, at least so many. */
const BUDGET_MS = 12_000;
const LEAST_STEPS = 40;
const WARM_UP_STEPS = 8;
const CATEGORIES = ['toplevel', 'blink.user_timing', '__metadata'];
/** These cost time themselves: what a step goes into is told by a run of its own. */
const FINE_CATEGORIES = [...CATEGORIES, 'devtools.timeline'];
const FINE_STEPS = 60;

/** Forwards, backwards, then hither and thither: days of the synthetic campaign. @param {number} count */
export function stepDays(count) {
  const third = Math.ceil(count / 3);
  return Array.from({ length: count }, (_, i) => {
    if (i < third) return (SPAN_DAYS * i) / third;
    if (i < third * 2) return (SPAN_DAYS * (third * 2 - i)) / third;
    return (((i * 7919) % 1000) / 1000) * SPAN_DAYS;
  });
}

/**
 * One case in a fresh context: what a step costs the page's main thread.
 * @param {{ steps: number, checkPicture: boolean, shares: boolean }} wanted `shares`: also what a step goes into
 * @returns {Promise<{ stepsMs: number[], workerMs: number, picture: string | null, shares: Record<string, number> | null }>}
 */
export async function runCase(browser, site, benchCase, { steps, checkPicture, shares }) {
  const atlas = benchCase.page === 'atlas';
  const context = await browser.newContext({ viewport: atlas ? ATLAS_VIEWPORT : VIEWPORT });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await (atlas ? openAtlas(page, site) : openBench(page, site, benchCase));
    const picture = checkPicture && !atlas ? await picturesAgree(page, CHECKED_AT) : null;
    const run = (count) => (atlas ? scrubAtlas(page, count) : page.evaluate((days) => window.bench.run(days), stepDays(count)));
    const began = Date.now();
    await run(WARM_UP_STEPS);
    const count = Math.min(steps, Math.max(LEAST_STEPS, Math.floor((BUDGET_MS * WARM_UP_STEPS) / (Date.now() - began))));
    const session = await browser.newBrowserCDPSession();
    const { steps: stepsMs, workerMs } = readTrace(await traced(session, CATEGORIES, () => run(count)), count);
    const fine = shares ? readShares(await traced(session, FINE_CATEGORIES, () => run(FINE_STEPS)), FINE_STEPS) : null;
    await session.detach();
    return { stepsMs: stepsMs.slice(2), workerMs, picture, shares: fine };
  } finally {
    await context.close();
  }
}

async function openBench(page, site, { name, formations, waypoints }) {
  const query = new URLSearchParams({ case: name.replace('-again', ''), units: String(formations ?? 50), waypoints: String(waypoints ?? 100) });
  await page.goto(`${site}bench/?${query}`);
  const broken = new Promise((_, fail) => page.once('pageerror', fail));
  await Promise.race([page.waitForSelector('html[data-ready="true"]', { state: 'attached' }), broken]);
}

async function openAtlas(page, site) {
  await page.goto(`${site}?t=1945-08-09T00:00Z`);
  await page.waitForSelector('.stage[data-ready="true"]');
  await page.waitForTimeout(2500);
}

/** The reader's own way: the slider by its keys, an hour a step, forwards and then back. */
function scrubAtlas(page, steps) {
  return page.evaluate(async (count) => {
    const slider = document.querySelector('[role="slider"]');
    if (!slider) throw new Error('the atlas shows no slider');
    for (let i = 0; i < count; i++) {
      performance.mark(`step-${i}`);
      slider.dispatchEvent(new KeyboardEvent('keydown', { key: i < count / 2 ? 'ArrowRight' : 'ArrowLeft', bubbles: true }));
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
    }
    performance.mark('step-end');
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
  }, steps);
}

async function traced(session, includedCategories, act) {
  const events = [];
  const collect = ({ value }) => {
    for (const event of value) events.push(event);
  };
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories } });
  await act();
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  return events;
}
