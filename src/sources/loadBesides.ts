import type { OpenedRecord } from '../lib/atlas/openRecord';
import type { Besides } from '../lib/campaign/citedBy';
import { parseClaims } from '../lib/campaign/claims';
import { parseDistances } from '../lib/campaign/distances';
import type { Parsed } from '../lib/campaign/parseFiles';
import type { Problem } from '../lib/campaign/types';

/** What names sources and stands in files of its own; what could not be read is left out and told. */
export async function loadBesides({ campaign, loadBeside }: OpenedRecord): Promise<{ besides: Besides; problems: readonly Problem[] }> {
  const load = <T>(name: string | undefined, parse: (text: string) => Parsed<T>): Promise<Parsed<T> | null> =>
    name === undefined ? Promise.resolve(null) : loadBeside(name, parse);
  const [claims, distances] = await Promise.all([
    load(campaign.files.claims, parseClaims),
    load(campaign.files.distances, (text) => parseDistances(text, campaign.offsetMs)),
  ]);
  return {
    besides: { ...(claims?.ok ? { claims: claims.value.claims } : {}), ...(distances?.ok ? { distances: distances.value } : {}) },
    problems: [claims, distances].flatMap((file) => (file && !file.ok ? file.problems : [])),
  };
}
