import type { Say } from '../messages/say';

/** A prefilled message about one claim, to the campaign's address; null where it names none. */
export function reportLink(reportTo: string | null, id: string, title: string, say: Say): string | null {
  if (reportTo === null) return null;
  const subject = say('report.subject', { id });
  const body = say('report.body', { id, title, address: globalThis.location?.href ?? '' });
  const address = new URL(reportTo);
  address.searchParams.set(address.protocol === 'mailto:' ? 'subject' : 'title', subject);
  address.searchParams.set('body', body);
  // Mail programs show a plus sign where the form encoding means a blank.
  return address.href.replaceAll('+', '%20');
}
