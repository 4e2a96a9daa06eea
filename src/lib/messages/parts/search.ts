import type { Part } from '../say';

/** What the search says once somebody uses it. */
export const SEARCH = {
  en: {
    'search.results': 'Found in the record',
    'search.count': '{count, plural, one {One thing found} other {# things found}}. Arrow keys choose, Enter goes there.',
    'search.nothing': 'Nothing in the record is called “{query}”. Names of 1945 and of today are known, in Chinese, Japanese, Korean and Russian too.',
    'search.some': '{shown} of {total}',
    'search.loading': 'The record is being read …',
    'search.today': 'today {name}',
    'search.offMap': 'off the map',
    'search.told': '{date}: {what}',
    'search.newTab': 'opens in a new tab',
    'search.gone': '{name}: {date}, {time}.',
    'search.goneDay': '{name}: {date}.',
    'found.place': 'Places',
    'found.formation': 'Formations',
    'found.commander': 'Commanders',
    'found.event': 'Events',
    'found.source': 'Sources',
  },
} as const satisfies Part;
