import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { disagreementsOf } from '../../src/lib/campaign/accounts';
import { auditOf, auditReport } from '../../src/lib/campaign/audit/audit';
import { readAuditFiles } from '../../src/lib/campaign/audit/readAuditFiles';
import { loadBeside } from '../../src/lib/campaign/loadCampaign';
import type { Outcome } from './outcome';
import { UsageError } from './outcome';
import { readBuilt } from './readBuilt';

/** What the audit page shows, as the public interface writes it. */
export async function auditVerb({ campaign: id }: { campaign: string }): Promise<Outcome> {
  const file = `public/campaigns/${id}/campaign.json`;
  if (!/^[a-z0-9-]+$/.test(id) || !existsSync(file)) throw new UsageError(`there is no campaign "${id}"`);
  const result = await readBuilt(file);
  if (!result.ok) return { json: null, problems: result.problems };
  const { campaign } = result;
  const files = await readAuditFiles(campaign, (name, parse) => loadBeside(name, pathToFileURL(file).href, (address) => readFile(new URL(address), 'utf8'), parse));
  if (!files.ok) return { json: null, problems: files.problems };
  const { distances, gazetteer, disagreements } = files.value;
  return { json: auditReport(auditOf(campaign, { distances, gazetteer, accounts: disagreementsOf(disagreements) })), problems: [] };
}
