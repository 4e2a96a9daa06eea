import { toIso } from './instants';
import { stateAt } from './stateAt';
import type { Say } from './tellState';
import { tellState } from './tellState';
import type { Campaign, CampaignState, Instant } from './types';

/** The public form of a state: plain JSON, the same from the command line, the element and the frame. */
export interface Snapshot extends Omit<CampaignState, 't'> {
  readonly campaign: string;
  readonly version: string;
  readonly t: string;
  readonly text: string;
}

export function snapshotAt(campaign: Campaign, t: Instant, say: Say): Snapshot {
  const state = stateAt(campaign, t);
  return {
    campaign: campaign.id,
    version: campaign.version,
    ...state,
    t: toIso(t),
    text: tellState(campaign, state, say),
  };
}
