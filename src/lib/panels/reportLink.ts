import type { Say } from '../messages/say';
import type { PanelContext } from './context';

/**
 * A prefilled message about one claim, to the campaign's address; null where it names none.
 * @param address where it was seen
 */
export function reportLink(reportTo: string | null, id: string, title: string, say: Say, address: string): string | null {
  if (reportTo === null) return null;
  const subject = say('report.subject', { id });
  const body = say('report.body', { id, title, address });
  const link = new URL(reportTo);
  link.searchParams.set(link.protocol === 'mailto:' ? 'subject' : 'title', subject);
  link.searchParams.set('body', body);
  // Mail programs show a plus sign where the form encoding means a blank.
  return link.href.replaceAll('+', '%20');
}

/** Where the reader sees what he sees now: of an element in another page, the same view in the atlas. */
export function atlasAddress({ site, query }: Pick<PanelContext, 'site' | 'query'>): string {
  return site === '' ? (globalThis.location?.href ?? '') : `${site}${query}`;
}
