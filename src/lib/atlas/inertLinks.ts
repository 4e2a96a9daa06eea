const LEADING = ['href', 'target', 'download'];

/**
 * Makes every link below `root` plain text, also those that come later: a wall has no way back.
 * @returns a function that stops
 */
export function inertLinks(root: HTMLElement): () => void {
  const disarm = (link: Element) => {
    for (const name of LEADING) if (link.hasAttribute(name)) link.removeAttribute(name);
  };
  const disarmAll = () => root.querySelectorAll('a[href]').forEach(disarm);
  const watcher = new MutationObserver(disarmAll);
  watcher.observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: LEADING });
  disarmAll();
  return () => watcher.disconnect();
}
