/** Goes to the part of the page that its address names: what is laid out late was not there when the browser looked. */
export function arriveAt({ hash }: Location, document: Document): void {
  const id = decode(hash.slice(1));
  if (id === '' || !document.getElementById(id)) return;
  // Anew, so that the browser scrolls there and marks it as the target.
  window.location.replace(hash);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
