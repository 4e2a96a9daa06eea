import type { Chapter } from '../../lib/campaign/story/chapters';
import { rankedFronts } from '../../lib/campaign/story/quiz';
import type { Say } from '../../lib/messages/say';
import { escaped } from '../../lib/panels/escaped';
import { shuffled } from '../../lib/panels/story/rankOrder';
import type { Lesson } from '../readLesson';

/** A chapter's question to be read; where the program runs, a form to answer it takes the place of what may be chosen. */
export function questionHtml({ id, question }: Chapter, lesson: Lesson, say: Say): string {
  return `<section class="question" aria-labelledby="${escaped(id)}-question">
<h4 id="${escaped(id)}-question">${escaped(say('story.question'))}</h4>
<p class="prompt">${escaped(question.prompt)}</p>
<div class="answer" data-question="${escaped(id)}"><p class="how">${escaped(say(`story.kind.${question.kind}`))}</p>${choicesHtml(question, lesson)}</div>
</section>`;
}

function choicesHtml(question: Chapter['question'], { campaign }: Lesson): string {
  switch (question.kind) {
    case 'choose':
    case 'dispute':
      return listHtml(question.options.map(({ text }) => text));
    case 'rank': {
      const right = rankedFronts(campaign, question).map(({ id }) => id);
      return listHtml(shuffled(question.of, right).map((id) => campaign.formationById.get(id)?.name ?? id));
    }
    case 'predict':
      return '';
  }
}

function listHtml(texts: readonly string[]): string {
  return `<ul class="choices">${texts.map((text) => `<li>${escaped(text)}</li>`).join('')}</ul>`;
}
