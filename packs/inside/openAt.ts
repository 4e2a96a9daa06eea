/**
 * Where the address has no query, the page opens with this one.
 * @returns false where the page is about to load again
 */
export function openAt(query: string, { location, history }: Pick<Window, 'location' | 'history'>): boolean {
  if (location.search !== '' || query === '') return true;
  try {
    history.replaceState(null, '', `${query}${location.hash}`);
    return true;
  } catch {
    // Some browsers write no address of a file on a disk, but load one.
  }
  try {
    location.replace(`${query}${location.hash}`);
    return false;
  } catch {
    return true;
  }
}
