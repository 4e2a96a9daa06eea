// The cost of one `stateAt`: for August Storm, and for a made-up campaign of 10,000 formations of 1,000 waypoints.
import { checkCampaign } from '../../geo/buildCampaign';
import { stateAt } from '../../src/lib/campaign/stateAt';
import type { Campaign, Formation } from '../../src/lib/campaign/types';

const HOUR = 3_600_000;

function medianMs(campaign: Campaign, calls: number): number {
  const from = campaign.span.from;
  const times = Array.from({ length: calls }, (_, i) => {
    const t = from + (((i * 7919) % 720) + 0.5) * HOUR;
    const began = performance.now();
    stateAt(campaign, t);
    return performance.now() - began;
  }).sort((a, b) => a - b);
  return times[calls >> 1] ?? Number.NaN;
}

/** Formations that all share the waypoints of one long march: memory for one, work for all. */
function manyOf(campaign: Campaign, formations: number, waypoints: number): Campaign {
  const model = campaign.formations.find(({ id, legs }) => id === 'su-5a' && legs.length > 5);
  if (!model) throw new Error('the model formation is gone');
  const [first] = model.waypoints;
  const [leg] = model.legs;
  if (!first || !leg) throw new Error('the model formation has no leg');
  const long = Array.from({ length: waypoints }, (_, i) => {
    const t = campaign.span.from + (i * 700 * HOUR) / waypoints;
    return { ...first, seq: i, t, leaves: t, stated: { from: t, until: t + HOUR } };
  });
  const legs = long.slice(1).map((to, i) => ({ ...leg, from: long[i] ?? first, to }));
  const zeros = long.map(() => 0);
  const unit: Formation = { ...model, waypoints: long, legs, originIndex: 0, carriedLeg: legs.length, marchAfterCarriedLeg: legs.length, routeKmAt: zeros, maxDepthKmAt: zeros };
  const all = Array.from({ length: formations }, (_, i) => ({ ...unit, id: `unit-${i}` }));
  return { ...campaign, formations: all, formationById: new Map(all.map((formation) => [formation.id, formation])) };
}

const { built } = checkCampaign('august-storm');
if (!built) throw new Error('the record does not build');
medianMs(built.campaign, 200);
process.stdout.write(`stateAt, August Storm: ${medianMs(built.campaign, 500).toFixed(2)} ms (median of 500)\n`);
process.stdout.write(`stateAt, 10,000 x 1,000: ${medianMs(manyOf(built.campaign, 10_000, 1000), 11).toFixed(0)} ms (median of 11)\n`);
