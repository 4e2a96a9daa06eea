import type { CDPSession, Page } from 'playwright-core';

declare global {
  interface Window {
    ledger: { contexts(): number; listeners(): Record<string, number>; framesAsked: number };
  }
}

/** Before anything else runs in a page: keeps count of what a map takes from the page and has to give back. */
export async function keepLedger(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const contexts: WeakRef<WebGL2RenderingContext>[] = [];
    const getContext = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: unknown[]) {
      const context = Reflect.apply(getContext, this, args) as RenderingContext | null;
      if (context instanceof WebGL2RenderingContext && !contexts.some((known) => known.deref() === context)) contexts.push(new WeakRef(context));
      return context;
    } as typeof getContext;

    const listening = new Map<string, Set<unknown>>();
    const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
    const nameOf = (target: unknown, type: string, options: unknown) => {
      const capture = typeof options === 'object' ? Boolean((options as AddEventListenerOptions | null)?.capture) : Boolean(options);
      return `${target === document ? 'document' : target instanceof MediaQueryList ? 'media' : 'window'} ${type}${capture ? ' captured' : ''}`;
    };
    /** The test's own driver listens too: only what code of the site asks for is counted. */
    const counts = (target: unknown) => (target === window || target === document || target instanceof MediaQueryList) && (new Error().stack ?? '').includes('/some/school/');
    EventTarget.prototype.addEventListener = function (this: EventTarget | undefined, type: string, listener: EventListener | null, options?: AddEventListenerOptions | boolean) {
      const target = this ?? window;
      if (listener && counts(target)) {
        const name = nameOf(target, type, options);
        const set = listening.get(name) ?? new Set();
        listening.set(name, set.add(listener));
        if (typeof options === 'object' && options) options.signal?.addEventListener('abort', () => set.delete(listener));
      }
      return Reflect.apply(add, target, [type, listener, options]);
    };
    EventTarget.prototype.removeEventListener = function (this: EventTarget | undefined, type: string, listener: EventListener | null, options?: EventListenerOptions | boolean) {
      const target = this ?? window;
      listening.get(nameOf(target, type, options))?.delete(listener);
      return Reflect.apply(remove, target, [type, listener, options]);
    };

    const ask = window.requestAnimationFrame;
    window.ledger = {
      contexts: () => contexts.filter((context) => context.deref()?.isContextLost() === false).length,
      listeners: () => Object.fromEntries([...listening].filter(([, set]) => set.size > 0).map(([name, set]) => [name, set.size])),
      framesAsked: 0,
    };
    window.requestAnimationFrame = (callback) => {
      if ((new Error().stack ?? '').includes('/some/school/')) window.ledger.framesAsked += 1;
      return ask(callback);
    };
  });
}

/** Frames that somebody asks for in half a second: 0 when nobody draws. */
export async function framesAsked(page: Page): Promise<number> {
  await page.evaluate(() => void (window.ledger.framesAsked = 0));
  await page.waitForTimeout(500);
  return page.evaluate(() => window.ledger.framesAsked);
}

/** What is left once all that nobody holds on to is gone: megabytes, and how many elements. */
export async function leftInMemory(page: Page, session: CDPSession): Promise<{ heapMb: number; elements: number }> {
  for (let i = 0; i < 3; i++) {
    await session.send('HeapProfiler.collectGarbage');
    await page.waitForTimeout(100);
  }
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { result } = await session.send('Runtime.evaluate', { expression: "customElements.get('campaign-map').prototype" });
  const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: result.objectId! });
  const { result: length } = await session.send('Runtime.callFunctionOn', { objectId: objects.objectId!, functionDeclaration: 'function () { return this.length; }', returnByValue: true });
  await session.send('Runtime.releaseObject', { objectId: objects.objectId! });
  return { heapMb: usedSize / 1e6, elements: length.value as number };
}
