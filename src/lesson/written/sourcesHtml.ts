import type { Cite, Sentence } from '../../lib/campaign/story/chapters';
import type { Citation } from '../../lib/campaign/types';
import type { Say } from '../../lib/messages/say';
import { escaped } from '../../lib/panels/escaped';
import { annotationLink, pageLink } from '../../lib/panels/mapLink';
import type { CiteNumbers } from '../../lib/panels/story/citeNumbers';
import type { Lesson } from '../readLesson';
import { sourceId } from '../sourceId';

/** A paragraph, with the numbers of what it rests on after each of its sentences. */
export function paragraphHtml(sentences: readonly Sentence[], numbers: CiteNumbers, of: string, say: Say): string {
  return `<p>${sentences.map(({ text }, i) => escaped(text) + marksHtml(numbers.after(sentences, i), of, say)).join(' ')}</p>`;
}

function marksHtml(numbers: readonly number[], of: string, say: Say): string {
  if (numbers.length === 0) return '';
  const links = numbers.map((n) => `<a href="#${escaped(sourceId(of, n))}" aria-label="${escaped(say('story.cite', { n }))}">${n}</a>`);
  return `<sup>${links.join(' ')}</sup>`;
}

/** What the numbers stand for, as entries of a bibliography. */
export function sourcesHtml(numbers: CiteNumbers, of: string, title: string, lesson: Lesson, say: Say): string {
  const items = numbers.cites.map((cite, i) => `<li id="${escaped(sourceId(of, i + 1))}" tabindex="-1">${citeHtml(cite, lesson, say)}</li>`);
  return `<details class="sources"><summary>${escaped(title)}</summary><ol>${items.join('')}</ol></details>`;
}

function citeHtml(cite: Cite, lesson: Lesson, say: Say): string {
  if (!('event' in cite)) return workHtml(cite, lesson, say);
  const event = lesson.campaign.annotationById.get(cite.event);
  if (!event) return escaped(cite.event);
  const basis = say(event.partRead && event.basis === 'read' ? 'basis.partRead' : `basis.${event.basis}`);
  const works = event.citations.map((citation) => `<li>${workHtml(citation, lesson, say)}</li>`);
  const link = `<a href="${escaped(annotationLink(lesson.campaign, event))}">${escaped(say('story.event', { title: event.title }))}</a>`;
  return `${link} (${escaped(basis)})<ul>${works.join('')}</ul>`;
}

/** As `Reference.svelte` has it, for who has no script. */
function workHtml({ source, locator }: Citation, { campaign, sources }: Lesson, say: Say): string {
  const work = sources.get(source);
  if (!work) return escaped([source, locator].filter(Boolean).join(', '));
  const title = `<cite>${escaped(work.title)}</cite>`;
  const linked = work.url ? `<a href="${escaped(work.url)}" rel="noopener noreferrer nofollow">${title}</a>` : title;
  const rest = ['', work.publisher, work.year, locator].filter((part, i) => i === 0 || part).join(', ');
  const entry = `<a href="${escaped(pageLink(campaign.id, 'sources.html', source))}">${escaped(say('record.entry'))}</a>`;
  return `${work.author ? `${escaped(work.author)}, ` : ''}${linked}${escaped(rest)}${rest.endsWith('.') ? '' : '.'} ${entry}`;
}
