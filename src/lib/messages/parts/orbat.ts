import type { Part } from '../say';

/** What the order of battle says. */
export const ORBAT = {
  en: {
    'orbat.heading': 'Order of battle',
    'orbat.lead': 'Where each of {count} formations is at the hour of the slider. Choose one to find it on the map; arrow keys go up and down, open and close.',
    'orbat.to': 'Go to',
    'orbat.under': 'Under {name}: {count}',
    'orbat.unplaced': 'no dated place in the record',
    'orbat.notYet': 'not yet in the record; first at {place}, {date}',
    'orbat.attested': '{what}: attested',
    'orbat.staying': 'at {place}: worked out',
    'orbat.between': 'between {from} and {to}: worked out',
    'orbat.ended': 'last known at {place}',
    'orbat.surrendered': 'surrendered or disarmed at {place}',
    'command.soviet': 'Soviet and Mongolian',
    'command.mongolian': 'Mongolian',
    'command.japanese': 'Japanese',
    'command.manchukuo': 'Manchukuo and Mengjiang, under no command in the record',
  },
} as const satisfies Part;
