import { describe, expect, it } from 'vitest';
import { allSigns, plateSigns } from '../../src/lib/panels/legendRows';
import { EN } from '../../src/lib/messages/en';
import { PLATE_LEGEND } from '../../src/lib/messages/parts/plateLegend';
import { recordCampaign } from '../campaign/recordCampaign';
import { local } from '../campaign/smallCampaign';

const { campaign } = recordCampaign();
const layers = new Set(['su-tbf', 'su-1fef', 'su-2fef', 'navy', 'japanese', 'events', 'relief']);

/** Of the first view. */
const ZOOM = 4.15;

describe('the legend on the plate', () => {
  it('has nine rows at most, each with its words, on every day', () => {
    for (let t = campaign.reach.from; t < campaign.reach.until; t += (campaign.reach.until - campaign.reach.from) / 97) {
      const signs = plateSigns(campaign, t, layers, ZOOM);
      expect(signs.length).toBeLessThanOrEqual(9);
      for (const sign of signs) expect(Object.keys(PLATE_LEGEND.en)).toContain(`plate.${sign}`);
    }
    for (let t = campaign.span.from; t < campaign.span.until; t += 12 * 3_600_000) {
      for (const sign of plateSigns(campaign, t, layers, ZOOM)) expect(Object.keys(PLATE_LEGEND.en)).toContain(`plate.${sign}`);
    }
  });

  it('names the Japanese side only while a symbol of it is drawn at this zoom', () => {
    expect(plateSigns(campaign, local('08-12T12:00'), layers, ZOOM)).toContain('japanese');
    // Three garrisons of brigades are left, and they are drawn from near.
    expect(plateSigns(campaign, local('09-02T10:00'), layers, ZOOM)).not.toContain('japanese');
    expect(plateSigns(campaign, local('09-02T10:00'), layers, 9)).toContain('japanese');
  });

  it('tells only of what is there: no advance before the first crossing, no layer that is off', () => {
    expect(plateSigns(campaign, local('08-08T01:00'), layers, ZOOM)).not.toContain('arrow');
    expect(plateSigns(campaign, local('08-12T12:00'), layers, ZOOM)).toContain('arrow');
    expect(plateSigns(campaign, local('08-12T12:00'), layers, ZOOM)).toContain('pocket');
    expect(plateSigns(campaign, local('08-12T12:00'), new Set(['su-tbf']), ZOOM)).not.toContain('pocket');
    expect(plateSigns(campaign, local('08-12T12:00'), new Set(['su-tbf']), ZOOM)).not.toContain('su-1fef');
    expect(plateSigns(campaign, Date.parse('1905-09-05T03:00Z'), layers, ZOOM)).toContain('holder.japan');
  });
});

describe('the whole legend', () => {
  it('has words for each sign', () => {
    for (const sign of [...allSigns(true, layers), ...allSigns(false, layers)]) expect(Object.keys(EN)).toContain(`legend.${sign}`);
    expect(allSigns(true, layers).length).toBeGreaterThan(18);
  });
});
