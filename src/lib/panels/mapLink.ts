import { HOUR_MS } from '../campaign/instants';
import type { Annotation, Campaign, Instant } from '../campaign/types';
import { DEFAULT_CAMPAIGN, instantText } from '../state/viewerUrl';

/** The map of a campaign at an instant with something selected, as an address from a page beside it. */
export function mapLink(campaignId: string, t: Instant | null, select: string | null): string {
  const query = ofCampaign(campaignId);
  if (t !== null) query.set('t', instantText(t));
  if (select !== null) query.set('select', select);
  return `./${queryText(query)}`;
}

/**
 * A page of the record for a campaign, as an address from a page beside it; the default campaign needs no name.
 * @param page `hours.html`, or `./` for the map
 * @param hash the id of the page's part, without its sign
 */
export function pageLink(campaignId: string, page: string, hash = ''): string {
  return `${page}${queryText(ofCampaign(campaignId))}${hash === '' ? '' : `#${encodeURIComponent(hash)}`}`;
}

/** The map when an event begins: at its hour, or at noon of its day. */
export function annotationLink(campaign: Pick<Campaign, 'id' | 'reach'>, { id, start, speaks }: Annotation): string {
  return mapLink(campaign.id, withinReach(campaign, start.length === 10 ? noonOf(speaks.from) : speaks.from), id);
}

/** The nearest instant that the slider reaches: the map refuses an address beyond it. */
export function withinReach({ reach }: Pick<Campaign, 'reach'>, t: Instant): Instant {
  return Math.min(Math.max(t, reach.from), reach.until);
}

/** Noon of the day that begins at this instant. */
export function noonOf(midnight: Instant): Instant {
  return midnight + 12 * HOUR_MS;
}

function ofCampaign(id: string): URLSearchParams {
  return new URLSearchParams(id === DEFAULT_CAMPAIGN ? {} : { campaign: id });
}

function queryText(query: URLSearchParams): string {
  const text = query.toString().replaceAll('%3A', ':');
  return text === '' ? '' : `?${text}`;
}
