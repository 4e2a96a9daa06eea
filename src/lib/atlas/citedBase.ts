/**
 * What a view's address is cited under: the site's folder, or the page itself where that carries the site within it, as
 * the single file does.
 * @param base the site's folder
 * @param page the page's own address
 */
export function citedBase(base: string, page: string): string {
  return /^(https?|file):/.test(base) ? base : page.replace(/[?#].*$/s, '');
}
