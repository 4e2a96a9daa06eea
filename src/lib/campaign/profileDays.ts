import { advanceProfiles } from './advanceProfile';
import { DAY_MS, startOfDay } from './instants';
import { formationAt, frontAt } from './stateAt';
import type { Campaign, Instant, Standing } from './types';
import type { Basis } from './vocabulary';

/** How deep one front had come by the end of a day. */
export interface FrontDay {
  readonly front: string;
  readonly km: number;
  readonly spearhead: string | null;
  readonly standing: Standing | null;
  readonly basis: Basis | null;
}

export interface ProfileDay {
  /** The local midnight that the day begins with. */
  readonly day: Instant;
  readonly fronts: readonly FrontDay[];
}

/** The profile day by day, until the last front had come as deep as it ever did; after that nothing changes. */
export function profileDays(campaign: Campaign): ProfileDay[] {
  const ends = advanceProfiles(campaign).flatMap(({ endsAt }) => endsAt ?? []);
  if (ends.length === 0) return [];
  const until = Math.max(...ends);
  const days: ProfileDay[] = [];
  for (let day = startOfDay(campaign.span.from, campaign.offsetMs); day < until; day += DAY_MS) {
    days.push({ day, fronts: campaign.fronts.map(({ id }) => frontDay(campaign, id, Math.min(day + DAY_MS, campaign.span.until))) });
  }
  return days;
}

function frontDay(campaign: Campaign, id: string, t: Instant): FrontDay {
  const front = campaign.fronts.find((other) => other.id === id);
  const state = front ? frontAt(campaign, front, t) : null;
  const spearhead = campaign.formationById.get(state?.deepestFormation ?? '');
  const known = spearhead ? formationAt(spearhead, t) : null;
  return { front: id, km: state?.depthKm ?? 0, spearhead: spearhead?.id ?? null, standing: known?.standing ?? null, basis: known?.basis ?? null };
}
