import { SHARE } from '../lib/messages/parts/share';
import { LESSON } from '../lib/messages/parts/lesson';
import { catalogueFor } from '../lib/messages/say';
import { dateAt } from '../lib/panels/dates';
import type { PlannedLesson } from '../lesson/readLesson';
import { readPlannedLesson } from '../lesson/readLesson';
import type { OEmbed, Picture } from './oEmbed';
import { oEmbed } from './oEmbed';
import type { OfferedPage } from './pageTags';
import { pageTags } from './pageTags';

/** An answer as a file of the site. */
export interface Offered {
  readonly file: string;
  readonly answer: OEmbed;
  /** The page that names it, and how; null for a chapter, which has the atlas's page with a query of its own. */
  readonly page: { readonly path: string; readonly tags: string } | null;
}

/** As the share box has them, for a map and for a text to read. */
const [MAP_PX, LESSON_PX] = [520, 700];

/**
 * What others may frame, each as a file.
 * @param data the folder that has `campaigns/`
 * @param site absolute, with its last slash
 */
export async function readOffers(data: string, site: string, picture: Picture): Promise<readonly Offered[]> {
  return offersOf(await readPlannedLesson(data), site, picture);
}

export function offersOf({ campaign, chapters, plan }: PlannedLesson, site: string, picture: Picture): readonly Offered[] {
  const say = catalogueFor('en', SHARE, LESSON);
  const provider = campaign.title;
  const map = (query: string, title: string) => ({ site, provider, query, title, heightPx: MAP_PX });
  const named = (file: string, answer: OEmbed, page: OfferedPage): Offered => ({ file, answer, page: { path: page.path, tags: pageTags(page, `${site}${file}`, answer) } });
  const lessonTitle = say('lesson.title', { title: plan.title, campaign: campaign.title });
  return [
    named('oembed/atlas.json', oEmbed({ ...map('?ui=minimal', `${campaign.title}: ${campaign.subtitle}`), picture }), {
      path: 'index.html',
      address: site,
      description: campaign.summary,
    }),
    named('oembed/lesson.json', oEmbed({ site, provider, query: '', title: lessonTitle, heightPx: LESSON_PX, page: 'lesson.html', picture: null }), {
      path: 'lesson.html',
      address: `${site}lesson.html`,
      description: plan.lead[0]?.text ?? plan.title,
    }),
    ...chapters.map(({ id, title, t }) => ({
      file: `oembed/chapter-${id}.json`,
      answer: oEmbed({ ...map(`?ui=minimal&chapter=${encodeURIComponent(id)}`, say('share.mapTitle', { title, date: dateAt(t, 'theatre', 'en') })), picture: null }),
      page: null,
    })),
  ];
}
