import type { Chapter } from '../../lib/campaign/story/chapters';
import { citesOf } from '../../lib/campaign/story/chapters';
import type { Say } from '../../lib/messages/say';
import { dateAt, shortDateAt, timeAt } from '../../lib/panels/dates';
import { escaped } from '../../lib/panels/escaped';
import { CiteNumbers } from '../../lib/panels/story/citeNumbers';
import { instantText } from '../../lib/state/viewerUrl';
import type { Lesson } from '../readLesson';
import { questionHtml } from './questionHtml';
import { paragraphHtml, sourcesHtml } from './sourcesHtml';

/** A chapter as it is read: sentences with their sources, what to look at on the map, the question. */
export function chapterHtml(chapter: Chapter, n: number, lesson: Lesson, say: Say): string {
  const { id, title, t, paragraphs } = chapter;
  const numbers = new CiteNumbers(citesOf(chapter));
  return `<article class="chapter" id="${escaped(id)}" data-chapter="${escaped(id)}" data-kind="${chapter.question.kind}" aria-labelledby="${escaped(id)}-title">
<p class="when">${escaped(say('lesson.when', { n, date: dateAt(t, 'theatre', 'en'), time: timeAt(t, 'theatre', 'en') }))}</p>
<h3 id="${escaped(id)}-title">${escaped(title)}</h3>
${paragraphs.map((sentences) => paragraphHtml(sentences, numbers, id, say)).join('\n')}
${lookHtml(chapter, lesson, say)}
${questionHtml(chapter, lesson, say)}
${sourcesHtml(numbers, id, say('story.sources'), lesson, say)}
</article>`;
}

/** Buttons that drive the map are shown once there is a program to drive it; the link is there without. */
function lookHtml({ id, t, lookFor, playUntil, question }: Chapter, { campaign }: Lesson, say: Say): string {
  const button = (data: string, text: string) => `<button type="button" ${data} hidden>${escaped(text)}</button>`;
  const known = lookFor.select === null ? undefined : (campaign.formationById.get(lookFor.select)?.name ?? campaign.annotationById.get(lookFor.select)?.title);
  // What is to be predicted is not shown before.
  const kept = question.kind === 'predict';
  const moves = [
    button('data-do="show"', say('lesson.show')),
    ...(lookFor.select === null || known === undefined ? [] : [button(`data-do="find" data-id="${escaped(lookFor.select)}"`, say('lesson.find', { name: known }))]),
    ...(playUntil === null ? [] : [button(`data-do="play" data-from="${instantText(t)}" data-until="${instantText(playUntil)}"${kept ? ' data-kept' : ''}`, say('story.play', { date: shortDateAt(playUntil, 'theatre', 'en') }))]),
    `<a href="./?chapter=${escaped(encodeURIComponent(id))}">${escaped(say('lesson.open'))}</a>`,
    ...(playUntil !== null && kept ? [`<span class="answer-first" hidden>${escaped(say('story.answerFirst'))}</span>`] : []),
  ];
  return `<div class="look"><p><strong>${escaped(say('story.lookFor'))}</strong> ${escaped(lookFor.text)}</p>
<p class="moves">${moves.join(' ')}</p></div>`;
}
