import { describe, expect, it } from 'vitest';
import { catalogueFor } from '../../src/lib/messages/say';
import { WORKSHEET } from '../../src/lib/messages/parts/worksheet';
import { readChapters } from '../../src/lib/campaign/story/chapters';
import { readStandards } from '../../src/lib/campaign/story/standards';
import { parseSources } from '../../src/lib/campaign/parseFiles';
import { teachersGuide } from '../../packs/paper/guide';
import type { TaughtLesson } from '../../src/lesson/readLesson';
import { worksheet } from '../../packs/paper/worksheet';
import { recordCampaign } from '../campaign/recordCampaign';

const { campaign, files } = recordCampaign();
const chapters = readChapters(JSON.stringify(files.extra.chapters));
const sources = parseSources(JSON.stringify(files.sources));
const standards = readStandards(JSON.stringify(files.extra.standards));
if (!chapters.ok || !sources.ok || !standards.ok) throw new Error('the record is broken');
const lesson: TaughtLesson = { campaign, chapters: chapters.value, sources: sources.value, standards: standards.value };
const say = catalogueFor('en', WORKSHEET);

describe('the worksheet', () => {
  const page = worksheet(lesson, say);

  it('has every question, and says no answer', () => {
    for (const { question } of lesson.chapters) {
      expect(page).toContain(question.prompt.replaceAll('"', '&quot;'));
      if (question.kind === 'predict' || question.kind === 'rank') expect(page).not.toContain(question.why);
      else for (const { why } of question.options) expect(page).not.toContain(why);
    }
    expect(page).not.toContain('class="right"');
  });
});

describe('the teacher’s guide', () => {
  const page = teachersGuide(lesson, say);

  it('has one right answer to each choice, the computed ones too, and no source that is only an id', () => {
    const choices = lesson.chapters.filter(({ question }) => question.kind === 'choose' || question.kind === 'dispute').length;
    expect(page.match(/class="right"/g)).toHaveLength(choices);
    expect(page).toContain('6th Guards Tank Army went 173 km in a straight line in 48 hours');
    expect(page).toContain('Transbaikal Front, 340 km');
    expect(page).not.toMatch(/<small>[a-z0-9-]+<\/small>/);
  });

  it('names the published standards, each with the chapters that serve it and where it was read', () => {
    const list = page.slice(page.indexOf('Standards that it serves'), page.indexOf('Questions and answers'));
    expect(list.match(/<li>/g)).toHaveLength(lesson.standards.length);
    for (const { code, asks, serves, read } of lesson.standards) for (const text of [code, asks, serves, read.at, read.on]) expect(list).toContain(text);
    expect(list).toContain('(mark a place on the map, chapters 3, 6; put in order, chapter 7)');
    expect(list).toContain('find the disputed sentence, chapters 4, 10, 11, 13; chapter 5)');
  });

  it('says nothing of standards where the campaign names none', () => {
    expect(teachersGuide({ ...lesson, standards: [] }, say)).not.toContain('Standards');
  });

  it('prints what a campaign’s file says as text, whatever it is', () => {
    const [first, ...rest] = lesson.chapters;
    if (!first) throw new Error('no chapter');
    const script = '<script>alert(1)</script>';
    const standard = { framework: script, code: script, asks: script, serves: script, questions: [], chapters: [first.id], read: { at: script, on: script } };
    const hostile = { ...lesson, chapters: [{ ...first, title: script }, ...rest], standards: [standard] };
    for (const printed of [teachersGuide(hostile, say), worksheet(hostile, say)]) {
      expect(printed).not.toContain('<script');
      expect(printed).toContain('&lt;script&gt;');
    }
  });
});
