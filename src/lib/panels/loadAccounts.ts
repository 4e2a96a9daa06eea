import type { Disagreement } from '../campaign/accounts';
import { parseAccounts } from '../campaign/accounts';
import type { Parsed } from '../campaign/parseFiles';
import type { Campaign } from '../campaign/types';
import type { PanelContext } from './context';

type Loaded = Promise<Parsed<readonly Disagreement[]>>;

/** Each campaign's accounts are fetched and judged once, whoever asks; what failed is asked for again. */
const loaded = new WeakMap<Campaign, Loaded>();

/** What the campaign's sources tell differently; nothing for a campaign without such a file. Never throws. */
export function loadAccounts(context: PanelContext): Loaded {
  const { campaign } = context;
  const file = campaign.files.accounts;
  if (file === undefined) return Promise.resolve({ ok: true, value: [] });
  const known = loaded.get(campaign);
  if (known) return known;
  const loading = context.loadBeside(file, parseAccounts).then((result) => {
    if (!result.ok) loaded.delete(campaign);
    return result;
  });
  loaded.set(campaign, loading);
  return loading;
}
