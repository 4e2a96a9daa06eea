import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const LOADER = /^\0vite\/preload-helper\.js$/;
/** Where the loader asks whether there is anything to be linked. */
const ASKS = 'deps && deps.length > 0';
const SWITCH = resolve('src/lib/atlas/linksInPage.ts').replaceAll('\\', '/');

/**
 * Vite's loader links style sheets and hints to the head of the document before it runs code that loads later. The
 * element's code stands in somebody else's document, and shares that code with our pages: it switches the links off.
 */
export function leaveNoLinks(): Plugin {
  let switched = false;
  return {
    name: 'leave-no-links',
    apply: 'build',
    transform: {
      filter: { id: LOADER },
      handler(code) {
        if (code.split(ASKS).length !== 2) throw new Error(`Vite’s loader no longer asks “${ASKS}”: see leaveNoLinks.plugin.ts`);
        switched = true;
        return `import { mayLink } from '${SWITCH}';\n${code.replace(ASKS, `${ASKS} && mayLink()`)}`;
      },
    },
    buildEnd(error) {
      if (!error && !switched) throw new Error('Vite’s loader is no longer where leaveNoLinks.plugin.ts looks for it');
    },
  };
}
