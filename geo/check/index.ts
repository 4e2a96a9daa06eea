import type { Problem } from '../../src/lib/campaign/types';
import type { Record1945 } from '../read/readRecord';
import { checkAccounts } from './checkAccounts';
import { checkAuthors } from './checkAuthors';
import { checkClaims } from './checkClaims';
import { checkCoordinates } from './checkCoordinates';
import { checkDoubles } from './checkDoubles';
import { checkIds } from './checkIds';
import { checkNotClaimed } from './checkNotClaimed';
import { checkSources } from './checkSources';
import { checkStrengths } from './checkStrengths';
import { checkTimes } from './checkTimes';
import { checkWords } from './checkWords';

/** Every rule on the tables; all of them run, all problems are told at once. */
export function checkRecord(record: Record1945): Problem[] {
  return [
    checkWords,
    checkIds,
    checkDoubles,
    checkSources,
    checkAuthors,
    checkClaims,
    checkCoordinates,
    checkTimes,
    checkAccounts,
    checkNotClaimed,
    checkStrengths,
  ].flatMap((rule) => rule(record));
}
