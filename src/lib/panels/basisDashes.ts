import type { Basis } from '../campaign/vocabulary';

/** As on the map: solid, dashed, dotted. */
export const BASIS_DASHES: Readonly<Record<Basis, string>> = { read: '', recalled: '6 3', inferred: '1.5 3' };

/** On a bar each dash is half as long again, for it is thicker too; the gaps are as they were. */
export function barDashes(basis: Basis): string {
  return BASIS_DASHES[basis].replace(/^[\d.]+/, (dash) => String(Number(dash) * 1.5));
}
