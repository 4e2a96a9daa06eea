import { existsSync } from 'node:fs';
import { snapshotAt } from '../../src/lib/campaign/snapshotAt';
import { catalogueFor } from '../../src/lib/messages/say';
import { readBuilt } from './readBuilt';
import type { Outcome } from './outcome';
import { UsageError } from './outcome';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** The snapshot at one instant, as `stateAt` computes it for the map. */
export async function stateVerb({ campaign, at, lang }: { campaign: string; at?: string; lang: string }): Promise<Outcome> {
  if (at === undefined) throw new UsageError('state needs --at <ISO instant>');
  const t = INSTANT.test(at) ? Date.parse(at) : Number.NaN;
  if (Number.isNaN(t)) throw new UsageError(`"${at}" is not an instant like 1945-08-14T03:00Z`);
  const file = `public/campaigns/${campaign}/campaign.json`;
  if (!/^[a-z0-9-]+$/.test(campaign) || !existsSync(file)) throw new UsageError(`there is no campaign "${campaign}"`);
  const result = await readBuilt(file);
  if (!result.ok) return { json: null, problems: result.problems };
  return { json: snapshotAt(result.campaign, t, catalogueFor(lang)), problems: [] };
}
