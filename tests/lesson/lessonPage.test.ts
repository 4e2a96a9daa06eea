import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ownCode } from '../../src/lesson/ownCode';
import type { PlannedLesson } from '../../src/lesson/readLesson';
import { pageOf } from '../../src/lesson/written/writePage';
import { parseSources } from '../../src/lib/campaign/parseFiles';
import type { Chapter } from '../../src/lib/campaign/story/chapters';
import { readChapters } from '../../src/lib/campaign/story/chapters';
import { readLessonPlan } from '../../src/lib/campaign/story/lessonPlan';
import { escaped } from '../../src/lib/panels/escaped';
import { recordCampaign } from '../campaign/recordCampaign';

const { campaign, files } = recordCampaign();
const chapters = readChapters(JSON.stringify(files.extra.chapters));
const sources = parseSources(JSON.stringify(files.sources));
const plan = readLessonPlan(JSON.stringify(files.extra.lesson));
if (!chapters.ok || !sources.ok || !plan.ok) throw new Error('the record is broken');
const lesson: PlannedLesson = { campaign, chapters: chapters.value, sources: sources.value, plan: plan.value };
const template = readFileSync('lesson.html', 'utf8');
const page = pageOf(lesson, template);
/** What stands between one place of a page and the next. */
const between = (text: string, from: string, to: string) => text.slice(text.indexOf(from), text.indexOf(to, text.indexOf(from) + from.length));
const articleOf = ({ id }: Chapter) => between(page, `<article class="chapter" id="${id}"`, '</article>');

describe('the lesson page', () => {
  it('tells every chapter once and in order, each part at a map of its own', () => {
    expect([...page.matchAll(/<article class="chapter" id="([^"]+)"/g)].map(([, id]) => id)).toEqual(lesson.chapters.map(({ id }) => id));
    expect([...page.matchAll(/<figure class="map" data-first="([^"]+)"/g)].map(([, id]) => id)).toEqual(lesson.plan.parts.map((part) => part.chapters[0]));
    expect(page).toContain(`<h1>${lesson.plan.title}</h1>`);
  });

  it('has after every sentence, or after those that rest on the same, the numbers of what it rests on', () => {
    for (const chapter of lesson.chapters) {
      const article = articleOf(chapter);
      for (const sentences of chapter.paragraphs) {
        for (const [i, { text, cites }] of sentences.entries()) {
          const next = sentences[i + 1];
          const after = article.slice(article.indexOf(escaped(text)) + escaped(text).length);
          expect(article).toContain(escaped(text));
          if (JSON.stringify(next?.cites) === JSON.stringify(cites)) continue;
          expect(after.startsWith('<sup>'), text).toBe(cites.length > 0);
          const marks = after.slice(0, after.indexOf('</sup>')).match(/<a /g) ?? [];
          if (cites.length > 0) expect(marks, text).toHaveLength(new Set(cites.map((cite) => JSON.stringify(cite))).size);
        }
      }
    }
  });

  it('leads every mark to an entry that names a work, none of which is only an id', () => {
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const led = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(led.filter((id) => !ids.has(id))).toEqual([]);
    expect([...page.matchAll(/ id="([^"]+)"/g)]).toHaveLength(ids.size);
    for (const [, entry = ''] of page.matchAll(/<li id="[^"]+-source-\d+" tabindex="-1">(.*?)(?=<li id|<\/ol>)/gs)) expect(entry).toContain('sources.html#');
  });

  it('asks every question, and tells no answer before it is given', () => {
    for (const chapter of lesson.chapters) {
      const article = articleOf(chapter);
      const { question } = chapter;
      expect(article).toContain(escaped(question.prompt));
      if (question.kind === 'predict' || question.kind === 'rank') expect(article).not.toContain(escaped(question.why));
      else for (const { text, why } of question.options) expect([article.includes(escaped(text)), article.includes(escaped(why))]).toEqual([true, false]);
      if (question.kind === 'predict') expect(article).toMatch(/data-do="play"[^>]* data-kept hidden/);
    }
  });

  it('says what a campaign’s file says as text, whatever it is', () => {
    const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>$&$1';
    const [first, ...rest] = lesson.chapters;
    if (!first) throw new Error('no chapter');
    const bad: Chapter = {
      ...first,
      title: hostile,
      paragraphs: [[{ text: hostile, cites: [{ source: hostile, locator: hostile }, { event: hostile }] }]],
      lookFor: { text: hostile, select: hostile },
      question: { kind: 'choose', prompt: hostile, options: [{ text: hostile, cites: [], right: true, why: hostile }], disagreement: hostile },
    };
    const { parts } = lesson.plan;
    const written = pageOf({ ...lesson, chapters: [bad, ...rest], plan: { title: hostile, lead: bad.paragraphs[0] ?? [], parts: parts.map((part) => ({ ...part, title: hostile })) } }, template);
    expect(written.match(/<script/g)).toHaveLength(1);
    // What stands between quotes is a value, whatever it says.
    expect(/<img|<[^>]* onerror=/.test(written.replaceAll(/"[^"]*"/g, '""'))).toBe(false);
    expect(written.includes('&gt;$&amp;$1')).toBe(true);
  });

  it('is refused where the template has no place for it', () => {
    expect(() => pageOf(lesson, '<title></title><main></main>')).toThrow(/lesson\.html/);
  });
});

describe('the code that a teacher copies', () => {
  it('has one map and a button for each stop, and no markup of anybody else’s', () => {
    const code = ownCode('https://school.example/storm/', 'A "map"', [{ id: 'khingan', title: '<b>Over</b>' }, { id: 'fuel', title: 'Fuel' }]);
    expect(code).toContain('src="https://school.example/storm/embed.html?ui=minimal&amp;chapter=khingan"');
    expect(code).toContain('title="A &quot;map&quot;"');
    expect(code.match(/<button/g)).toHaveLength(2);
    expect(code).not.toContain('<b>');
  });
});
