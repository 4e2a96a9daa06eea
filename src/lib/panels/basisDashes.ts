import type { Basis } from '../campaign/vocabulary';

/** As on the map: solid, dashed, dotted. */
export const BASIS_DASHES: Readonly<Record<Basis, string>> = { read: '', recalled: '6 3', inferred: '1.5 3' };
