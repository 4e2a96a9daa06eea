import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CampaignFile } from '../../src/lib/campaign/schema';
import type { Row } from './readCsv';
import { readCsv } from './readCsv';

/** The hand-edited tables of one campaign, as they stand on disk. */
export interface Tables {
  readonly sources: readonly Row[];
  readonly places: readonly Row[];
  readonly formations: readonly Row[];
  readonly positions: readonly Row[];
  readonly events: readonly Row[];
  readonly distances: readonly Row[];
  readonly strengths: readonly Row[];
  readonly strengthSubjects: readonly Row[];
  readonly strengthMeasures: readonly Row[];
  readonly strengthComparisons: readonly Row[];
  readonly territories: readonly Row[];
  readonly aliases: readonly Row[];
  readonly legs: readonly Row[];
  readonly routes: readonly Row[];
  readonly pockets: readonly Row[];
  readonly holders: readonly Row[];
  readonly speedExceptions: readonly Row[];
}

export type Meta = Pick<
  CampaignFile,
  | 'version'
  | 'title'
  | 'subtitle'
  | 'summary'
  | 'utcOffset'
  | 'span'
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
};

export interface Record1945 {
  readonly id: string;
  readonly meta: Meta;
  readonly tables: Tables;
}

const FILES: Readonly<Record<keyof Tables, string>> = {
  sources: 'sources.csv',
  places: 'places.csv',
  formations: 'formations.csv',
  positions: 'positions.csv',
  events: 'events.csv',
  distances: 'distances.csv',
  strengths: 'strengths.csv',
  strengthSubjects: 'strength-subjects.csv',
  strengthMeasures: 'strength-measures.csv',
  strengthComparisons: 'strength-comparisons.csv',
  territories: 'territories.csv',
  aliases: 'aliases.csv',
  legs: 'legs.csv',
  routes: 'routes.csv',
  pockets: 'pockets.csv',
  holders: 'territory-holders.csv',
  speedExceptions: 'speed-exceptions.csv',
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
  return { id, meta, tables };
}
