import { isDuring } from './acts';
import { heldAt, holderAt } from './territories';
import type { Campaign, CampaignState } from './types';
import type { Holder } from './vocabulary';
import { HOLDERS } from './vocabulary';

/** A message of the catalogue with its values filled in. */
export type Say = (key: string, values?: Record<string, string | number>) => string;

/** How many annotations a paragraph names before it only counts. */
const NAMED = 3;

/** One paragraph that says what the map shows: the same state, in words. */
export function tellState(campaign: Campaign, state: CampaignState, say: Say): string {
  const told = isDuring(campaign, state.t)
    ? [tellFronts(campaign, state, say), tellFighting(campaign, state, say)]
    : [tellHolders(campaign, state, say)];
  return [...told, tellAnnotations(state, say)].filter((sentence) => sentence !== '').join(' ');
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

function tellFighting(campaign: Campaign, state: CampaignState, say: Say): string {
  const held = heldAt(campaign, state.t);
  const named = (holder: Holder) =>
    held
      .filter(({ territory, holding }) => holding.holder === holder && holderAt(territory, campaign.span.from) !== holder)
      .map(({ name }) => name);
  const contested = named('contested');
  const taken = named('soviet');
  return [
    contested.length > 0 ? say('twin.contested', { names: contested.join(', '), count: contested.length }) : '',
    taken.length > 0 ? say('twin.taken', { names: taken.join(', '), count: taken.length }) : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** Outside the campaign: who holds the territories that it was fought over. */
function tellHolders(campaign: Campaign, state: CampaignState, say: Say): string {
  const fought = heldAt(campaign, state.t).filter(({ territory }) => territory.entry !== null);
  return HOLDERS.flatMap((holder) => {
    const names = fought.filter(({ holding }) => holding.holder === holder).map(({ name }) => name);
    return names.length > 0 ? [say(`twin.held.${holder}`, { names: names.join(', '), count: names.length })] : [];
  }).join(' ');
}

function tellAnnotations(state: CampaignState, say: Say): string {
  const titles = state.annotations.slice(0, NAMED).map(({ title }) => title);
  if (titles.length === 0) return '';
  const more = state.annotations.length - titles.length;
  return say('twin.events', { titles: titles.join('; '), more });
}
