// One picture of the built atlas, when it has come to rest.

const READY_MS = 90_000;
/** The symbols and the ground held come after the map; names then make room for them. */
const MOST_WAITS = 40;
const WAIT_MS = 400;

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} url of the site
 * @param {{ width: number, height: number, path: string, sight: string }} shot
 * @param {string} file
 */
export async function takeShot(browser, url, { width, height, path, sight }, file) {
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce', colorScheme: 'light', locale: 'en-GB', timezoneId: 'UTC', ...(width < 500 ? { hasTouch: true } : {}) });
  try {
    const page = await context.newPage();
    if (sight) await (await context.newCDPSession(page)).send('Emulation.setEmulatedVisionDeficiency', { type: sight });
    await page.goto(`${url}${path}`);
    await page.waitForFunction(path.startsWith('plates') ? allDrawn : mapStands, undefined, { timeout: READY_MS });
    await page.evaluate(() => document.fonts.ready);
    // At rest when two pictures in a row are the same.
    let last = null;
    for (let i = 0; i < MOST_WAITS; i++) {
      await page.waitForTimeout(WAIT_MS);
      const picture = await page.screenshot({ path: file, fullPage: path.startsWith('plates'), animations: 'disabled', caret: 'hide' });
      if (last?.equals(picture)) return;
      last = picture;
    }
    throw new Error(`not at rest after ${(MOST_WAITS * WAIT_MS) / 1000} s`);
  } finally {
    await context.close();
  }
}

/* Both run in the page. */
const mapStands = () => document.querySelector('.stage[data-ready="true"]') !== null && !document.querySelector('.progress');
const allDrawn = () => /drawn\.$/.test(document.querySelector('.progress [role="status"]')?.textContent?.trim() ?? '');
