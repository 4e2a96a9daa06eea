import { eachOnce } from '../../lib/campaign/story/chapters';
import type { Say } from '../../lib/messages/say';
import { shortDateAt } from '../../lib/panels/dates';
import { escaped } from '../../lib/panels/escaped';
import { CiteNumbers } from '../../lib/panels/story/citeNumbers';
import { ownCode } from '../ownCode';
import type { PlannedLesson } from '../readLesson';
import { partHtml } from './partHtml';
import { paragraphHtml, sourcesHtml } from './sourcesHtml';

/** Stands in the code to be copied until the page knows its own address. */
const SOME_SITE = 'https://example.org/august-storm/';

/** All that the lesson page says, to be read without a program. */
export function lessonHtml(lesson: PlannedLesson, say: Say): string {
  const { plan } = lesson;
  return [
    headHtml(lesson, say),
    contentsHtml(lesson, say),
    ...plan.parts.map((part, i) => partHtml(part, i + 1, lesson, say)),
    `<section class="end" id="how-it-went" aria-labelledby="how-it-went-title"><h2 id="how-it-went-title">${escaped(say('lesson.went'))}</h2>
<p>${escaped(say('lesson.went.text'))}</p><p id="failed" role="alert" hidden>${escaped(say('lesson.failed'))}</p><div id="score"></div></section>`,
    ownHtml(lesson, say),
    `<footer><p>${escaped(say('lesson.credit', { campaign: lesson.campaign.title, version: lesson.campaign.version }))}</p>
<p><a href="./">${escaped(say('pages.atlas'))}</a> · <a href="sources.html">${escaped(say('pages.sources'))}</a> · <a href="policy.html">${escaped(say('credits.policy'))}</a></p></footer>`,
  ].join('\n');
}

function headHtml(lesson: PlannedLesson, say: Say): string {
  const { plan, campaign, chapters } = lesson;
  const numbers = new CiteNumbers(eachOnce(plan.lead.flatMap(({ cites }) => cites)));
  const minutes = plan.parts.reduce((sum, part) => sum + (part.minutes ?? 0), 0);
  return `<header>
<p class="kicker"><a href="./">${escaped(say('lesson.kicker', { campaign: campaign.title }))}</a></p>
<h1>${escaped(plan.title)}</h1>
<div class="opening-lines"><div class="lead">${paragraphHtml(plan.lead, numbers, 'lead', say)}
${sourcesHtml(numbers, 'lead', say('lesson.leadSources'), lesson, say)}</div>
<div class="how-it-works"><p>${escaped(say('lesson.how', { chapters: chapters.length, maps: plan.parts.length, minutes }))}</p>
<noscript><p>${escaped(say('lesson.noScript'))}</p></noscript></div></div>
</header>`;
}

function contentsHtml({ plan, chapters }: PlannedLesson, say: Say): string {
  const chapter = (id: string) => {
    const found = chapters.find((known) => known.id === id);
    return found ? `<li><a href="#${escaped(id)}">${escaped(found.title)}</a> <span>${escaped(shortDateAt(found.t, 'theatre', 'en'))}</span></li>` : '';
  };
  const parts = plan.parts.map(({ id, title, chapters: told }, i) => {
    const begins = chapters.findIndex((known) => known.id === told[0]) + 1;
    return `<li><a class="part-name" href="#part-${escaped(id)}">${escaped(say('lesson.part', { n: i + 1, title }))}</a><ol start="${begins}">${told.map(chapter).join('')}</ol></li>`;
  });
  return `<nav class="contents" aria-label="${escaped(say('lesson.contents'))}"><ul>${parts.join('')}</ul></nav>`;
}

function ownHtml({ plan, chapters }: PlannedLesson, say: Say): string {
  const told = plan.parts.flatMap((part) => chapters.filter(({ id }) => id === part.chapters[0]));
  return `<section class="end" id="make-your-own" aria-labelledby="make-your-own-title"><h2 id="make-your-own-title">${escaped(say('lesson.own'))}</h2>
<p>${escaped(say('lesson.own.text'))}</p>
<div id="own-code"><pre><code>${escaped(ownCode(SOME_SITE, plan.title, told))}</code></pre></div>
<p>${escaped(say('lesson.own.more'))}</p></section>`;
}
