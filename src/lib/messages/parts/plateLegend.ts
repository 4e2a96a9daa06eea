import type { Part } from '../say';

/** The legend as it stands on the plate: a few words a row, colours named. */
export const PLATE_LEGEND = {
  en: {
    'plate.su-tbf': 'Transbaikal Front ({theme, select, dark {light} other {dark}} red)',
    'plate.su-1fef': '1st Far Eastern Front ({theme, select, dark {cream} other {orange}})',
    'plate.su-2fef': '2nd Far Eastern Front (violet)',
    'plate.navy': 'Pacific Fleet (brick red, anchor)',
    'plate.japanese': 'Japan, Manchukuo (blue, hollow)',
    'plate.arrow': 'Advance; hollow where interpolated',
    'plate.held': 'Ground held (a model) and its edge',
    'plate.pocket': 'Garrison holding out',
    'plate.landing': 'Landed from the air',
    'plate.event': 'Event, while it goes on',
    'plate.holder.japan': 'Held by Japan',
    'plate.holder.soviet': 'Held by Russia or the USSR',
    'plate.holder.china': 'Held by China',
    'plate.border': 'Border, well known',
    'plate.borderApproximate': 'Border, approximate',
    'plate.agreed': 'Agreed line of surrender',
    'plate.more': 'All signs, explained',
    'plate.less': 'Only what is on the map now',
  },
} as const satisfies Part;
