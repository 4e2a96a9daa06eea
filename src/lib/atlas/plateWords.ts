import { isDuring } from '../campaign/acts';
import type { Source } from '../campaign/schema';
import { sourcesAt } from '../campaign/sourcesAt';
import type { Campaign, Instant } from '../campaign/types';
import type { Theme } from '../layers/theme';
import type { Say } from '../messages/say';
import { citedAddress } from '../panels/citeView';
import { dateAt, timeAt } from '../panels/dates';
import { legendRows } from '../plate/legend';
import type { PlateWords } from '../plate/words';

/** A view at an instant, to be put into the words of a plate. */
export interface PlateView {
  readonly campaign: Campaign;
  readonly sources: ReadonlyMap<string, Source>;
  readonly t: Instant;
  /** Of the map's camera. */
  readonly zoom: number;
  readonly layers: ReadonlySet<string>;
  readonly basis: 'all' | 'read';
  readonly theme: Theme;
  readonly lang: string;
  /** Ground held only. */
  readonly simple?: boolean;
  /** Where a plate shows several. */
  readonly instants?: readonly Instant[];
  /** The atlas's folder, and the query that leads to the view. */
  readonly base: string;
  readonly query: string;
}

/** Works named at the foot of a plate; the others are counted. */
const NAMED = 5;
const LONGEST_TITLE = 64;

/** @param say with the part `PLATE` */
export function plateWords(view: PlateView, say: Say): PlateWords {
  const { campaign, t, lang } = view;
  const during = isDuring(campaign, t);
  const { title, subtitle, version } = campaign;
  return {
    title: say('plate.title', { title, subtitle }),
    ...momentWords(campaign, t, lang),
    clocks: during ? clocksText(t, lang, say) : say('title.ground'),
    legend: say('plate.legend'),
    rows: legendRows(campaign, view).map((row) => ({ ...row, text: say(row.key, { theme: view.theme.name }) })),
    moreRows: (count) => say('plate.moreRows', { count }),
    notes: during && !view.simple ? [say('legend.routes'), say('legend.zones')] : [say('legend.zones')],
    km: (km) => say('scale.km', { km }),
    miles: (miles) => say('plate.miles', { miles }),
    scale: (lat) => say('plate.scale', { lat }),
    north: say('plate.north'),
    sources: sourcesText(view, say),
    credits: campaign.credits.join(' '),
    address: say('plate.address', { address: citedAddress(view), version }),
  };
}

/** Of a plate's words, those that time alone changes. */
export function momentWords(campaign: Campaign, t: Instant, lang: string): Pick<PlateWords, 'date' | 'hour' | 'headline'> {
  return {
    date: dateAt(t, 'theatre', lang),
    hour: isDuring(campaign, t) ? timeAt(t, 'theatre', lang) : '',
    headline: campaign.annotations.findLast(({ speaks }) => speaks.from <= t && t < speaks.until)?.title ?? '',
  };
}

function clocksText(t: Instant, lang: string, say: Say): string {
  return [say('clock.theatre'), `${say('clock.moscow')} ${timeAt(t, 'moscow', lang)}`, `${say('clock.khabarovsk')} ${timeAt(t, 'khabarovsk', lang)}`].join(' · ');
}

function sourcesText({ campaign, sources, t, instants = [t], layers }: PlateView, say: Say): string {
  const ids = sourcesAt(campaign, instants, layers);
  if (ids.length === 0) return say('plate.noSources');
  // Printed before the bibliography has come: ids would say nothing to a reader.
  if (sources.size === 0) return say('plate.countedSources', { count: ids.length });
  return say('plate.sources', { works: ids.slice(0, NAMED).map((id) => workText(sources.get(id), id, say)).join('; '), more: Math.max(0, ids.length - NAMED) });
}

function workText(work: Source | undefined, id: string, say: Say): string {
  if (!work) return id;
  const title = work.title.length > LONGEST_TITLE ? `${work.title.slice(0, LONGEST_TITLE).replace(/[\s(,:;–-]+\S*$/, '')}…` : work.title;
  const year = work.year === '' ? '—' : work.year;
  return work.author === '' ? say('plate.workOnly', { title, year }) : say('plate.work', { author: work.author, title, year });
}
