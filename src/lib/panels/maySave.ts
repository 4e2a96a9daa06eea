/**
 * Whether a page may save files, as far as it can know. A frame without an origin of its own may not; a page that lies on a
 * disk has none either, and may. A sandbox that leaves the origin is seen only where the page around is of the same one.
 */
export function maySave(window: Pick<Window, 'origin' | 'location' | 'parent' | 'frameElement'>): boolean {
  if (window.origin === 'null') return window.location.protocol === 'file:' && window.parent === window;
  const sandbox = window.frameElement?.getAttribute('sandbox') ?? null;
  return sandbox === null || /\ballow-downloads(\s|$)/.test(sandbox);
}
