import type { CslItem } from '../bibliography/csl';
import type { Campaign, Instant } from '../campaign/types';
import type { Say } from '../messages/say';
import { instantText } from '../state/viewerUrl';
import { dateAt, timeAt } from './dates';

/** One view of the map, as it is to be cited. */
export interface CitedView {
  readonly campaign: Campaign;
  readonly t: Instant;
  readonly selected: string | null;
  /** The atlas's address up to the query, and the query that leads back to the view. */
  readonly base: string;
  readonly query: string;
  readonly lang: string;
  /** When it was seen: an instant of our own days. */
  readonly seen: Instant;
}

/** The address of the view. Its instant stands in it even where it is the first view's: that may change. */
export function citedAddress({ base, query, t }: Pick<CitedView, 'base' | 'query' | 't'>): string {
  const rest = query.replace(/^\?/, '');
  return `${base}?${/(^|&)t=/.test(rest) ? rest : [`t=${instantText(t)}`, rest].filter(Boolean).join('&')}`;
}

/** The view in one sentence: who, what, which version of the data, which instant, where, and seen when. */
export function citationText(view: CitedView, say: Say): string {
  const { authors, title, subtitle, version } = view.campaign;
  const today = new Intl.DateTimeFormat(view.lang === 'en' ? 'en-GB' : view.lang, { dateStyle: 'long' }).format(view.seen);
  return say('cite.text', { authors: authors || title, title, subtitle, version, view: viewText(view, say), address: citedAddress(view), today });
}

/** The view for a reference manager. */
export function viewItem(view: CitedView, say: Say): CslItem {
  const { id, authors, title, subtitle, version } = view.campaign;
  const seen = new Date(view.seen);
  const key = `${id}-${instantText(view.t).replace(/[-:]/g, '')}`;
  return {
    id: key,
    'citation-key': key,
    type: 'map',
    title: `${title}: ${subtitle}. ${viewText(view, say)}`,
    ...(authors ? { author: [{ literal: authors }] } : {}),
    version,
    accessed: { 'date-parts': [[seen.getFullYear(), seen.getMonth() + 1, seen.getDate()]] },
    URL: citedAddress(view),
  };
}

function viewText({ campaign, t, selected, lang }: CitedView, say: Say): string {
  const view = say('cite.view', { date: dateAt(t, 'theatre', lang), time: timeAt(t, 'theatre', lang), utc: instantText(t) });
  const name = selected === null ? undefined : (campaign.formationById.get(selected)?.name ?? campaign.annotationById.get(selected)?.title);
  return name === undefined ? view : say('cite.viewOf', { name, view });
}
