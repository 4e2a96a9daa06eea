import type { LessonMap } from './LessonMap';

/** A school's laptop draws so many maps at once, and no more. */
const MOST_LIVE = 2;

/** Keeps the maps near the reader running, and those far from him not. */
export class NearMaps {
  readonly #maps: readonly LessonMap[];
  readonly #near = new Set<LessonMap>();

  constructor(maps: readonly LessonMap[]) {
    this.#maps = maps;
    this.#watch('100% 0px', (map, isNear) => (isNear ? this.#near.add(map) : this.#near.delete(map)));
    // Once more when a part is seen: of three that are near, others may be nearest by then.
    this.#watch('0px', () => undefined);
  }

  /** The reader wants this one, wherever he is. */
  want(map: LessonMap): void {
    this.#near.add(map);
    this.#settle(map);
  }

  #settle(wanted: LessonMap | null = null): void {
    const distance = (map: LessonMap) => (map === wanted ? -1 : distanceTo(partOf(map)));
    const live = [...this.#near].sort((a, b) => distance(a) - distance(b)).slice(0, MOST_LIVE);
    for (const map of this.#maps) if (!live.includes(map)) map.rest();
    for (const map of live) map.wake();
  }

  #watch(rootMargin: string, note: (map: LessonMap, inside: boolean) => void): void {
    const watcher = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) for (const map of this.#maps) if (partOf(map) === target) note(map, isIntersecting);
        this.#settle();
      },
      { rootMargin },
    );
    for (const map of this.#maps) watcher.observe(partOf(map));
  }
}

function partOf({ figure }: LessonMap): Element {
  return figure.closest('.part') ?? figure;
}

/** From the middle of the window, in pixels; 0 within. */
function distanceTo(element: Element): number {
  const { top, bottom } = element.getBoundingClientRect();
  const middle = window.innerHeight / 2;
  return Math.max(top - middle, middle - bottom, 0);
}
