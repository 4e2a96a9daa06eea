import type { Problem } from '../../src/lib/campaign/types';
import type { Record1945 } from '../read/readRecord';
import { checkCoordinates } from './checkCoordinates';
import { checkDoubles } from './checkDoubles';
import { checkIds } from './checkIds';
import { checkSources } from './checkSources';
import { checkStrengths } from './checkStrengths';
import { checkTimes } from './checkTimes';
import { checkWords } from './checkWords';

/** Every rule on the tables; all of them run, all problems are told at once. */
export function checkRecord(record: Record1945): Problem[] {
  return [checkWords, checkIds, checkDoubles, checkSources, checkCoordinates, checkTimes, checkStrengths].flatMap((rule) => rule(record));
}
