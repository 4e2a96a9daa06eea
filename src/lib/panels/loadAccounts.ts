import { parseAccounts } from '../campaign/accounts';
import type { Disagreement } from '../campaign/accounts';
import { loadOnce } from './loadOnce';

const NONE: readonly Disagreement[] = [];

/** What the campaign's sources tell differently. */
export const loadAccounts = loadOnce('accounts', NONE, () => parseAccounts);
