import type { Part } from '../say';

/** The field for a date, which opens when it is asked for. */
export const DATE_ENTRY = {
  en: {
    'date.label': 'Date and time in the theatre (UTC+9)',
    'date.go': 'Go',
    'date.hint': 'For example 15 August 1945 12:00, 15 Aug, or 1945-08-15.',
    'date.unread': '“{value}” is not a date that can be read here',
    'date.outside': '“{value}” is outside the years of the slider',
  },
} as const satisfies Part;
