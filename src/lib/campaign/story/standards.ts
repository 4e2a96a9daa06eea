import { doubles } from '../check/doubles';
import type { Parsed } from '../parseFiles';
import { parseFile } from '../parseFiles';
import type { Problem } from '../types';
import type { Chapter } from './chapters';
import type { Standard } from './standardsSchema';
import { standardsFileSchema } from './standardsSchema';

export type { Standard } from './standardsSchema';

const FILE = 'standards.json';

/** By its schema alone: which chapters there are is not looked up. */
export function readStandards(file: string): Parsed<readonly Standard[]> {
  const parsed = parseFile(FILE, file, standardsFileSchema);
  if (!parsed.ok) return parsed;
  const { standards } = parsed.value;
  const problems = doubles(`${FILE}:`, standards.map(({ code }) => code));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: standards };
}

/** Text of `standards.json` -> the standards, each served by chapters and questions that are there; or every problem in it. Never throws. */
export function parseStandards(file: string, chapters: readonly Chapter[]): Parsed<readonly Standard[]> {
  const parsed = readStandards(file);
  if (!parsed.ok) return parsed;
  const problems = parsed.value.flatMap((standard) => unserved(standard, chapters).map((what): Problem => ({ where: `${FILE}: ${standard.code}`, what })));
  return problems.length > 0 ? { ok: false, problems } : parsed;
}

function unserved({ questions, chapters: named }: Standard, chapters: readonly Chapter[]): string[] {
  return [
    ...named.filter((id) => !chapters.some((chapter) => chapter.id === id)).map((id) => `there is no chapter “${id}”`),
    ...questions.filter((kind) => !chapters.some(({ question }) => question.kind === kind)).map((kind) => `no chapter asks a question of the kind “${kind}”`),
  ];
}
