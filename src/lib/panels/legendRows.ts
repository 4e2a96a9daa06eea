import { isDuring } from '../campaign/acts';
import type { Campaign, Instant } from '../campaign/types';
import { standsOnMap } from '../layers/visibleFormations';

/** Signs of the map, in the order of the legend. */
const FORCES = ['su-tbf', 'su-1fef', 'su-2fef', 'navy', 'japanese'] as const;
const OF_FORCES = ['interpolated', 'arrow', 'hollow', 'withdrawal', 'held', 'contact', 'pocket', 'landing', 'event', 'chord', 'read', 'recalled', 'inferred', 'carried'] as const;
const HOLDERS = ['holder.japan', 'holder.soviet', 'holder.china'] as const;
const BORDERS = ['border', 'borderApproximate', 'agreed'] as const;
export type Sign = (typeof FORCES | typeof OF_FORCES | typeof HOLDERS | typeof BORDERS)[number];

/** What is drawn only with a layer. */
const NEEDS: Partial<Record<Sign, string>> = { withdrawal: 'japanese', pocket: 'japanese', event: 'events' };
/** More than this beside the map is a table. */
const MOST = 9;

/** All signs of the layers that are on. */
export function allSigns(during: boolean, layers: ReadonlySet<string>): Sign[] {
  if (!during) return [...HOLDERS, ...BORDERS];
  return [...FORCES.filter((id) => layers.has(id)), ...OF_FORCES.filter((sign) => layers.has(NEEDS[sign] ?? sign) || !(sign in NEEDS)), ...BORDERS];
}

/** Only those that are on the map now, the weightiest nine. @param zoom a symbol of a small formation is drawn from near only */
export function plateSigns(campaign: Campaign, t: Instant, layers: ReadonlySet<string>, zoom: number): Sign[] {
  if (!isDuring(campaign, t)) return [...HOLDERS, ...BORDERS];
  const { formations, pockets, annotations } = campaign;
  const forces = FORCES.filter((id) => layers.has(id) && formations.some((formation) => formation.layer === id && standsOnMap(formation, t, zoom)));
  const crossed = formations.some(({ layer, waypoints, originIndex }) => {
    const origin = waypoints[originIndex];
    return layers.has(layer) && origin?.action === 'cross-border' && origin.t < t;
  });
  const signs: Sign[] = [...forces, ...(crossed ? (['arrow', 'held'] as const) : [])];
  if (layers.has('japanese') && pockets.some(({ holds }) => holds.from <= t && t < holds.until)) signs.push('pocket');
  if (layers.has('events') && annotations.some(({ lon, speaks }) => lon !== null && speaks.from <= t && t < speaks.until)) signs.push('event');
  return [...signs, ...BORDERS.slice(0, 2)].slice(0, MOST);
}
