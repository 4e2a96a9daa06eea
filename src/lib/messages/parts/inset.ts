import type { Part } from '../say';

/** The small map in the corner of the plate. */
export const INSET = {
  en: {
    'inset.label': 'East Asia, with a frame where the map is',
  },
} as const satisfies Part;
