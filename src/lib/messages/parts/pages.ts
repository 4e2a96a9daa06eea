import type { Part } from '../say';

/** What every page of the record says: the frame around its content. */
export const PAGES = {
  en: {
    'pages.nav': 'Pages of the record',
    'pages.atlas': 'The map',
    'pages.plates': 'Day by day',
    'pages.claims': 'Claims',
    'pages.sources': 'Sources',
    'pages.hours': 'The hours of 8–9 August',
    'pages.home': 'Lay it over home',
    'pages.disagreements': 'Rival accounts',
    'pages.audit': 'Audit',
    'pages.version': 'Data version {version}',
  },
} as const satisfies Part;
