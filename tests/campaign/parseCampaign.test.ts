import { describe, expect, it } from 'vitest';
import { parseCampaign } from '../../src/lib/campaign/parseCampaign';
import type { CampaignFiles } from '../../src/lib/campaign/parseFiles';
import type { SmallCampaign } from './smallCampaign';
import { smallFiles } from './smallCampaign';

const GOOD: SmallCampaign = {
  units: [{ id: 'army' }],
  rows: [{ formation: 'army', seq: 1, time: '1945-08-09', lon: 120, lat: 45 }],
  events: [{ id: 'battle', start: '1945-08-09' }],
};

function problemsOf(files: CampaignFiles) {
  const result = parseCampaign(files);
  return result.ok ? [] : result.problems.map(({ where, what }) => `${where}: ${what}`);
}

describe('a campaign file with a fault', () => {
  it('the sound one passes', () => {
    expect(problemsOf(smallFiles(GOOD))).toEqual([]);
  });

  it('cut short: the file is named', () => {
    const files = smallFiles(GOOD);
    expect(problemsOf({ ...files, waypoints: files.waypoints.slice(0, 200) })).toEqual([
      expect.stringMatching(/^waypoints\.geojson: not valid JSON, perhaps cut short/),
    ]);
  });

  it('empty: said so', () => {
    expect(problemsOf({ ...smallFiles(GOOD), events: '' })).toEqual(['events.geojson: the file is empty']);
  });

  it('of a newer version: both versions are named', () => {
    const files = smallFiles({ ...GOOD, change: (campaign) => void (campaign.formatVersion = 2) });
    expect(problemsOf(files)).toEqual([
      'campaign.json: formatVersion: version 2 is newer than the version 1 that this atlas reads',
    ]);
  });

  it('with a wrong word in a row: the row and the thing are named', () => {
    const files = smallFiles({ ...GOOD, rows: [{ ...GOOD.rows![0]!, action: 'conquer' }] });
    expect(problemsOf(files)).toEqual([
      expect.stringMatching(/^waypoints\.geojson: features\.0\.properties\.action \(army 1\): .*"conquer"/),
    ]);
  });

  it('with faults in several files: all are told at once', () => {
    const files = smallFiles({
      units: [{ id: 'army', parent: 'nobody' }],
      rows: [{ formation: 'ghost', seq: 1, time: '1945-08-09', lon: 120, lat: 45 }],
      events: [{ id: 'battle', start: '1945-08-09', formations: ['phantom'] }],
    });
    expect(problemsOf(files)).toEqual([
      'campaign.json: formation army: its parent "nobody" is not a formation of this campaign',
      'waypoints.geojson: ghost 1: this formation is not in campaign.json',
      'events.geojson: battle: the formation "phantom" is unknown',
    ]);
  });

  it.each([
    ['a day that does not exist', { time: '1945-08-32' }],
    ['an interval that ends before it begins', { time: '1945-08-12/1945-08-10', timePrecision: 'range' as const }],
    ['a month of thirteen', { time: '1945-13-01T10:00:00+09:00', timePrecision: 'hour' as const }],
  ])('with %s: the waypoint is named', (_, change) => {
    const files = smallFiles({ ...GOOD, rows: [{ ...GOOD.rows![0]!, ...change }] });
    expect(problemsOf(files)).toEqual([expect.stringMatching(/^waypoints\.geojson: army 1: .* is no real time/)]);
  });

  it('with a chain of command in a circle: refused, not hung', () => {
    const files = smallFiles({ ...GOOD, units: [{ id: 'army', parent: 'corps' }, { id: 'corps', parent: 'army' }] });
    expect(problemsOf(files)).toContain('campaign.json: formation army: its chain of command runs in a circle');
  });

  it('without a source on a waypoint: refused', () => {
    const files = smallFiles(GOOD);
    const waypoints = files.waypoints.replace('["book#p1"]', '[]');
    expect(problemsOf({ ...files, waypoints })).toEqual([expect.stringContaining('at least one source')]);
  });
});
