import { toCampaign } from '../../geo/toCampaign';
import type { BuiltFiles } from '../../geo/toCampaign';
import { readRecord } from '../../geo/read/readRecord';
import { parseCampaign } from '../../src/lib/campaign/parseCampaign';
import type { Campaign } from '../../src/lib/campaign/types';

/** The record as a campaign, quickly: without its territories and their lines, routes and ground held. */
export function recordCampaign(): { campaign: Campaign; files: BuiltFiles } {
  const files = toCampaign(readRecord('august-storm'), []);
  const result = parseCampaign({
    campaign: JSON.stringify({ ...files.campaign, lines: [] }),
    waypoints: JSON.stringify(files.waypoints),
    events: JSON.stringify(files.events),
    territories: JSON.stringify(files.territories),
  });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return { campaign: result.campaign, files };
}
