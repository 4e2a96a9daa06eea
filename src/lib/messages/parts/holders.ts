import type { Part } from '../say';

/** Who held what outside the campaign. */
export const HOLDERS_PART = {
  en: {
    'holders.heading': 'Who holds what',
    'holders.territory': 'Territory',
    'holders.holder': 'Held by',
    'holders.since': 'Since',
    'holders.japan': 'Japan',
    'holders.soviet': 'USSR',
    'holders.china': 'China',
    'holders.mongolia': 'Mongolia',
    'holders.us': 'United States',
    'holders.russia': 'Russia',
    'holders.contested': 'fought over',
    'holders.none': 'none of these, or more than one',
    'holders.earliest': 'before 1856',
    'holders.about': 'Why, and who says so: {name}',
    'holders.why': 'why',
    'holders.how': 'The borders are those of 1945. Where a day could only be given by convention, the note says so.',
  },
} as const satisfies Part;
