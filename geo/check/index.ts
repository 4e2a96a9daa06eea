import type { Problem } from '../../src/lib/campaign/types';
import type { Record1945 } from '../read/readRecord';
import { checkAuthors } from './checkAuthors';
import { checkClaims } from './checkClaims';
import { checkCoordinates } from './checkCoordinates';
import { checkDoubles } from './checkDoubles';
import { checkIds } from './checkIds';
import { checkSources } from './checkSources';
import { checkTimes } from './checkTimes';
import { checkWords } from './checkWords';

/** Every rule on the tables; all of them run, all problems are told at once. */
export function checkRecord(record: Record1945): Problem[] {
  return [checkWords, checkIds, checkDoubles, checkSources, checkAuthors, checkClaims, checkCoordinates, checkTimes].flatMap((rule) => rule(record));
}
