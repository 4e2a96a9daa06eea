/** Calls back once, when the first of these comes within two windows' heights of what is seen. */
export function whenNear(elements: readonly Element[], then: () => void): void {
  const watcher = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      watcher.disconnect();
      then();
    },
    { rootMargin: '200% 0px' },
  );
  for (const element of elements) watcher.observe(element);
}
