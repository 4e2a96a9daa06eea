import type { Page } from 'playwright-core';

/** What a map says, by event or by message: one shape for both. */
export interface Told {
  type: string;
  t?: string;
  id?: string | number | null;
  message?: string;
  snapshot?: { t: string; formations: unknown[]; text: string };
  /** Of the element or frame that said it. */
  from: string;
}

declare global {
  interface Window {
    told: Told[];
    violations: string[];
    frames60: number;
  }
}

/** Before anything else runs in a page: writes down what maps say, what the policy forbids, and counts frames. */
export async function record(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.violations = [];
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => window.violations.push(`${violatedDirective} ${blockedURI} ${sourceFile}`));
    if (window.parent !== window) return;
    window.told = [];
    window.frames60 = 0;
    requestAnimationFrame(function count() {
      window.frames60 += 1;
      requestAnimationFrame(count);
    });
    // Heard on the document: they bubble, out of the shadow root too.
    for (const name of ['ready', 'time', 'select', 'error']) {
      document.addEventListener(`campaign-${name}`, (event) => {
        const { detail, target } = event as CustomEvent<object | null>;
        window.told.push({ type: name, ...detail, from: (target as Element).id });
      });
    }
    addEventListener('message', ({ data, source }) => {
      if (typeof data !== 'object' || data?.source !== 'campaign-map') return;
      const frame = [...document.querySelectorAll('iframe')].find(({ contentWindow }) => contentWindow === source);
      if (frame) window.told.push({ ...data, from: frame.id });
    });
  });
}

/** Everywhere in the page, frames too. */
export async function violationsIn(page: Page): Promise<string[]> {
  return (await Promise.all(page.frames().map((frame) => frame.evaluate(() => window.violations)))).flat();
}
