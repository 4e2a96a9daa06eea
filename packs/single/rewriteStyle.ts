import { SITE } from '../address';

/** A whole `url(…)`, quoted or not: what stands within a carried picture is none. */
const URL_OF = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]*))\s*\)/g;
const CARRIED = /^(data:|#)/;

/**
 * A style sheet whose files are addresses of the pack's own kind. Throws for one that imports others.
 * @param path of the style sheet in the site
 */
export function rewriteStyle(css: string, path: string): string {
  if (/@import\b/.test(css)) throw new Error(`${path} imports a style sheet: a pack has no place for it`);
  return css.replace(URL_OF, (all, ...[double, single, bare]: string[]) => {
    const address = double ?? single ?? bare ?? '';
    return CARRIED.test(address) ? all : `url(${new URL(address, SITE + path).href})`;
  });
}
