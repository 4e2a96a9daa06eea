import type { Part } from '../say';

/** What the page of the founding article's claims says. */
export const CLAIMS = {
  en: {
    'claims.title': 'The founding article, claim by claim',
    'claims.lead': 'Each claim of the article that this atlas grew from, with what the record found.',
    'claims.about': 'What the article is',
    'claims.none': 'This campaign has no article whose claims are checked.',
    'claims.filter': 'Claims',
    'claims.all': 'All {count}',
    'claims.shown': '{count, plural, one {One claim} other {# claims}} shown',
    'claims.number': 'Claim {seq}',
    'verdictCount.supported': '{count} supported',
    'verdictCount.corrected': '{count} corrected',
    'verdictCount.disputed': '{count} disputed',
    'verdict.supported': 'Supported',
    'verdict.corrected': 'Corrected',
    'verdict.disputed': 'Disputed',
    'meaning.supported': 'The record says the same.',
    'meaning.corrected': 'The record has it otherwise.',
    'meaning.disputed': 'Historians differ, or it says too much.',
    'claims.record': 'The record: {note}',
    'claims.figure': 'The record’s figure ({measure}): {value} {unit}.',
    'claims.own': 'The verdict rests on:',
    'claims.map': 'On the map: {title}, {when}',
    'claims.mapThen': 'The map on {date}',
  },
} as const satisfies Part;
