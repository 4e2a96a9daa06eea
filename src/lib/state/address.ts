/**
 * Scrubbing and panning write the address once they rest, and while they go on once a second: each writing costs the
 * page as much as drawing several frames, and browsers refuse more than four.
 */
const REST_MS = 250;
const LONGEST_MS = 1000;

/** The part of the browser that is written to; each may throw in a sandboxed frame. */
export interface AddressBar {
  replace(query: string): void;
  push(query: string): void;
}

/**
 * Keeps the address in step: `replace` at rest or once a second, the last one always; `push` at once.
 */
export class AddressWriter {
  readonly #bar: AddressBar;
  #written: string;
  #waiting: string | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #since = 0;

  constructor(bar: AddressBar, written: string) {
    this.#bar = bar;
    this.#written = written;
  }

  replace(query: string): void {
    if (this.#waiting === null) this.#since = Date.now();
    this.#waiting = query;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => {
        this.#timer = null;
        this.#flush();
      },
      Math.max(0, Math.min(REST_MS, this.#since + LONGEST_MS - Date.now())),
    );
  }

  push(query: string): void {
    this.#waiting = null;
    if (query === this.#written) return;
    this.#written = query;
    this.#bar.push(query);
  }

  /** The address was changed from outside: by Back, or Forward. */
  adopt(query: string): void {
    this.#waiting = null;
    this.#written = query;
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #flush(): void {
    const query = this.#waiting;
    this.#waiting = null;
    if (query === null || query === this.#written) return;
    this.#written = query;
    this.#bar.replace(query);
  }
}

/** The window's own bar. A sandboxed frame has none to write to, which is no fault of the reader's. */
export function windowAddressBar(window: Window): AddressBar {
  const attempt = (write: (address: string) => void) => (query: string) => {
    try {
      write(`${window.location.pathname}${query}${window.location.hash}`);
    } catch {
      // The map works without an address.
    }
  };
  return {
    replace: attempt((address) => window.history.replaceState(null, '', address)),
    push: attempt((address) => window.history.pushState(null, '', address)),
  };
}
