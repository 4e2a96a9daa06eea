import { doubles } from '../check/doubles';
import type { Parsed } from '../parseFiles';
import { parseFile } from '../parseFiles';
import type { Campaign, Problem } from '../types';
import type { Chapter, Cite, Sentence } from './chapters';
import { parseCite } from './chapters';
import { lessonFileSchema } from './lessonSchema';

/** Some chapters that are read at one map. */
export interface LessonPart {
  readonly id: string;
  readonly title: string;
  readonly minutes: number | null;
  /** Ids of chapters, in their order. */
  readonly chapters: readonly string[];
}

/** How the chapters stand on the lesson page. */
export interface LessonPlan {
  readonly title: string;
  readonly lead: readonly Sentence[];
  readonly parts: readonly LessonPart[];
}

const FILE = 'lesson.json';

/** By its schema alone: which chapters there are is not looked up. */
export function readLessonPlan(file: string): Parsed<LessonPlan> {
  const parsed = parseFile(FILE, file, lessonFileSchema);
  if (!parsed.ok) return parsed;
  const { title, lead, parts } = parsed.value;
  const problems = [...doubles(`${FILE}:`, parts.map(({ id }) => id)), ...doubles(`${FILE}:`, parts.flatMap(({ chapters }) => chapters))];
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { title, parts, lead: lead.map(({ text, cites }) => ({ text, cites: cites.map(parseCite) })) } };
}

/** Text of `lesson.json` -> the plan of a lesson that tells each of these chapters once, in their order; or every problem in it. Never throws. */
export function parseLessonPlan(file: string, chapters: readonly Chapter[], campaign: Campaign): Parsed<LessonPlan> {
  const parsed = readLessonPlan(file);
  if (!parsed.ok) return parsed;
  const problems = [...misplaced(parsed.value, chapters), ...parsed.value.lead.flatMap(({ cites }) => cites.flatMap((cite) => unknown(cite, campaign)))];
  return problems.length > 0 ? { ok: false, problems: problems.map((what): Problem => ({ where: FILE, what })) } : parsed;
}

function misplaced({ parts }: LessonPlan, chapters: readonly Chapter[]): string[] {
  const told = parts.flatMap((part) => part.chapters);
  const known = chapters.map(({ id }) => id);
  const problems = [
    ...told.filter((id) => !known.includes(id)).map((id) => `there is no chapter “${id}”`),
    ...known.filter((id) => !told.includes(id)).map((id) => `the chapter “${id}” stands in no part`),
  ];
  if (problems.length > 0 || told.join() === known.join()) return problems;
  return ['its chapters stand in another order than in chapters.json'];
}

function unknown(cite: Cite, campaign: Campaign): string[] {
  return 'event' in cite && !campaign.annotationById.has(cite.event) ? [`there is no event “${cite.event}”`] : [];
}
