import type { Standard } from '../../src/lib/campaign/story/standards';
import type { Say } from '../../src/lib/messages/say';
import type { TaughtLesson } from '../../src/lesson/readLesson';
import { escaped } from '../../src/lib/panels/escaped';

/** Which published standards the lesson serves, each with the chapters that do; empty where the campaign names none. */
export function standardsHtml(lesson: TaughtLesson, say: Say): string {
  if (lesson.standards.length === 0) return '';
  const entries = lesson.standards.map((standard) => standardHtml(standard, lesson, say));
  return `<h3>${escaped(say('guide.standards'))}</h3><p>${escaped(say('guide.standards.text'))}</p><ul>${entries.join('')}</ul>`;
}

function standardHtml(standard: Standard, lesson: TaughtLesson, say: Say): string {
  const { framework, code, asks, serves, read } = standard;
  const where = servedBy(standard, lesson, say).join('; ');
  return `<li><strong>${escaped(code)}</strong> (${escaped(framework)}): ${escaped(asks)}<br>${escaped(say('guide.standard.here', { serves, where }))}<br><small>${escaped(say('guide.standard.read', read))}</small></li>`;
}

function servedBy({ questions, chapters: named }: Standard, { chapters }: TaughtLesson, say: Say): string[] {
  const numbers = (chosen: (chapter: TaughtLesson['chapters'][number]) => boolean) => {
    const found = chapters.flatMap((chapter, i) => (chosen(chapter) ? [i + 1] : []));
    return { count: found.length, chapters: found.join(', ') };
  };
  return [
    ...questions.map((kind) => say(`guide.kind.${kind}`, numbers(({ question }) => question.kind === kind))),
    ...(named.length === 0 ? [] : [say('guide.standard.chapters', numbers(({ id }) => named.includes(id)))]),
  ];
}
