import { LESSON } from '../../lib/messages/parts/lesson';
import { PAGES } from '../../lib/messages/parts/pages';
import { STORY } from '../../lib/messages/parts/story';
import { catalogueFor } from '../../lib/messages/say';
import { escaped } from '../../lib/panels/escaped';
import type { PlannedLesson } from '../readLesson';
import { readPlannedLesson } from '../readLesson';
import { lessonHtml } from './pageHtml';

/** Where the page says that its text comes. */
const [TITLE, MAIN] = [/<title>[^<]*<\/title>/, /(<main id="lesson"[^>]*>)[^<]*(<\/main>)/];

/**
 * The lesson page, from the campaign's own files.
 * @param site the folder that has `campaigns/`
 * @param template the page without its text
 */
export async function writePage(site: string, template: string): Promise<string> {
  return pageOf(await readPlannedLesson(site), template);
}

export function pageOf(lesson: PlannedLesson, template: string): string {
  const say = catalogueFor('en', LESSON, PAGES, STORY);
  if (!TITLE.test(template) || !MAIN.test(template)) throw new Error('lesson.html has no place for its title or its text');
  const { plan, campaign } = lesson;
  const head = `<title>${escaped(say('lesson.title', { title: plan.title, campaign: campaign.title }))}</title>
    <meta name="description" content="${escaped(plan.lead[0]?.text ?? plan.title)}" />`;
  // By functions: a dollar sign in a text is a dollar sign.
  return template.replace(TITLE, () => head).replace(MAIN, (_, open: string, close: string) => `${open}\n${lessonHtml(lesson, say)}\n${close}`);
}
