import { parseAccounts } from '../src/lib/campaign/accounts';
import { parseGazetteer } from '../src/lib/campaign/audit/gazetteer';
import { parseClaims } from '../src/lib/campaign/claims';
import { parseDistances } from '../src/lib/campaign/distances';
import { parseNamedPlaces } from '../src/lib/campaign/namedPlaces';
import type { Parsed } from '../src/lib/campaign/parseFiles';
import { readChapters } from '../src/lib/campaign/story/chapters';
import { readLessonPlan } from '../src/lib/campaign/story/lessonPlan';
import { readStandards } from '../src/lib/campaign/story/standards';
import { parseStrengths } from '../src/lib/campaign/strengths';
import type { Problem } from '../src/lib/campaign/types';
import type { Record1945 } from './read/readRecord';
import { toAccounts } from './toAccounts';
import { toChapters } from './toChapters';
import { toClaims } from './toClaims';
import { toDistances } from './toDistances';
import { toGazetteer } from './toGazetteer';
import { toLesson } from './toLesson';
import { toNamedPlaces } from './toPlace';
import { toStandards } from './toStandards';
import { toStrengths } from './toStrengths';

interface ExtraFile {
  /** Null where the campaign has nothing for it. */
  readonly make: (record: Record1945) => object | null;
  /** The browser's own: nothing is written that it would refuse. */
  readonly parse: (text: string, offsetMs: number) => Parsed<unknown>;
}

/**
 * Files that the browser loads when they are asked for, not with the first view, by name. Each has a file of its own
 * in this folder that makes it, and a schema and parser in src/lib/campaign.
 */
const EXTRA: Readonly<Record<string, ExtraFile>> = {
  accounts: { make: toAccounts, parse: parseAccounts },
  chapters: { make: toChapters, parse: readChapters },
  claims: { make: toClaims, parse: parseClaims },
  distances: { make: toDistances, parse: parseDistances },
  gazetteer: { make: toGazetteer, parse: parseGazetteer },
  lesson: { make: toLesson, parse: readLessonPlan },
  places: { make: ({ tables }) => toNamedPlaces(tables.places), parse: parseNamedPlaces },
  standards: { make: toStandards, parse: readStandards },
  strengths: { make: ({ tables }) => toStrengths(tables), parse: parseStrengths },
};

/** Name -> content. */
export function extraFiles(record: Record1945): Readonly<Record<string, object>> {
  const made = Object.entries(EXTRA).map(([name, { make }]) => [name, make(record)] as const);
  return Object.fromEntries(made.flatMap(([name, content]) => (content === null ? [] : [[name, content] as const])));
}

/** What the browser would refuse of them. */
export function checkExtraFiles(files: Readonly<Record<string, object>>, offsetMs: number): Problem[] {
  return Object.entries(files).flatMap(([name, content]) => {
    const parsed = EXTRA[name]?.parse(JSON.stringify(content), offsetMs);
    if (!parsed) return [{ where: `${name}.json`, what: 'no parser reads this file' }];
    return parsed.ok ? [] : parsed.problems;
  });
}
