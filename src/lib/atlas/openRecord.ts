import { loadBeside, loadCampaign } from '../campaign/loadCampaign';
import type { Parsed } from '../campaign/parseFiles';
import { parseSources } from '../campaign/parseFiles';
import type { Source } from '../campaign/schema';
import type { Campaign, Problem } from '../campaign/types';
import { DEFAULT_CAMPAIGN, readCampaignName } from '../state/viewerUrl';
import { fetchText } from './fetchText';

/** A campaign without its map: what the pages of the record read. */
export interface OpenedRecord {
  readonly campaign: Campaign;
  readonly sources: ReadonlyMap<string, Source>;
  /** The site's folder, with its last slash. */
  readonly base: string;
  /** What the query asked for that could not be given. */
  readonly problems: readonly Problem[];
  loadBeside<T>(name: string, parse: (text: string) => Parsed<T>): Promise<Parsed<T>>;
}

/** Loads the campaign that the query names, with its bibliography. Never throws. */
export async function openRecord(
  search: string,
  base: string,
): Promise<{ ok: true; record: OpenedRecord } | { ok: false; problems: readonly Problem[] }> {
  const { name, problem } = readCampaignName(search, DEFAULT_CAMPAIGN);
  const address = `${base}campaigns/${name}/campaign.json`;
  const beside = <T>(file: string, parse: (text: string) => Parsed<T>) => loadBeside(file, address, fetchText, parse);
  const result = await loadCampaign(address, fetchText);
  if (!result.ok) return { ok: false, problems: [...(problem ? [problem] : []), ...result.problems] };
  const { campaign } = result;
  const sources = await beside(campaign.files.sources, parseSources);
  return {
    ok: true,
    record: {
      campaign,
      sources: sources.ok ? sources.value : new Map(),
      base,
      problems: [...(problem ? [problem] : []), ...(sources.ok ? [] : sources.problems)],
      loadBeside: beside,
    },
  };
}
