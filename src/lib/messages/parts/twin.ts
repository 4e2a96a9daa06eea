import type { Part } from '../say';

/** The map in words, as tables. */
export const TWIN = {
  en: {
    'twinTable.territories': 'Territories',
    'twinTable.territory': 'Territory',
    'twinTable.holder': 'Held by',
    'twinTable.overrun': 'Overrun (model)',
    'twinTable.share': '{percent} %',
    'twinTable.formations': '{count, plural, one {One formation} other {# formations}} on the map',
    'twinTable.formation': 'Formation',
    'twinTable.place': 'Where',
    'twinTable.known': 'How well it is known',
    'twinTable.last24h': 'Way in 24\u00a0h, km',
    'twinTable.at': 'at {place}',
    'twinTable.near': '{km} km from {place}',
    'twinTable.far': 'far from any named place',
    'twinTable.standing.not-yet': 'not yet in the record',
    'twinTable.standing.attested': 'attested',
    'twinTable.standing.interpolated': 'worked out',
    'twinTable.standing.ended': 'last known place',
    'twinTable.link': 'A link to these words at this instant',
  },
} as const satisfies Part;
