// One cold visit of a page on a slow machine with a slow line.
import { setTimeout as pause } from 'node:timers/promises';
import { slowLine, SLOW_4G } from './slowLine.mjs';

/** Lighthouse's factor for a slow machine. */
const CPU_SLOWDOWN = 4;
const QUIET_MS = 3000;
const PATIENCE_MS = 90_000;

/** Runs in the page before anything else. Long tasks and shifts are only told to who listens from the beginning. */
function listen() {
  const seen = { longTasks: [], shifts: [], lcp: 0, ready: 0 };
  Object.assign(window, { seen });
  const observe = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe('longtask', ({ startTime, duration }) => seen.longTasks.push([startTime, duration]));
  observe('layout-shift', ({ startTime, value, hadRecentInput }) => !hadRecentInput && seen.shifts.push([startTime, value]));
  observe('largest-contentful-paint', ({ startTime }) => (seen.lcp = startTime));
  const watch = new MutationObserver(() => {
    if (seen.ready > 0 || !document.querySelector('[data-ready="true"]')) return;
    seen.ready = performance.now();
    watch.disconnect();
  });
  watch.observe(document, { subtree: true, childList: true, attributeFilter: ['data-ready'] });
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {{ port: number, path: string, viewport: { width: number, height: number } }} visit `port` of the server, `path` with its query
 */
export async function measurePage(browser, { port, path, viewport }) {
  const line = await slowLine(port, SLOW_4G);
  const context = await browser.newContext({ viewport });
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
    // The processor's own time: what else the machine does is not in it.
    await cdp.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' });
    await cdp.send('Performance.enable');
    await page.addInitScript(listen);
    await page.goto(`http://127.0.0.1:${line.port}${path}`, { waitUntil: 'commit' });
    await until(async () => (await ask(cdp, 'window.seen?.ready ?? 0')) > 0);
    const bytesToReady = line.bytesDown();
    const cpuToReady = await busy(cdp);
    await quiet(cdp, line);
    const { longTasks, shifts, lcp, ready, fcp } = await ask(cdp, "({ ...window.seen, fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0 })");
    const blocking = (until) => longTasks.filter(([at]) => at >= fcp && at < until).reduce((sum, [, ms]) => sum + Math.max(ms - 50, 0), 0);
    return {
      fcp,
      lcp,
      cls: worstWindow(shifts),
      tbt: blocking(Infinity),
      tbtToReady: blocking(ready),
      longest: Math.max(0, ...longTasks.map(([, ms]) => ms)),
      ready,
      cpuToReady,
      cpu: await busy(cdp),
      kBToReady: bytesToReady / 1000,
      kB: line.bytesDown() / 1000,
    };
  } finally {
    await context.close();
    await line.close();
  }
}

/** Over the wire: Playwright's own way of asking first brings its tools into the page, which takes the slow machine a third of a second. */
async function ask(cdp, expression) {
  const { result } = await cdp.send('Runtime.evaluate', { expression, returnByValue: true });
  return result.value;
}

async function until(isSo) {
  const began = performance.now();
  while (!(await isSo())) {
    if (performance.now() - began > PATIENCE_MS) throw new Error(`not ready within ${PATIENCE_MS / 1000} s`);
    await pause(250);
  }
}

/** What the main thread has worked so far, in ms of the processor at its full speed. */
async function busy(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/** Until neither the line nor the main thread has had anything to do for a while. */
async function quiet(cdp, line) {
  const began = performance.now();
  let last = -1;
  let since = began;
  while (performance.now() - began < PATIENCE_MS && performance.now() - since < QUIET_MS) {
    const state = line.bytesDown() + (await ask(cdp, 'window.seen.longTasks.length'));
    if (state !== last) since = performance.now();
    last = state;
    await pause(200);
  }
}

/** The greatest sum of shifts that follow each other within a second, in a window of five. */
function worstWindow(shifts) {
  let [worst, sum, first, last] = [0, 0, -Infinity, -Infinity];
  for (const [at, value] of shifts) {
    if (at - last > 1000 || at - first > 5000) [sum, first] = [0, at];
    sum += value;
    last = at;
    worst = Math.max(worst, sum);
  }
  return worst;
}
