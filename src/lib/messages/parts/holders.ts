import type { Part } from '../say';

/** Who held what outside the campaign. */
export const HOLDERS_PART = {
  en: {
    'holders.heading': 'Who holds what',
    'holders.territory': 'Territory',
    'holders.holder': 'Held by',
    'holders.since': 'Since',
    'holderName.japan': 'Japan',
    'holderName.soviet': 'USSR',
    'holderName.china': 'China',
    'holderName.mongolia': 'Mongolia',
    'holderName.us': 'United States',
    'holderName.russia': 'Russia',
    'holderName.contested': 'fought over',
    'holderName.none': 'none of these alone',
    'holders.earliest': 'before {year}',
    'holders.about': 'Why, and who says so: {name}',
    'holders.why': 'why',
    'holders.how': 'The borders are those of 1945. Where a day could only be given by convention, the note says so.',
  },
} as const satisfies Part;
