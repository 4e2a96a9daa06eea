import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClaimsFile } from '../../src/lib/campaign/claims';
import type { CampaignFile } from '../../src/lib/campaign/schema';
import type { ChaptersFile } from '../../src/lib/campaign/story/chapterSchema';
import type { LessonFile } from '../../src/lib/campaign/story/lessonSchema';
import type { StandardsFile } from '../../src/lib/campaign/story/standardsSchema';
import type { Row } from './readCsv';
import { readCsv } from './readCsv';
import { readMapNames } from './readMapNames';

/** The hand-edited tables of one campaign, as they stand on disk. */
export interface Tables {
  readonly sources: readonly Row[];
  readonly authors: readonly Row[];
  readonly places: readonly Row[];
  readonly formations: readonly Row[];
  readonly positions: readonly Row[];
  readonly events: readonly Row[];
  readonly distances: readonly Row[];
  readonly strengths: readonly Row[];
  readonly claims: readonly Row[];
  readonly strengthSubjects: readonly Row[];
  readonly strengthMeasures: readonly Row[];
  readonly strengthComparisons: readonly Row[];
  readonly territories: readonly Row[];
  readonly aliases: readonly Row[];
  readonly legs: readonly Row[];
  readonly routes: readonly Row[];
  readonly pockets: readonly Row[];
  readonly holders: readonly Row[];
  readonly territoryParts: readonly Row[];
  readonly lines: readonly Row[];
  readonly speedExceptions: readonly Row[];
  readonly words: readonly Row[];
  readonly placeTerritories: readonly Row[];
  readonly disagreements: readonly Row[];
  readonly accounts: readonly Row[];
  readonly noteCases: readonly Row[];
  readonly notClaimed: readonly Row[];
}

export type Meta = Pick<
  CampaignFile,
  | 'version'
  | 'title'
  | 'subtitle'
  | 'summary'
  | 'authors'
  | 'utcOffset'
  | 'span'
  | 'acts'
  | 'hours'
  | 'bounds'
  | 'view'
  | 'hHours'
  | 'fronts'
  | 'mainThrusts'
  | 'credits'
  | 'reportTo'
> & {
  /** Instants whose line of contact stays drawn once it is past: at most four. */
  readonly datedLines: readonly string[];
  /** What the article is whose claims are checked. */
  readonly article: ClaimsFile['article'];
};

export interface Record1945 {
  readonly id: string;
  readonly meta: Meta;
  readonly tables: Tables;
  /** Names that the map below prints by itself: towns, rivers, ranges, seas, lands. */
  readonly mapNames: readonly string[];
  /** What the compilers wrote beside the tables, by the name of its file: `far-east-2.md` -> text. */
  readonly notes: Readonly<Record<string, string>>;
  /** The told campaign as it stands in `chapters.json`; none in a campaign that is not told. */
  readonly chapters: ChaptersFile['chapters'];
  /** The page that a class reads them on, as it stands in `lesson.json`. */
  readonly lesson: LessonFile | null;
  /** The published standards that it serves, as they stand in `standards.json`. */
  readonly standards: StandardsFile | null;
}

const FILES: Readonly<Record<keyof Tables, string>> = {
  sources: 'sources.csv',
  authors: 'authors.csv',
  places: 'places.csv',
  formations: 'formations.csv',
  positions: 'positions.csv',
  events: 'events.csv',
  distances: 'distances.csv',
  strengths: 'strengths.csv',
  claims: 'article-claims.csv',
  strengthSubjects: 'strength-subjects.csv',
  strengthMeasures: 'strength-measures.csv',
  strengthComparisons: 'strength-comparisons.csv',
  territories: 'territories.csv',
  aliases: 'aliases.csv',
  legs: 'legs.csv',
  routes: 'routes.csv',
  pockets: 'pockets.csv',
  holders: 'territory-holders.csv',
  territoryParts: 'territory-parts.csv',
  lines: 'lines.csv',
  speedExceptions: 'speed-exceptions.csv',
  words: 'words-not-places.csv',
  placeTerritories: 'place-territories.csv',
  disagreements: 'disagreements.csv',
  accounts: 'accounts.csv',
  noteCases: 'note-cases.csv',
  notClaimed: 'not-claimed.csv',
};

/** Reads every table of `geo/campaigns/<id>`. Throws, naming the file, where one is missing or malformed. */
export function readRecord(id: string, root = 'geo/campaigns'): Record1945 {
  const folder = join(root, id);
  if (!existsSync(folder)) throw new Error(`there is no campaign "${id}" in ${root}`);
  const tables = Object.fromEntries(
    Object.entries(FILES).map(([name, file]) => [name, readCsv(join(folder, file))]),
  ) as unknown as Tables;
  // The written campaign passes the schema as a whole; so these words are judged there.
  const meta = JSON.parse(readFileSync(join(folder, 'campaign.meta.json'), 'utf8')) as Meta;
  return {
    id,
    meta,
    tables,
    mapNames: readMapNames(),
    notes: readNotes(join(folder, 'notes')),
    chapters: readWritten<ChaptersFile['chapters']>(join(folder, 'chapters.json')) ?? [],
    lesson: readWritten<LessonFile>(join(folder, 'lesson.json')),
    standards: readWritten<StandardsFile>(join(folder, 'standards.json')),
  };
}

/** Judged by the browser's own schema when it is written for it; null where a campaign has no such file. */
function readWritten<T>(file: string): T | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : null;
}

function readNotes(folder: string): Record<string, string> {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.md')).sort() : [];
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}
