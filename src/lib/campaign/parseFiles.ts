import * as v from 'valibot';
import {
  campaignFileSchema,
  eventsFileSchema,
  FORMAT_VERSION,
  sourcesFileSchema,
  territoriesFileSchema,
  waypointsFileSchema,
} from './schema';
import type { Source } from './schema';
import type { InPieces } from './pieces';
import type { Problem } from './types';

/** The text of each file of a campaign, as read. */
export interface CampaignFiles {
  readonly campaign: string;
  readonly waypoints: string;
  readonly events: string;
  readonly territories: string;
}

export interface ParsedFiles {
  readonly campaign: v.InferOutput<typeof campaignFileSchema>;
  readonly waypoints: v.InferOutput<typeof waypointsFileSchema>;
  readonly events: v.InferOutput<typeof eventsFileSchema>;
  readonly territories: v.InferOutput<typeof territoriesFileSchema>;
}

export type Parsed<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

/** At most this many problems of one file are told: a file that is wrong throughout says so soon enough. */
const MOST = 50;

export function* parseFiles(files: CampaignFiles): InPieces<{ ok: true; files: ParsedFiles } | { ok: false; problems: Problem[] }> {
  const campaign = parseFile('campaign.json', files.campaign, campaignFileSchema);
  yield;
  const waypoints = parseFile('waypoints.geojson', files.waypoints, waypointsFileSchema);
  yield;
  const events = parseFile('events.geojson', files.events, eventsFileSchema);
  yield;
  const territories = parseFile('territories.geojson', files.territories, territoriesFileSchema);
  yield;
  if (campaign.ok && waypoints.ok && events.ok && territories.ok) {
    return {
      ok: true,
      files: {
        campaign: campaign.value,
        waypoints: waypoints.value,
        events: events.value,
        territories: territories.value,
      },
    };
  }
  return {
    ok: false,
    problems: [campaign, waypoints, events, territories].flatMap((file) => (file.ok ? [] : file.problems)),
  };
}

/** The bibliography, which is loaded after the first view. */
export function parseSources(text: string): Parsed<ReadonlyMap<string, Source>> {
  const parsed = parseFile('sources.json', text, sourcesFileSchema);
  return parsed.ok ? { ok: true, value: new Map(parsed.value.sources.map((source) => [source.id, source])) } : parsed;
}

const fileNamesSchema = v.pick(campaignFileSchema, ['formatVersion', 'files']);

/** Only which files `campaign.json` names, to fetch them: the rest of it is judged with them. */
export function parseFileNames(text: string): Parsed<v.InferOutput<typeof fileNamesSchema>['files']> {
  const parsed = parseFile('campaign.json', text, fileNamesSchema);
  return parsed.ok ? { ok: true, value: parsed.value.files } : parsed;
}

/** The text of one JSON file -> what its schema says it is, or every problem in it. */
export function parseFile<S extends v.GenericSchema>(name: string, text: string, schema: S): Parsed<v.InferOutput<S>> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    const what = text.trim() === '' ? 'the file is empty' : `not valid JSON, perhaps cut short (${String(error)})`;
    return { ok: false, problems: [{ where: name, what }] };
  }
  const newer = newerVersion(data);
  if (newer !== null) return { ok: false, problems: [{ where: `${name}: formatVersion`, what: newer }] };
  const result = v.safeParse(schema, data);
  if (result.success) return { ok: true, value: result.output };
  return { ok: false, problems: result.issues.slice(0, MOST).map((issue) => toProblem(name, data, issue)) };
}

function newerVersion(data: unknown): string | null {
  if (typeof data !== 'object' || data === null || !('formatVersion' in data)) return null;
  const version = data.formatVersion;
  return typeof version === 'number' && version > FORMAT_VERSION
    ? `version ${version} is newer than the version ${FORMAT_VERSION} that this atlas reads`
    : null;
}

function toProblem(name: string, data: unknown, issue: v.BaseIssue<unknown>): Problem {
  const path = (issue.path ?? []).map((item) => String(item.key));
  const id = nearestId(data, path);
  return { where: `${name}: ${path.join('.') || '(the whole file)'}${id ? ` (${id})` : ''}`, what: issue.message };
}

/** The id of the innermost thing on the way to the fault: an index alone helps nobody. */
function nearestId(data: unknown, path: readonly string[]): string | null {
  let at: unknown = data;
  let id: string | null = null;
  for (const key of path) {
    if (typeof at !== 'object' || at === null) break;
    at = (at as Record<string, unknown>)[key];
    id = idOf(at) ?? id;
  }
  return id;
}

function idOf(thing: unknown): string | null {
  if (typeof thing !== 'object' || thing === null) return null;
  const { id, formation, seq } = thing as Record<string, unknown>;
  if (typeof id === 'string') return id;
  return typeof formation === 'string' ? `${formation} ${String(seq)}` : null;
}
