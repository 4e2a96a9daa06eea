import { existsSync } from 'node:fs';
import { checkCampaign } from '../buildCampaign';
import { readBuilt } from './readBuilt';
import type { Outcome } from './outcome';
import { UsageError } from './outcome';

/** Every problem of a campaign's tables, or of a built campaign file. */
export async function checkVerb({ campaign, file }: { campaign: string; file?: string }): Promise<Outcome> {
  if (file !== undefined) {
    if (!existsSync(file)) throw new UsageError(`there is no file ${file}`);
    const result = await readBuilt(file);
    const problems = result.ok ? [] : result.problems;
    return { json: { file, problems }, problems };
  }
  if (!existsSync(`geo/campaigns/${campaign}`)) throw new UsageError(`there is no campaign "${campaign}"`);
  const { problems } = checkCampaign(campaign);
  return { json: { campaign, problems }, problems };
}
