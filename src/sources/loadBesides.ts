import type { OpenedRecord } from '../lib/atlas/openRecord';
import { parseAccounts } from '../lib/campaign/accounts';
import type { Besides } from '../lib/campaign/citedBy';
import { parseClaims } from '../lib/campaign/claims';
import { parseDistances } from '../lib/campaign/distances';
import type { Parsed } from '../lib/campaign/parseFiles';
import { parseStrengths } from '../lib/campaign/strengths';
import type { Problem } from '../lib/campaign/types';

/** What names sources and stands in files of its own; what could not be read is left out and told. */
export async function loadBesides({ campaign, loadBeside }: OpenedRecord): Promise<{ besides: Besides; problems: readonly Problem[] }> {
  const { files, offsetMs } = campaign;
  const load = <T>(name: string | undefined, parse: (text: string) => Parsed<T>): Promise<Parsed<T> | null> =>
    name === undefined ? Promise.resolve(null) : loadBeside(name, parse);
  const [claims, distances, accounts, strengths] = await Promise.all([
    load(files.claims, parseClaims),
    load(files.distances, (text) => parseDistances(text, offsetMs)),
    load(files.accounts, parseAccounts),
    load(files.strengths, parseStrengths),
  ]);
  return {
    besides: {
      ...(claims?.ok ? { claims: claims.value.claims } : {}),
      ...(distances?.ok ? { distances: distances.value } : {}),
      ...(accounts?.ok ? { disagreements: accounts.value } : {}),
      ...(strengths?.ok ? { strengths: strengths.value } : {}),
    },
    problems: [claims, distances, accounts, strengths].flatMap((file) => (file && !file.ok ? file.problems : [])),
  };
}
