import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { ParseResult } from '../../src/lib/campaign/parseCampaign';
import { loadCampaign } from '../../src/lib/campaign/loadCampaign';

/** Reads a campaign from its `campaign.json` on disk, exactly as the browser reads it from its address. */
export function readBuilt(file: string): Promise<ParseResult> {
  return loadCampaign(pathToFileURL(file).href, (address) => readFile(new URL(address), 'utf8'));
}
