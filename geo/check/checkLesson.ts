import { parseChapters } from '../../src/lib/campaign/story/chapters';
import { parseLessonPlan } from '../../src/lib/campaign/story/lessonPlan';
import type { Campaign, Problem } from '../../src/lib/campaign/types';
import type { Record1945 } from '../read/readRecord';
import { toChapters } from '../toChapters';
import { toLesson } from '../toLesson';
import { groundOf, unfounded } from './checkChapters';

/** The lesson page tells every chapter once, in their order, and its first sentences rest on what the record has. */
export function checkLesson(record: Record1945, campaign: Campaign): Problem[] {
  const lesson = toLesson(record);
  // What is wrong with the chapters themselves is told by their own check.
  const chapters = parseChapters(JSON.stringify(toChapters(record)), campaign);
  if (lesson === null || !chapters.ok) return [];
  const plan = parseLessonPlan(JSON.stringify(lesson), chapters.value, campaign);
  if (!plan.ok) return plan.problems;
  const ground = groundOf(record);
  return plan.value.lead.flatMap(({ cites }) => cites.flatMap((cite) => unfounded(cite, ground))).map((what) => ({ where: 'lesson.json', what }));
}
