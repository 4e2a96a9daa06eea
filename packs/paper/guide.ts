import type { Chapter, Cite } from '../../src/lib/campaign/story/chapters';
import { citesOf } from '../../src/lib/campaign/story/chapters';
import { missOf, rankedFronts, startOf } from '../../src/lib/campaign/story/quiz';
import type { Citation } from '../../src/lib/campaign/types';
import type { Say } from '../../src/lib/messages/say';
import { kmText } from '../../src/lib/panels/figures';
import type { Lesson, TaughtLesson } from '../../src/lesson/readLesson';
import { escaped } from '../../src/lib/panels/escaped';
import { paperPage } from './html';
import { standardsHtml } from './standards';

const AIMS = ['time', 'ground', 'measure', 'sources', 'people'] as const;
/** In 45 minutes so many chapters are read together. */
const IN_CLASS = 5;

/** For the teacher: aims, timing, standards, and every question with its answer, why it is that, and what it rests on. */
export function teachersGuide(lesson: TaughtLesson, say: Say): string {
  const { campaign, chapters } = lesson;
  const title = say('guide.title', { campaign: campaign.title });
  const middle = chapters[Math.floor(chapters.length / 2)]?.title ?? '';
  const body = [
    `<h1>${escaped(title)}</h1>`,
    `<p>${escaped(say('guide.lead', { version: campaign.version }))}</p>`,
    `<h3>${escaped(say('guide.aims'))}</h3><ul>${AIMS.map((aim) => `<li>${escaped(say(`guide.aim.${aim}`))}</li>`).join('')}</ul>`,
    `<h3>${escaped(say('guide.timing'))}</h3><ul><li>${escaped(say('guide.timing.short', { first: `1–${IN_CLASS}` }))}</li><li>${escaped(say('guide.timing.long', { middle }))}</li></ul>`,
    `<h3>${escaped(say('guide.care'))}</h3><p>${escaped(say('guide.care.text'))}</p>`,
    standardsHtml(lesson, say),
    `<h3>${escaped(say('guide.answers'))}</h3>`,
    ...chapters.map((chapter, i) => answered(chapter, i + 1, lesson, say)),
    `<p><small>${escaped(say('guide.credit'))}</small></p>`,
  ];
  return paperPage(title, body.join('\n'));
}

function answered(chapter: Chapter, n: number, lesson: Lesson, say: Say): string {
  return `<section>
<h2>${escaped(say('worksheet.chapter', { n, title: chapter.title }))}</h2>
<p>${escaped(chapter.question.prompt)}</p>
<h3>${escaped(say('guide.answer'))}</h3>
${answerOf(chapter, lesson, say)}
<h3>${escaped(say('guide.sources'))}</h3>
<ul>${citesOf(chapter).map((cite) => `<li><small>${escaped(citeText(cite, lesson, say))}</small></li>`).join('')}</ul>
</section>`;
}

function answerOf({ question, t }: Chapter, { campaign }: Lesson, say: Say): string {
  const name = (id: string) => campaign.formationById.get(id)?.name ?? id;
  switch (question.kind) {
    case 'choose':
    case 'dispute':
      return `<ul>${question.options.map(({ text, right, why }) => `<li${right ? ' class="right"' : ''}>${escaped(text)}<br><small>${escaped(why)}</small></li>`).join('')}</ul>`;
    case 'rank':
      return `<ol>${rankedFronts(campaign, question).map(({ id, depthKm }) => `<li>${escaped(`${name(id)}, ${kmText(depthKm)} km`)}</li>`).join('')}</ol><p>${escaped(question.why)}</p>`;
    case 'predict': {
      const from = startOf(campaign, question, t);
      const moved = from && missOf(campaign, question, t, from);
      const told = moved ? say('guide.predicted', { name: name(question.formation), km: kmText(moved.movedKm), hours: question.hours }) : '';
      return `<p>${escaped(`${told} ${question.why}`)}</p><p><small>${escaped(say('guide.points'))}</small></p>`;
    }
  }
}

function citeText(cite: Cite, lesson: Lesson, say: Say): string {
  if (!('event' in cite)) return workText(cite, lesson);
  const event = lesson.campaign.annotationById.get(cite.event);
  return event ? say('guide.event', { title: event.title, works: event.citations.map((citation) => workText(citation, lesson)).join('; ') }) : cite.event;
}

function workText({ source, locator }: Citation, { sources }: Lesson): string {
  const work = sources.get(source);
  return work ? [work.author, work.title, work.year, locator].filter(Boolean).join(', ') : source;
}
