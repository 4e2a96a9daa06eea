import type { Chapter } from '../../src/lib/campaign/story/chapters';
import type { Say } from '../../src/lib/messages/say';
import { dateAt } from '../../src/lib/panels/dates';
import { shuffled } from '../../src/lib/panels/story/rankOrder';
import { rankedFronts } from '../../src/lib/campaign/story/quiz';
import type { Lesson } from '../../src/lesson/readLesson';
import { escaped } from '../../src/lib/panels/escaped';
import { paperPage } from './html';

const lines = (count: number) => '<div class="line"></div>'.repeat(count);

/** The pages that a pupil writes on: each chapter's thing to look at and its question, with room for an answer. */
export function worksheet(lesson: Lesson, say: Say): string {
  const { campaign, chapters } = lesson;
  const title = say('worksheet.title', { campaign: campaign.title });
  const body = [
    `<h1>${escaped(title)}</h1>`,
    `<p>${escaped(say('worksheet.lead', { count: chapters.length }))}</p>`,
    `<div class="head"><span>${escaped(say('worksheet.name'))}</span><span>${escaped(say('worksheet.date'))}</span></div>`,
    ...chapters.map((chapter, i) => onPaper(chapter, i + 1, lesson, say)),
    `<section><p>${escaped(say('worksheet.last'))}</p>${lines(4)}</section>`,
    `<p><small>${escaped(say('guide.credit'))}</small></p>`,
  ];
  return paperPage(title, body.join('\n'));
}

function onPaper(chapter: Chapter, n: number, lesson: Lesson, say: Say): string {
  return `<section class="keep">
<h2>${escaped(say('worksheet.chapter', { n, title: chapter.title }))}</h2>
<p class="when">${escaped(say('worksheet.on', { date: dateAt(chapter.t, 'theatre', 'en') }))}</p>
<h3>${escaped(say('worksheet.map'))}</h3>
<p>${escaped(chapter.lookFor.text)}</p>
<p><small>${escaped(say('worksheet.seen'))}</small></p>${lines(2)}
<h3>${escaped(say('worksheet.question'))}</h3>
<p>${escaped(chapter.question.prompt)}</p>
${roomFor(chapter, lesson, say)}
</section>`;
}

function roomFor({ question }: Chapter, { campaign }: Lesson, say: Say): string {
  const boxes = (texts: readonly string[]) => `<ul class="boxes">${texts.map((text) => `<li>${escaped(text)}</li>`).join('')}</ul>`;
  switch (question.kind) {
    case 'choose':
    case 'dispute':
      return boxes(question.options.map(({ text }) => text));
    case 'rank': {
      const right = rankedFronts(campaign, question).map(({ id }) => id);
      return `<p><small>${escaped(say('worksheet.order'))}</small></p>${boxes(shuffled(question.of, right).map((id) => campaign.formationById.get(id)?.name ?? id))}`;
    }
    case 'predict':
      return `<p><small>${escaped(say('worksheet.guess'))}</small></p>${lines(2)}<p><small>${escaped(say('worksheet.miss'))}</small></p>${lines(2)}`;
  }
}
