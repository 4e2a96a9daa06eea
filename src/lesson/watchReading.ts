/** Where a reader's eye is, from the top of the window: below the map where that stands over the text. */
const READING_LINE = { beside: 0.4, below: 0.62 } as const;
/** Who passes by a chapter faster than this does not read it. */
const PASSING_MS = 250;
/** Focus scrolls the page: what then comes to the line was not scrolled to. */
const AFTER_FOCUS_MS = 600;

/**
 * Tells which chapter is being read: the one that stays at the reading line, or into which the keyboard or a press has gone.
 * @param besideQuery true where the map stands beside the text
 */
export function watchReading(chapters: readonly HTMLElement[], besideQuery: MediaQueryList, onRead: (chapter: HTMLElement) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let focusedAt = Number.NEGATIVE_INFINITY;
  const settleOn = (chapter: HTMLElement) => {
    clearTimeout(timer);
    timer = setTimeout(() => onRead(chapter), PASSING_MS);
  };
  const atLine = (entries: IntersectionObserverEntry[]) => {
    const here = entries.findLast(({ isIntersecting }) => isIntersecting)?.target;
    if (here instanceof HTMLElement && performance.now() - focusedAt > AFTER_FOCUS_MS) settleOn(here);
  };
  let watcher: IntersectionObserver | null = null;
  const watch = () => {
    watcher?.disconnect();
    const line = Math.round(READING_LINE[besideQuery.matches ? 'beside' : 'below'] * 100);
    watcher = new IntersectionObserver(atLine, { rootMargin: `-${line}% 0px -${99 - line}% 0px` });
    for (const chapter of chapters) watcher.observe(chapter);
  };
  besideQuery.addEventListener('change', watch);
  watch();

  for (const chapter of chapters) {
    chapter.addEventListener('focusin', () => {
      focusedAt = performance.now();
      settleOn(chapter);
    });
  }
}
