import type { ParseResult } from './parseCampaign';
import { parsing } from './parseCampaign';
import type { Parsed } from './parseFiles';
import { parseFileNames } from './parseFiles';
import type { Source } from './schema';
import { givingWay } from './pieces';
import type { Problem } from './types';

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
    const work = parsing({
      campaign: main.text,
      waypoints: waypoints.text,
      events: events.text,
      territories: territories.text,
    });
    return givingWay(work);
  }
  return { ok: false, problems: [waypoints, events, territories].flatMap((file) => (file.ok ? [] : file.problems)) };
}

/** What stands in for the bibliography until it has loaded. */
export const NO_SOURCES: ReadonlyMap<string, Source> = new Map();

/** A file beside `campaign.json` that no first view needs, by the parser of its kind. Never throws. */
export async function loadBeside<T>(
  name: string,
  address: string,
  fetchText: FetchText,
  parse: (text: string) => Parsed<T>,
): Promise<Parsed<T>> {
  const file = await attempt(name, () => fetchText(new URL(name, address).href));
  return file.ok ? parse(file.text) : file;
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
