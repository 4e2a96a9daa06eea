import type { LessonPart } from '../../lib/campaign/story/lessonPlan';
import type { Say } from '../../lib/messages/say';
import { escaped } from '../../lib/panels/escaped';
import type { Lesson } from '../readLesson';
import { chapterHtml } from './chapterHtml';

/** A part: its map, and its chapters beside it. */
export function partHtml(part: LessonPart, n: number, lesson: Lesson, say: Say): string {
  const id = escaped(part.id);
  const chapters = part.chapters.flatMap((wanted) => lesson.chapters.filter((chapter) => chapter.id === wanted));
  const minutes = part.minutes === null ? '' : ` <small>${escaped(say('lesson.minutes', { minutes: part.minutes }))}</small>`;
  return `<section class="part" id="part-${id}" aria-labelledby="part-${id}-title">
<h2 id="part-${id}-title">${escaped(say('lesson.part', { n, title: part.title }))}${minutes}</h2>
<div class="spread">
${mapHtml(part, lesson, say)}
<div class="text" id="text-${id}" tabindex="-1">
${chapters.map((chapter) => chapterHtml(chapter, lesson.chapters.indexOf(chapter) + 1, lesson, say)).join('\n')}
</div>
</div>
</section>`;
}

/** Where the part's map comes: what is said here stands as long as there is none. */
function mapHtml({ id, title, chapters }: LessonPart, { campaign }: Lesson, say: Say): string {
  const first = encodeURIComponent(chapters[0] ?? '');
  return `<figure class="map" data-first="${escaped(chapters[0] ?? '')}" data-title="${escaped(say('lesson.map', { campaign: campaign.title, title }))}">
<a class="past" href="#text-${escaped(id)}">${escaped(say('lesson.past'))}</a>
<div class="box"><p>${escaped(say('lesson.near'))}</p><p><button type="button" data-do="wake" hidden>${escaped(say('lesson.wake'))}</button> <a href="./?chapter=${escaped(first)}">${escaped(say('lesson.open'))}</a></p></div>
<figcaption><span class="shown"></span></figcaption>
</figure>`;
}
