const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'scroll', 'focusin'] as const;

const waiting = new Set<() => void>();
let hasCome = false;

/**
 * When somebody is there: the first move of a pointer, press of a key, turn of a wheel. For what nobody misses until then.
 * @param leaving who waits is gone by then: nothing holds on to it any more
 */
export function firstSign(leaving?: AbortSignal): Promise<void> {
  if (hasCome || leaving?.aborted) return Promise.resolve();
  return new Promise((done) => {
    if (waiting.size === 0) for (const name of SIGNS) addEventListener(name, come, { capture: true, passive: true });
    waiting.add(done);
    leaving?.addEventListener('abort', () => waiting.delete(done) && waiting.size === 0 && stopListening(), { once: true });
  });
}

function come(): void {
  hasCome = true;
  stopListening();
  for (const done of waiting) done();
  waiting.clear();
}

function stopListening(): void {
  for (const name of SIGNS) removeEventListener(name, come, true);
}
