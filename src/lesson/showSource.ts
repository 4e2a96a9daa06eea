import { sourceId } from './sourceId';

/** A list of sources is opened before the page goes to an entry in it. */
export function openFold(id: string): void {
  const fold = document.getElementById(id)?.closest('details');
  if (fold) fold.open = true;
}

/** To an entry in a chapter's list of sources, as its mark in the text leads there. */
export function showSource(chapter: string, n: number): void {
  const id = sourceId(chapter, n);
  openFold(id);
  location.hash = id;
}

/** Marks open the list that they lead into, also for who comes by such an address; on paper all lists are open. */
export function keepFolds(): void {
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a[href^="#"]') : null;
    if (link) openFold(decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''));
  });
  openFold(decodeURIComponent(location.hash.slice(1)));

  let opened: HTMLDetailsElement[] = [];
  window.addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>('details.sources:not([open])')];
    for (const fold of opened) fold.open = true;
  });
  window.addEventListener('afterprint', () => opened.forEach((fold) => (fold.open = false)));
}
