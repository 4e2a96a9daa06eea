import type { Campaign, CampaignState } from './types';

/** A message of the catalogue with its values filled in. */
export type Say = (key: string, values?: Record<string, string | number>) => string;

/** How many annotations a paragraph names before it only counts. */
const NAMED = 3;

/** One paragraph that says what the map shows: the same state, in words. */
export function tellState(campaign: Campaign, state: CampaignState, say: Say): string {
  return [tellFronts(campaign, state, say), tellTerritories(campaign, state, say), tellAnnotations(state, say)]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function tellFronts(campaign: Campaign, state: CampaignState, say: Say): string {
  const advancing = state.fronts.flatMap((front) => {
    const name = campaign.formationById.get(front.id)?.name ?? front.id;
    const formation = front.deepestFormation ? campaign.formationById.get(front.deepestFormation) : undefined;
    const km = Math.round(front.depthKm ?? 0);
    return formation && km > 0 ? [say('twin.front', { front: name, km, formation: formation.name })] : [];
  });
  return advancing.length > 0 ? advancing.join(' ') : say('twin.notYet');
}

function tellTerritories(campaign: Campaign, state: CampaignState, say: Say): string {
  const named = (holder: string) =>
    state.territories
      .filter((territory) => territory.holder === holder)
      .map(({ id }) => campaign.territoryById.get(id)?.name ?? id);
  const contested = named('contested');
  const taken = named('soviet').filter((name) => !heldThroughout(campaign, name));
  return [
    contested.length > 0 ? say('twin.contested', { names: contested.join(', '), count: contested.length }) : '',
    taken.length > 0 ? say('twin.taken', { names: taken.join(', '), count: taken.length }) : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function heldThroughout(campaign: Campaign, name: string): boolean {
  return campaign.territories.some((territory) => territory.name === name && territory.holders.length === 1);
}

function tellAnnotations(state: CampaignState, say: Say): string {
  const titles = state.annotations.slice(0, NAMED).map(({ title }) => title);
  if (titles.length === 0) return '';
  const more = state.annotations.length - titles.length;
  return say('twin.events', { titles: titles.join('; '), more });
}
