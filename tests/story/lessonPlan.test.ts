import { describe, expect, it } from 'vitest';
import { checkLesson } from '../../geo/check/checkLesson';
import { readRecord } from '../../geo/read/readRecord';
import { readChapters } from '../../src/lib/campaign/story/chapters';
import { parseLessonPlan, readLessonPlan } from '../../src/lib/campaign/story/lessonPlan';
import type { LessonFile } from '../../src/lib/campaign/story/lessonSchema';
import { recordCampaign } from '../campaign/recordCampaign';

const { campaign, files } = recordCampaign();
const file = files.extra.lesson as LessonFile;
const chapters = readChapters(JSON.stringify(files.extra.chapters));
if (!chapters.ok) throw new Error('the record is broken');

function problems(change: Partial<LessonFile>): string[] {
  const parsed = parseLessonPlan(JSON.stringify({ ...file, ...change }), chapters.ok ? chapters.value : [], campaign);
  return parsed.ok ? [] : parsed.problems.map(({ where, what }) => `${where}: ${what}`);
}
const [first, second, ...rest] = file.parts;
if (!first || !second) throw new Error('the lesson has no parts');

describe('the plan of the lesson', () => {
  it('tells every chapter in three parts or more, and names the minutes that a double lesson has', () => {
    expect(problems({})).toEqual([]);
    expect(file.parts.length).toBeGreaterThanOrEqual(3);
    expect(file.parts.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)).toBe(90);
  });

  it('is refused for a chapter that is not there, stands in no part, twice, or out of its order', () => {
    expect(problems({ parts: [{ ...first, chapters: [...first.chapters, 'atlantis'] }, second, ...rest] })).toEqual(['lesson.json: there is no chapter “atlantis”']);
    expect(problems({ parts: [first, ...rest] })).toEqual(second.chapters.map((id) => `lesson.json: the chapter “${id}” stands in no part`));
    expect(problems({ parts: [first, { ...second, chapters: [...second.chapters, ...first.chapters] }, ...rest] })[0]).toContain('stands twice');
    expect(problems({ parts: [second, first, ...rest] })).toEqual(['lesson.json: its chapters stand in another order than in chapters.json']);
    expect(problems({ parts: [first, { ...second, id: first.id }, ...rest] })[0]).toContain('stands twice');
  });

  it('rests its first sentences on the record, as chapters do theirs', () => {
    expect(problems({ lead: [{ text: 'It rained.', cites: [], fact: true }] })[0]).toContain('a sentence of fact cites something');
    expect(problems({ lead: [{ text: 'It rained.', cites: ['event:no-such-event'], fact: true }] })).toEqual(['lesson.json: there is no event “no-such-event”']);
    const record = readRecord('august-storm');
    const invented = { ...record, lesson: { ...file, lead: [{ text: 'It rained.', cites: ['glantz7#p. 9999', 'nobody'], fact: true }] } };
    expect(checkLesson(record, campaign)).toEqual([]);
    expect(checkLesson(invented, campaign).map(({ what }) => what)).toEqual(['“glantz7#p. 9999” stands nowhere else in the record', 'the source “nobody” is not in sources.csv']);
    expect(checkLesson({ ...record, lesson: null }, campaign)).toEqual([]);
  });

  it('is read by its schema without the chapters, and refused where it is no plan', () => {
    expect(readLessonPlan(JSON.stringify(file)).ok).toBe(true);
    for (const wrong of ['{', '{}', JSON.stringify({ ...file, parts: [] })]) expect(readLessonPlan(wrong).ok).toBe(false);
  });
});
