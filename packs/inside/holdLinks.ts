import { WORDS } from './words';

const OWN_PAGE = /^(\.\/|index\.html)(?=[?#]|$)/;
/** Within this page, or out of the site by the reader's own will. */
const LEFT_ALONE = /^([?#]|[a-z][a-z0-9+.-]*:)/i;

/** What leads nowhere does not look as if it did. */
const PLAIN = 'a[aria-disabled]:not([href]) { color: inherit; text-decoration: none; cursor: default; }';

/** Where a link of the site leads in the file: an address, or null where the file has no such page. */
export function linkInFile(href: string): string | null {
  if (LEFT_ALONE.test(href)) return href;
  if (!OWN_PAGE.test(href)) return null;
  const rest = href.replace(OWN_PAGE, '');
  return rest.startsWith('?') ? rest : `?${rest}`;
}

/** Links to the map stay in the file, whatever its name is; links to other pages of the site become text that says so. */
export function holdLinks(root: HTMLElement): void {
  document.head.append(Object.assign(document.createElement('style'), { textContent: PLAIN }));
  const hold = (link: Element) => {
    const href = link.getAttribute('href');
    if (href === null) return;
    const held = linkInFile(href);
    if (held === href) return;
    if (held !== null) link.setAttribute('href', held);
    else {
      link.removeAttribute('href');
      link.setAttribute('title', WORDS.page);
      link.setAttribute('aria-disabled', 'true');
    }
  };
  const holdAll = () => root.querySelectorAll('a[href]').forEach(hold);
  new MutationObserver(holdAll).observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: ['href'] });
  holdAll();
}
