import type { AdvanceMark } from '../../campaign/advanceMarks';
import type { FrontProfile, Pause } from '../../campaign/advanceProfile';
import { DAY_MS } from '../../campaign/instants';
import { nameOf } from '../../campaign/nameOf';
import type { Source } from '../../campaign/schema';
import { frontAt } from '../../campaign/stateAt';
import type { Campaign, Citation, Instant } from '../../campaign/types';
import type { Say } from '../../messages/say';
import { dateAt, shortDateAt, timeAt } from '../dates';
import { kmText, rangeText } from '../figures';
import type { ProfileWords } from './profileLayout';

/** What the figure says on itself. */
export function profileWords(campaign: Campaign, lang: string, say: Say): ProfileWords {
  return {
    front: ({ front, greatestKm }, wide) => (wide ? say('profile.end', { front: front.name, km: kmText(greatestKm) }) : front.name),
    spearhead: (id) => campaign.formationById.get(id)?.shortName ?? id,
    pause: (pause) => say(pause.still ? 'profile.halt' : 'profile.noDeeper', { days: daysOf(pause) }),
    tick: (t) => shortDateAt(t, 'theatre', lang),
    chosenDepth: ({ shortName }) => say('profile.depthOf', { name: shortName }),
    chosenWay: ({ shortName }) => say('profile.wayOf', { name: shortName }),
  };
}

/** To half days: the places are dated no better. */
export function daysOf({ from, until }: Pick<Pause, 'from' | 'until'>): number {
  return Math.round(((until - from) / DAY_MS) * 2) / 2;
}

/** The instant and how deep each front had come by it: what the slider says. */
export function spokenAt(campaign: Campaign, t: Instant, lang: string, say: Say): string {
  const fronts = campaign.fronts.map((front) => say('profile.valueFront', { front: front.name, km: kmText(frontAt(campaign, front, t).depthKm) }));
  return [`${dateAt(t, 'theatre', lang)}, ${timeAt(t, 'theatre', lang)}`, ...fronts].join('; ');
}

/** The figure in sentences, front by front. */
export function summaryText(campaign: Campaign, profiles: readonly FrontProfile[], lang: string, say: Say): string {
  const moved = profiles.filter(({ endsAt }) => endsAt !== null);
  const still = profiles.filter(({ endsAt }) => endsAt === null);
  const told = moved.map(({ front, greatestKm, endsAt, spearheads }) =>
    say('profile.summary', { front: front.name, km: kmText(greatestKm), date: dateAt(endsAt ?? 0, 'theatre', lang), name: nameOf(campaign, spearheads.at(-1)?.formation ?? front.id) }),
  );
  return [...told, ...(still.length > 0 && moved.length > 0 ? [say('profile.still', { fronts: still.map(({ front }) => front.name).join(', ') })] : [])].join(' ');
}

/** A published figure and ours, in one sentence without its works. */
export function markText(campaign: Campaign, { formation, kind, t, publishedKm, computedKm }: AdvanceMark, lang: string, say: Say): string {
  return say(`profile.mark.${kind}`, { subject: nameOf(campaign, formation), published: rangeText(publishedKm), date: shortDateAt(t - 1, 'theatre', lang), ours: kmText(computedKm) });
}

/** The works that print a figure, each with how well that is known. */
export function markWorks({ by }: AdvanceMark, sources: ReadonlyMap<string, Source>, say: Say): string {
  return by.map(({ citations, basis }) => `${citations.map((citation) => workText(citation, sources)).join('; ')}: ${say(`basis.${basis}`)}`).join('; ');
}

/** A work as a caption names it: whose, what, when, and where in it. */
export function workText({ source, locator }: Citation, sources: ReadonlyMap<string, Source>): string {
  const work = sources.get(source);
  return [...(work ? [work.author, work.title, work.year] : [source]), locator ?? ''].filter((part) => part !== '').join(', ');
}
