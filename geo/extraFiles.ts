import type { Record1945 } from './read/readRecord';
import { toGazetteer } from './toPlace';
import { toStrengths } from './toStrengths';

/**
 * Files that the browser loads when they are asked for, not with the first view: name -> content. Each has a file of
 * its own in this folder that makes it, and a schema and parser in src/lib/campaign.
 */
export function extraFiles({ tables }: Record1945): Readonly<Record<string, object>> {
  return {
    places: toGazetteer(tables.places),
    strengths: toStrengths(tables),
  };
}
