import { describe, expect, it } from 'vitest';
import type { AreaHeld, Campaign } from '../../src/lib/campaign/types';
import { heldShows } from '../../src/lib/map/heldShows';
import { smallCampaign } from '../campaign/smallCampaign';

const HOUR = 3_600_000;
const FIRST_VIEW = { zoom: 4.15, lat: 46 };

describe('the ground held', () => {
  const campaign = smallCampaign({});
  const [front] = campaign.fronts;
  const held: AreaHeld = { image: 'held.png', bounds: [112, 33, 157, 56], width: 2, height: 2, from: campaign.span.from, stepMinutes: 30, tiles: null, fronts: [], datedLines: [], area: { stepHours: 1, byFront: { [front?.id ?? '']: [0, 100, 5000] }, byTerritory: {} } };
  const at = (hours: number, view = FIRST_VIEW, of: Campaign = { ...campaign, held }) => heldShows(of, campaign.span.from + hours * HOUR, view);

  it('shows once it is more than a few pixels, sooner from near', () => {
    expect(at(0)).toBe(false);
    expect(at(1)).toBe(false);
    expect(at(2)).toBe(true);
    expect(at(1, { zoom: 7, lat: 46 })).toBe(true);
  });

  it('never where the campaign has none', () => {
    expect(at(2, FIRST_VIEW, { ...campaign, held: null })).toBe(false);
  });
});
