import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchOver } from '../../src/lib/atlas/overMap';

/** As much of a page as is asked. */
class Node_ {
  readonly marked: boolean;
  readonly children: readonly Node_[];
  constructor(marked: boolean, children: readonly Node_[] = []) {
    this.marked = marked;
    this.children = children;
  }
  matches(): boolean {
    return this.marked;
  }
  querySelectorAll(): Node_[] {
    return this.children.filter(({ marked }) => marked);
  }
}

let [mutate, resize]: [(added: Node_[], removed: Node_[]) => void, (element: Node_) => void] = [() => {}, () => {}];
const observed = new Set<Node_>();

describe('what stands over the map', () => {
  beforeEach(() => {
    observed.clear();
    vi.stubGlobal('Element', Node_);
    vi.stubGlobal('ResizeObserver', class {
      constructor(changed: () => void) {
        resize = (element) => void (observed.has(element) && changed());
      }
      observe(element: Node_) {
        observed.add(element);
        resize(element);
      }
      unobserve(element: Node_) {
        observed.delete(element);
      }
      disconnect() {
        observed.clear();
      }
    });
    vi.stubGlobal('MutationObserver', class {
      constructor(told: (records: object[]) => void) {
        mutate = (addedNodes, removedNodes) => told([{ addedNodes, removedNodes }]);
      }
      observe() {}
      disconnect() {
        mutate = () => {};
      }
    });
  });
  afterEach(() => void vi.unstubAllGlobals());

  it('is told when it comes, goes or changes its size; the rest of the page is not', () => {
    const [title, sheet] = [new Node_(true), new Node_(true)];
    const popover = new Node_(false, [sheet]);
    const changed = vi.fn();
    const stop = watchOver(new Node_(false, [title]) as never, changed);
    const times = (act: () => void) => {
      changed.mockClear();
      act();
      return changed.mock.calls.length;
    };
    expect(times(() => resize(title))).toBe(1);
    expect(times(() => mutate([new Node_(false)], [new Node_(false)]))).toBe(0);
    expect(times(() => mutate([popover], []))).toBe(1);
    expect(times(() => resize(sheet))).toBe(1);
    expect(times(() => mutate([], [popover]))).toBe(1);
    expect(times(() => resize(sheet))).toBe(0);
    stop();
    expect(times(() => [resize(title), mutate([popover], [])])).toBe(0);
  });
});
