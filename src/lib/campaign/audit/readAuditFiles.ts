import type { Disagreement } from '../accounts';
import { parseAccounts } from '../accounts';
import type { PublishedDistance } from '../distances';
import { parseDistances } from '../distances';
import type { Parsed } from '../parseFiles';
import type { Campaign } from '../types';
import type { Gazetteer } from './gazetteer';
import { parseGazetteer } from './gazetteer';

/** What an audit reads beside the campaign: empty, or null, for a campaign that does not bring the file. */
export interface AuditFiles {
  readonly distances: readonly PublishedDistance[];
  /** Without one no place can be missing. */
  readonly gazetteer: Gazetteer | null;
  readonly disagreements: readonly Disagreement[];
}

type Load = <T>(name: string, parse: (text: string) => Parsed<T>) => Promise<Parsed<T>>;

/** Reads the files that the campaign names for its audit, or tells every problem in them. Never throws. */
export async function readAuditFiles({ files, offsetMs }: Campaign, load: Load): Promise<Parsed<AuditFiles>> {
  const read = <T>(name: string | undefined, parse: (text: string) => Parsed<T>): Promise<Parsed<T | null>> =>
    name === undefined ? Promise.resolve({ ok: true, value: null }) : load(name, parse);
  const [distances, gazetteer, accounts] = await Promise.all([
    read(files.distances, (text) => parseDistances(text, offsetMs)),
    read(files.gazetteer, parseGazetteer),
    read(files.accounts, parseAccounts),
  ]);
  if (!distances.ok || !gazetteer.ok || !accounts.ok) {
    return { ok: false, problems: [distances, gazetteer, accounts].flatMap((file) => (file.ok ? [] : file.problems)) };
  }
  return { ok: true, value: { distances: distances.value ?? [], gazetteer: gazetteer.value, disagreements: accounts.value ?? [] } };
}
