import type { Record1945 } from './read/readRecord';
import { toAccounts } from './toAccounts';
import { toClaims } from './toClaims';
import { toDistances } from './toDistances';
import { toGazetteer } from './toGazetteer';
import { toNamedPlaces } from './toPlace';
import { toStrengths } from './toStrengths';

/**
 * Files that the browser loads when they are asked for, not with the first view: name -> content. Each has a file of
 * its own in this folder that makes it, and a schema and parser in src/lib/campaign.
 */
export function extraFiles(record: Record1945): Readonly<Record<string, object>> {
  return {
    accounts: toAccounts(record),
    claims: toClaims(record),
    distances: toDistances(record),
    gazetteer: toGazetteer(record),
    places: toNamedPlaces(record.tables.places),
    strengths: toStrengths(record.tables),
  };
}
