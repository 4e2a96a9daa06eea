/**
 * Whether a page may save files. A frame without an origin of its own may not; a page that lies on a disk has none
 * either, and may.
 */
export function maySave(window: Pick<Window, 'origin' | 'location' | 'parent'>): boolean {
  return window.origin !== 'null' || (window.location.protocol === 'file:' && window.parent === window);
}
