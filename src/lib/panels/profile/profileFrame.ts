import type { Act, Campaign } from '../../campaign/types';
import { timeScale } from '../timeScale';
import type { ProfileFrame } from './profileLayout';

/** The act that armies move in: the campaign's own, by its days. */
export function campaignAct({ acts, span }: Pick<Campaign, 'acts' | 'span'>): Act {
  return acts.find(({ id }) => id === 'campaign') ?? { id: 'campaign', span, stretches: [{ ...span, share: 1, unit: 'day' }] };
}

const LEFT_PX = 34;
const RIGHT_PX = 4;
const TOP_PX = 10;
const FOOT_PX = 20;

/** A figure by itself, as wide as there is room: the campaign's days as the slider lays them out. */
export function figureFrame(campaign: Campaign, width: number, height: number): ProfileFrame {
  return {
    span: campaign.span,
    scale: timeScale([campaignAct(campaign)], 0, Math.max(width - LEFT_PX - RIGHT_PX, 120)),
    offsetMs: campaign.offsetMs,
    left: LEFT_PX,
    top: TOP_PX,
    bottom: FOOT_PX,
    height,
  };
}
