import type { Part } from '../say';

/** The hours around the opening of the campaign, on several clocks. */
export const HOURS = {
  en: {
    'hours.title': 'Midnight, on four clocks',
    'hours.lead': 'The war was declared on 8 August and began on the 9th; one was within an hour or two of the other. How both are true, the clocks show.',
    'hours.none': 'This campaign tells of no hours.',
    'hours.clocks': 'The clocks',
    'hours.rows': 'Hour by hour',
    'hours.figure': 'From west to east: day, twilight and night by the sun’s height at each place. Each line falls on one instant; read along it for the hour on each clock. Where a new date begins, the date stands.',
    'hours.figureLabel': 'Day and night at {places}, with the instants of {count} events',
    'hours.event': 'What happened',
    'hours.light.day': 'daylight',
    'hours.light.twilight': 'twilight',
    'hours.light.night': 'dark',
    'hours.at': '“{title}”:',
    'hours.onClocks': '{clocks}.',
    'hours.clock': '{time} on {date} in {place}',
    'hours.dateIn': '{date} in {places}',
    'hours.bothRight': 'So both dates are right: {dates}.',
    'hours.map': 'On the map at this hour',
  },
} as const satisfies Part;
