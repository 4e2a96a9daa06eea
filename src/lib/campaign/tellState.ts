import { holderAt, nameAt } from './territories';
import type { Campaign, CampaignState } from './types';
import type { Holder } from './vocabulary';
import { HOLDERS } from './vocabulary';

/** A message of the catalogue with its values filled in. */
export type Say = (key: string, values?: Record<string, string | number>) => string;

/** How many annotations a paragraph names before it only counts. */
const NAMED = 3;

/** One paragraph that says what the map shows: the same state, in words. */
export function tellState(campaign: Campaign, state: CampaignState, say: Say): string {
  const { span } = campaign;
  const during = state.t >= span.from && state.t <= span.until;
  const told = during
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
  const named = (holder: Holder) =>
    campaign.territories
      .filter((territory) => holderAt(territory, state.t) === holder && holderAt(territory, campaign.span.from) !== holder)
      .map((territory) => nameAt(territory, state.t));
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
function tellHolders({ territories }: Campaign, state: CampaignState, say: Say): string {
  const held = new Map<Holder, string[]>();
  const hold = (holder: Holder, name: string) => held.set(holder, [...(held.get(holder) ?? []), name]);
  for (const territory of territories) {
    if (territory.entry === null) continue;
    const parts = state.territories.find(({ id }) => id === territory.id)?.parts ?? [];
    if (parts.length === 0) hold(holderAt(territory, state.t), nameAt(territory, state.t));
    for (const { id, holder } of parts) hold(holder, territory.parts.find((part) => part.id === id)?.name ?? id);
  }
  return HOLDERS.flatMap((holder) => {
    const names = held.get(holder) ?? [];
    return names.length > 0 ? [say(`twin.held.${holder}`, { names: names.join(', '), count: names.length })] : [];
  }).join(' ');
}

function tellAnnotations(state: CampaignState, say: Say): string {
  const titles = state.annotations.slice(0, NAMED).map(({ title }) => title);
  if (titles.length === 0) return '';
  const more = state.annotations.length - titles.length;
  return say('twin.events', { titles: titles.join('; '), more });
}
