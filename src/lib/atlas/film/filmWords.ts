import { NO_SOURCES } from '../../campaign/loadCampaign';
import type { Instant } from '../../campaign/types';
import type { FilmPlan } from '../../film/filmPlan';
import { instantOf, samplesOf } from '../../film/filmPlan';
import type { Say } from '../../messages/say';
import type { FilmWords } from '../../plate/layoutFilm';
import type { Face, Measure } from '../../plate/marks';
import type { PlateView } from '../plateWords';
import { momentWords, plateWords } from '../plateWords';

/** At so many instants it is looked up what a film rests on. */
const LOOKED_UP = 240;
const ANY: Face = { family: 'serif', size: 24, weight: 600 };

/** A view through time, to be put into the words of a film's pictures. */
export type FilmView = Omit<PlateView, 't' | 'sources' | 'query' | 'instants'> & { readonly plan: FilmPlan; readonly chapter: string | null };

/**
 * What the pictures of a film say. Its works are counted and not named: there is no time to read them.
 * @param say with the part `PLATE`
 * @returns the words of an instant, and the widest date and hour of all
 */
export function filmWords({ plan, chapter, ...view }: FilmView, say: Say, measure: Measure): { at: (t: Instant) => FilmWords; widest: Pick<FilmWords, 'date' | 'hour'> } {
  const { campaign, lang } = view;
  const instants = samplesOf(plan, LOOKED_UP).map((i) => instantOf(plan, i));
  const same = plateWords({ ...view, t: plan.span.from, sources: NO_SOURCES, instants, query: '' }, say);
  const titles = chapter === null ? [same.title, campaign.title] : [say('plate.chapter', { title: campaign.title, chapter }), chapter];
  const told = Array.from({ length: plan.count }, (_, i) => momentWords(campaign, instantOf(plan, i), lang));
  const widest = (texts: readonly string[]) => texts.reduce((longest, text) => (measure(text, ANY) > measure(longest, ANY) ? text : longest), '');
  return {
    at: (t) => ({ ...same, titles, clocks: say('clock.theatre'), ...momentWords(campaign, t, lang) }),
    widest: { date: widest([...new Set(told.map(({ date }) => date))]), hour: widest([...new Set(told.map(({ hour }) => hour))]) },
  };
}
