/**
 * Asks that the screen stay on, again each time the page comes back into sight. Where that is refused or unknown the
 * screen goes dark as its owner has set it.
 * @returns a function that lets it go dark again
 */
export function keepAwake({ navigator, document }: Window): () => void {
  let lock: WakeLockSentinel | null = null;
  let stopped = false;
  const ask = () => {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    navigator.wakeLock.request('screen').then(
      (given) => {
        if (stopped) void given.release();
        else lock = given;
      },
      () => (lock = null),
    );
  };
  document.addEventListener('visibilitychange', ask);
  ask();
  return () => {
    stopped = true;
    document.removeEventListener('visibilitychange', ask);
    void lock?.release();
  };
}
