import type { ParseResult } from './parseCampaign';
import { parseCampaign } from './parseCampaign';
import { parseFileNames, parseSources } from './parseFiles';
import type { Source } from './schema';
import type { Campaign, Problem } from './types';

/** Gives the text behind an address, or throws with a sentence that says why not. */
export type FetchText = (address: string) => Promise<string>;

/**
 * Reads a campaign by the address of its `campaign.json`; the other files stand beside it. Never throws.
 * @param address absolute
 */
export async function loadCampaign(address: string, fetchText: FetchText): Promise<ParseResult> {
  const main = await attempt('campaign.json', () => fetchText(address));
  if (!main.ok) return main;
  const names = parseFileNames(main.text);
  if (!names.ok) return names;
  const beside = (name: string) => attempt(name, () => fetchText(new URL(name, address).href));
  const [waypoints, events, territories] = await Promise.all([
    beside(names.value.waypoints),
    beside(names.value.events),
    beside(names.value.territories),
  ]);
  if (waypoints.ok && events.ok && territories.ok) {
    return parseCampaign({
      campaign: main.text,
      waypoints: waypoints.text,
      events: events.text,
      territories: territories.text,
    });
  }
  return { ok: false, problems: [waypoints, events, territories].flatMap((file) => (file.ok ? [] : file.problems)) };
}

/** What stands in for the bibliography until it has loaded. */
export const NO_SOURCES: ReadonlyMap<string, Source> = new Map();

/** The bibliography of a campaign, which no first view needs. */
export async function loadBibliography(
  campaign: Campaign,
  address: string,
  fetchText: FetchText,
): Promise<{ ok: true; sources: ReadonlyMap<string, Source> } | { ok: false; problems: Problem[] }> {
  const file = await attempt(campaign.sourcesFile, () => fetchText(new URL(campaign.sourcesFile, address).href));
  if (!file.ok) return file;
  const parsed = parseSources(file.text);
  return parsed.ok ? { ok: true, sources: parsed.value } : parsed;
}

async function attempt(
  name: string,
  fetchIt: () => Promise<string>,
): Promise<{ ok: true; text: string } | { ok: false; problems: Problem[] }> {
  try {
    return { ok: true, text: await fetchIt() };
  } catch (error) {
    return { ok: false, problems: [{ where: name, what: error instanceof Error ? error.message : String(error) }] };
  }
}
