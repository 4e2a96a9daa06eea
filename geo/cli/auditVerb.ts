import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { disagreementsOf, parseAccounts } from '../../src/lib/campaign/accounts';
import { auditOf, auditReport } from '../../src/lib/campaign/audit/audit';
import { parseGazetteer } from '../../src/lib/campaign/audit/gazetteer';
import { parseDistances } from '../../src/lib/campaign/distances';
import { loadBeside } from '../../src/lib/campaign/loadCampaign';
import type { Parsed } from '../../src/lib/campaign/parseFiles';
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
  const beside = <T>(name: string | undefined, parse: (text: string) => Parsed<T>) =>
    loadBeside(name ?? 'a file that campaign.json does not name', pathToFileURL(file).href, (address) => readFile(new URL(address), 'utf8'), parse);
  const distances = await beside(campaign.files.distances, (text) => parseDistances(text, campaign.offsetMs));
  const gazetteer = await beside(campaign.files.gazetteer, parseGazetteer);
  const accounts = await beside(campaign.files.accounts, parseAccounts);
  if (!distances.ok || !gazetteer.ok || !accounts.ok) {
    return { json: null, problems: [distances, gazetteer, accounts].flatMap((part) => (part.ok ? [] : part.problems)) };
  }
  const audit = auditOf(campaign, { distances: distances.value, gazetteer: gazetteer.value, accounts: disagreementsOf(accounts.value) });
  return { json: auditReport(audit), problems: [] };
}
