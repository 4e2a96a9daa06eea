import { loadBibliography, loadCampaign } from '../campaign/loadCampaign';
import type { Campaign, Problem } from '../campaign/types';
import type { AddressState } from '../state/viewerUrl';
import { readCampaignName, readQuery } from '../state/viewerUrl';
import { Atlas } from './atlas.svelte';
import { fetchText } from './fetchText';
import { defaultLayers, layerIds } from './layers';

export const DEFAULT_CAMPAIGN = 'august-storm';

export type OpenResult = { ok: true; atlas: Atlas } | { ok: false; problems: Problem[] };

/**
 * Loads the campaign that the query names and opens it as the query says. An unknown campaign is named, and the
 * default one opens in its place; a broken one is told problem by problem.
 * @param base the site's folder, with its last slash
 */
export async function openAtlas(search: string, base: string, width: number): Promise<OpenResult> {
  const { name, problem } = readCampaignName(search, DEFAULT_CAMPAIGN);
  const asked: Problem[] = problem ? [problem] : [];
  const address = (id: string) => `${base}campaigns/${id}/campaign.json`;
  let id = name;
  let result = await loadCampaign(address(id), fetchText);
  if (!result.ok && id !== DEFAULT_CAMPAIGN) {
    asked.push(...result.problems.map(({ where, what }) => ({ where: `campaign ${name}, ${where}`, what })));
    id = DEFAULT_CAMPAIGN;
    result = await loadCampaign(address(id), fetchText);
  }
  if (!result.ok) return { ok: false, problems: [...asked, ...result.problems] };
  const { campaign } = result;
  const defaults = defaultState(campaign, id, width);
  const { state, problems } = readQuery(search, defaults, {
    layers: layerIds(campaign),
    span: campaign.span,
    bounds: campaign.bounds,
    resolve: (text) => resolveId(campaign, text),
  });
  const atlas = new Atlas(campaign, defaults, state, base);
  atlas.viewer.report(...asked, ...problems);
  void loadSources(atlas, address(id));
  return { ok: true, atlas };
}

async function loadSources(atlas: Atlas, address: string): Promise<void> {
  const result = await loadBibliography(atlas.campaign, address, fetchText);
  if (result.ok) atlas.sources = result.sources;
  else atlas.viewer.report(...result.problems);
}

/** On a narrow screen the first view stands back: the theatre is wider than a phone. */
function defaultState(campaign: Campaign, id: string, width: number): AddressState {
  const { zoom, lat, lon } = campaign.view;
  const narrower = Math.max(0, Math.log2(1060 / Math.max(width, 300)));
  return {
    campaign: id,
    t: campaign.opensAt,
    layers: defaultLayers(campaign),
    camera: { zoom: Math.round(Math.max(zoom - narrower, 3.2) * 100) / 100, lat, lon, bearing: 0, pitch: 0 },
    selected: null,
    lang: 'en',
    basis: 'all',
    ui: 'full',
    theme: 'light',
    play: false,
  };
}

function resolveId(campaign: Campaign, text: string): string | null {
  const id = campaign.aliases.get(text) ?? text;
  return campaign.formationById.has(id) || campaign.annotationById.has(id) ? id : null;
}
