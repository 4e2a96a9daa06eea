import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseCampaign } from '../src/lib/campaign/parseCampaign';
import type { CampaignFiles } from '../src/lib/campaign/parseFiles';
import { parseSources } from '../src/lib/campaign/parseFiles';
import type { Campaign, Problem } from '../src/lib/campaign/types';
import { checkRecord } from './check';
import { checkBuilt } from './check/checkBuilt';
import { checkSpeeds } from './check/checkSpeeds';
import { readRecord } from './read/readRecord';
import type { BuiltFiles, TerritoryShape } from './toCampaign';
import { toCampaign } from './toCampaign';
import { withEntries } from './withEntries';

const SHAPES = 'geo/basemap/polities-1945.geojson';

export interface CheckedCampaign {
  readonly problems: Problem[];
  /** Null where the record has problems that keep it from being built. */
  readonly built: { files: BuiltFiles; campaign: Campaign } | null;
}

/** Reads a campaign's tables, checks them by every rule, builds it and checks what was built. Writes nothing. */
export function checkCampaign(id: string, root?: string): CheckedCampaign {
  const record = readRecord(id, root);
  const shapes = (JSON.parse(readFileSync(SHAPES, 'utf8')) as { features: TerritoryShape[] }).features.map(bare);
  const problems = checkRecord(record);
  const first = toCampaign(record, shapes);
  const parsed = parseCampaign(texts(first));
  if (!parsed.ok) return { problems: [...problems, ...parsed.problems], built: null };
  const files = { ...first, campaign: withEntries(first.campaign, parsed.campaign) };
  const whole = parseCampaign(texts(files));
  const sources = parseSources(JSON.stringify(files.sources));
  if (!whole.ok) return { problems: [...problems, ...whole.problems], built: null };
  return {
    problems: [
      ...problems,
      ...(sources.ok ? [] : sources.problems),
      ...checkBuilt(record, whole.campaign),
      ...checkSpeeds(record, whole.campaign),
    ],
    built: { files, campaign: whole.campaign },
  };
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
export async function writeCampaign(files: BuiltFiles, to = 'public/campaigns'): Promise<void> {
  const folder = join(to, files.campaign.id);
  await mkdir(folder, { recursive: true });
  const text = texts(files);
  await writeFile(join(folder, 'campaign.json'), text.campaign);
  await writeFile(join(folder, 'waypoints.geojson'), text.waypoints);
  await writeFile(join(folder, 'events.geojson'), text.events);
  await writeFile(join(folder, 'territories.geojson'), text.territories);
  await writeFile(join(folder, 'sources.json'), JSON.stringify(files.sources));
}
