/** Deeper than any platform nests its frames; a window that is its own parent would otherwise never end. */
const DEEPEST = 50;

/**
 * The platform's object, in this window, in those around it or in the one that opened them. A window of another origin
 * may not be looked into, but its parent may.
 */
export function findApi(from: Window, name: string): unknown {
  return around(from, name) ?? openedBy(from, name);
}

function openedBy(from: Window, name: string): unknown {
  for (const window of [from, topOf(from)]) {
    const opener = reading(() => window?.opener as Window | null);
    const found = opener && around(opener, name);
    if (found) return found;
  }
  return null;
}

function around(from: Window, name: string): unknown {
  let window = from;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const found = reading(() => (window as unknown as Record<string, unknown>)[name]);
    if (found) return found;
    if (window.parent === window) break;
    window = window.parent;
  }
  return null;
}

function topOf(from: Window): Window | null {
  return reading(() => from.top);
}

function reading<T>(read: () => T): T | null {
  try {
    return read() ?? null;
  } catch {
    return null;
  }
}
