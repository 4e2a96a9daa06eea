import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseGazetteer } from '../src/lib/campaign/audit/gazetteer';
import { parseDistances } from '../src/lib/campaign/distances';
import { parseCampaign } from '../src/lib/campaign/parseCampaign';
import type { CampaignFiles } from '../src/lib/campaign/parseFiles';
import { parseSources } from '../src/lib/campaign/parseFiles';
import type { Campaign, Problem } from '../src/lib/campaign/types';
import { checkRecord } from './check';
import { checkBuilt } from './check/checkBuilt';
import { checkChapters } from './check/checkChapters';
import { checkDistances } from './check/checkDistances';
import { checkLesson } from './check/checkLesson';
import { checkPlaceNames } from './check/checkPlaceNames';
import { checkSpeeds } from './check/checkSpeeds';
import { checkStandards } from './check/checkStandards';
import { checkExtraFiles } from './extraFiles';
import { cell, number } from './read/readCsv';
import type { Record1945 } from './read/readRecord';
import { readRecord } from './read/readRecord';
import { HELD_FILE, heldEntry } from './surface/heldEntry';
import { heldImage } from './surface/heldImage';
import type { Surface } from './surface/buildSurface';
import { buildSurface } from './surface/buildSurface';
import { buildRoutes } from './routes/buildRoutes';
import { withRoutes } from './routes/withRoutes';
import type { TerritoryShape } from './territories';
import type { BuiltFiles } from './toCampaign';
import { toCampaign } from './toCampaign';
import { withEntries } from './withEntries';

const SHAPES = 'geo/basemap/polities-1945.geojson';

export interface CheckedCampaign {
  readonly problems: Problem[];
  /** Null where the record has problems that keep it from being built. */
  readonly built: { files: BuiltFiles; campaign: Campaign; surface: Surface } | null;
}

/** Reads a campaign's tables, checks them by every rule, builds it and checks what was built. Writes nothing. */
export function checkCampaign(id: string, root?: string): CheckedCampaign {
  const record = readRecord(id, root);
  const shapes = (JSON.parse(readFileSync(SHAPES, 'utf8')) as { features: TerritoryShape[] }).features.map(bare);
  const problems = checkRecord(record);
  const chords = toCampaign(record, shapes);
  const straight = parseCampaign(texts(chords));
  if (!straight.ok) return { problems: [...problems, ...straight.problems], built: null };
  const { routes, problems: wayward } = routesOf(record, straight.campaign);
  problems.push(...wayward);
  const first = { ...chords, waypoints: withRoutes(chords.waypoints, routes) };
  const parsed = parseCampaign(texts(first));
  if (!parsed.ok) return { problems: [...problems, ...parsed.problems], built: null };
  const files = { ...first, campaign: withEntries(first.campaign, parsed.campaign) };
  const surface = buildSurface(parsed.campaign);
  files.campaign.held = heldEntry(surface, parsed.campaign, record.meta.datedLines);
  const whole = parseCampaign(texts(files));
  const sources = parseSources(JSON.stringify(files.sources));
  if (!whole.ok) return { problems: [...problems, ...whole.problems], built: null };
  const distances = parseDistances(JSON.stringify(files.extra.distances), whole.campaign.offsetMs);
  const gazetteer = parseGazetteer(JSON.stringify(files.extra.gazetteer));
  return {
    problems: [
      ...problems,
      ...(sources.ok ? [] : sources.problems),
      ...checkExtraFiles(files.extra, whole.campaign.offsetMs),
      ...checkBuilt(record, whole.campaign),
      ...checkChapters(record, whole.campaign),
      ...checkLesson(record, whole.campaign),
      ...checkStandards(record, whole.campaign),
      ...(distances.ok ? checkDistances(whole.campaign, distances.value) : []),
      ...(gazetteer.ok ? checkPlaceNames(record, whole.campaign, gazetteer.value) : []),
      ...checkSpeeds(record, whole.campaign),
    ],
    built: { files, campaign: whole.campaign, surface },
  };
}

function routesOf(record: Record1945, { formations }: Campaign) {
  const places = new Map(record.tables.places.map((row) => [cell(row, 'id'), row]));
  const placeAt = (id: string) => {
    const row = places.get(id);
    const [lon, lat] = [row && number(row, 'lon'), row && number(row, 'lat')];
    return typeof lon === 'number' && typeof lat === 'number' ? ([lon, lat] as const) : null;
  };
  return buildRoutes(record.tables.routes, formations, placeAt, {
    rail: readGeoJson('geo/basemap/rail-1945.geojson'),
    rivers: readGeoJson('geo/basemap/rivers.geojson'),
    land: readGeoJson('geo/basemap/land.geojson'),
  });
}

/** Files of this project, whose checksums are tested: their shape is known. */
function readGeoJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}

/** Only what the campaign needs of a polygon. */
function bare({ geometry, properties }: TerritoryShape): TerritoryShape {
  return { type: 'Feature', geometry, properties: { id: properties.id } };
}

function texts(files: BuiltFiles): CampaignFiles {
  return {
    campaign: JSON.stringify(files.campaign),
    waypoints: JSON.stringify(files.waypoints),
    events: JSON.stringify(files.events),
    territories: JSON.stringify(files.territories),
  };
}

/** Writes the files that the browser loads. */
export async function writeCampaign(files: BuiltFiles, surface: Surface, to = 'public/campaigns'): Promise<void> {
  const folder = join(to, files.campaign.id);
  await mkdir(folder, { recursive: true });
  const text = texts(files);
  await writeFile(join(folder, 'campaign.json'), text.campaign);
  await writeFile(join(folder, 'waypoints.geojson'), text.waypoints);
  await writeFile(join(folder, 'events.geojson'), text.events);
  await writeFile(join(folder, 'territories.geojson'), text.territories);
  await writeFile(join(folder, 'sources.json'), JSON.stringify(files.sources));
  for (const [name, content] of Object.entries(files.extra)) {
    await writeFile(join(folder, `${name}.json`), JSON.stringify(content));
  }
  await writeFile(join(folder, HELD_FILE), heldImage(surface));
}
