import { loadBeside, loadCampaign } from '../campaign/loadCampaign';
import { parseSources } from '../campaign/parseFiles';
import type { Campaign, Problem } from '../campaign/types';
import type { MapRoom } from '../layers/firstView';
import { firstView } from '../layers/firstView';
import { firstSign } from '../map/firstSign';
import type { AddressState } from '../state/viewerUrl';
import { DEFAULT_CAMPAIGN, readCampaignName, readChapterId, readQuery } from '../state/viewerUrl';
import { Atlas } from './atlas.svelte';
import { fetchText } from './fetchText';
import type { Guest } from './guest';
import { knownIn } from './known';
import { openStory } from './openStory';
import { defaultLayers } from './layers';

export type OpenResult = { ok: true; atlas: Atlas } | { ok: false; problems: Problem[] };

/**
 * Loads the campaign that the query names and opens it as the query says. An unknown campaign is named, and the
 * default one opens in its place; a broken one is told problem by problem.
 * @param base the site's folder, with its last slash
 * @param room what the map will have of the page
 * @param stay for a guest in another page: who, and when it leaves
 */
export async function openAtlas(search: string, base: string, room: MapRoom, stay?: { guest: Guest; leaving: AbortSignal }): Promise<OpenResult> {
  const fetchIt = (file: string) => fetchText(file, stay?.leaving);
  const { name, problem } = readCampaignName(search, DEFAULT_CAMPAIGN);
  const asked: Problem[] = problem ? [problem] : [];
  const address = (id: string) => `${base}campaigns/${id}/campaign.json`;
  let id = name;
  let result = await loadCampaign(address(id), fetchIt);
  if (!result.ok && id !== DEFAULT_CAMPAIGN) {
    asked.push(...result.problems.map(({ where, what }) => ({ where: `campaign ${name}, ${where}`, what })));
    id = DEFAULT_CAMPAIGN;
    result = await loadCampaign(address(id), fetchIt);
  }
  if (!result.ok) return { ok: false, problems: [...asked, ...result.problems] };
  const { campaign } = result;
  const defaults = defaultState(campaign, id, room);
  const plain = readQuery(search, defaults, knownIn(campaign));
  const atlas = new Atlas(campaign, defaults, { ...plain.state, chapter: null }, base, address(id), room, stay?.guest);
  if (readChapterId(search) !== null) await openStory(atlas);
  // The chapter sets what the address leaves out, once it is known.
  const { state, problems } = readChapterId(search) === null ? plain : atlas.readAddress(search);
  if (state !== plain.state) atlas.adopt(state);
  atlas.viewer.report(...asked, ...problems);
  // A card cites its sources at once; else they come after the ground, which everybody waits for, and when they are cited.
  if (state.selected !== null) atlas.letRest();
  void Promise.all([atlas.rest, Promise.race([atlas.citing, firstSign(stay?.leaving)])]).then(() => loadSources(atlas, address(id)));
  return { ok: true, atlas };
}

async function loadSources(atlas: Atlas, address: string): Promise<void> {
  const result = await loadBeside(atlas.campaign.files.sources, address, fetchText, parseSources);
  if (result.ok) atlas.sources = result.value;
  else atlas.viewer.report(...result.problems);
}

function defaultState(campaign: Campaign, id: string, room: MapRoom): AddressState {
  return {
    campaign: id,
    t: campaign.opensAt,
    layers: defaultLayers(campaign),
    camera: { ...firstView(campaign.view, room), bearing: 0, pitch: 0 },
    selected: null,
    chapter: null,
    lang: 'en',
    basis: 'all',
    ui: 'full',
    theme: 'light',
    names: '1945',
    play: false,
    kiosk: false,
  };
}
