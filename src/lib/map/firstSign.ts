const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'scroll', 'focusin'] as const;

let sign: Promise<void> | null = null;

/** When somebody is there: the first move of a pointer, press of a key, turn of a wheel. For what nobody misses until then. */
export function firstSign(): Promise<void> {
  sign ??= new Promise((done) => {
    const come = () => {
      for (const name of SIGNS) removeEventListener(name, come, true);
      done();
    };
    for (const name of SIGNS) addEventListener(name, come, { capture: true, passive: true });
  });
  return sign;
}
