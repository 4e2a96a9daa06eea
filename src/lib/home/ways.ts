import { deepestKm, lastReached, marches, positionAt, routeKm } from '../campaign/advance';
import { pointOnLeg } from '../campaign/leg';
import type { Campaign, Formation, Instant, LonLat } from '../campaign/types';

/** A dated place on a way. */
export interface Halt extends LonLat {
  readonly t: Instant;
  /** The record's id of the place. */
  readonly place: string;
}

/** What a formation had marched by an instant: its ground legs from its origin on, as the atlas measures them. */
export interface Way {
  readonly formation: Formation;
  /** Unbroken pieces: between them it was carried by air, sea or rail. */
  readonly pieces: readonly (readonly LonLat[])[];
  /** Along the way, as the atlas tells it. */
  readonly km: number;
  /** The greatest great-circle distance from the origin. */
  readonly depthKm: number;
  /** The origin first. */
  readonly halts: readonly Halt[];
}

export type WhichWays = 'main' | 'armies';

/** The formations whose ways are laid: those that made the main blows, or every army of the attackers that marched. */
export function formationsOf(campaign: Campaign, which: WhichWays): readonly Formation[] {
  const order = (formation: Formation) => campaign.fronts.findIndex(({ id }) => id === formation.front);
  return campaign.formations
    .filter((formation) => marches(formation) && formation.front !== null && routeKm(formation, Number.MAX_SAFE_INTEGER) > 0)
    .filter(({ id, standsFor }) => campaign.mainThrusts.has(id) || (which === 'armies' && standsFor === 'army'))
    .toSorted((a, b) => order(a) - order(b) || Number(campaign.mainThrusts.has(b.id)) - Number(campaign.mainThrusts.has(a.id)));
}

/** The way of one formation by `t`; empty pieces before it set out. */
export function wayAt(formation: Formation, t: Instant): Way {
  const { waypoints, legs, originIndex } = formation;
  const reached = lastReached(formation, t);
  const pieces: LonLat[][] = [];
  for (let i = originIndex; i <= reached; i++) {
    const leg = legs[i];
    if (!leg || leg.mode !== 'ground') continue;
    const part = i < reached ? leg.line : partOf(formation, i, t);
    if (part.length < 2) continue;
    const open = pieces.at(-1);
    if (open && i > originIndex && legs[i - 1]?.mode === 'ground') open.push(...part.slice(1));
    else pieces.push([...part]);
  }
  const halts = waypoints.flatMap(({ lon, lat, t: at, place }, i) => (i >= originIndex && i <= reached && onGround(formation, i) ? [{ lon, lat, t: at, place }] : []));
  return { formation, pieces, km: routeKm(formation, t), depthKm: deepestKm(formation, t), halts };
}

/** An end of a leg that was marched, or the origin. */
function onGround({ legs, originIndex }: Formation, index: number): boolean {
  return index === originIndex || legs[index - 1]?.mode === 'ground' || legs[index]?.mode === 'ground';
}

/** The leg that is under way, as far as it is marched. */
function partOf(formation: Formation, index: number, t: Instant): readonly LonLat[] {
  const leg = formation.legs[index];
  const fraction = positionAt(formation, t)?.fraction ?? 0;
  if (!leg || fraction <= 0) return [];
  const km = leg.lengthKm * fraction;
  return [...leg.line.filter((_, i) => (leg.kmAt[i] ?? 0) < km), pointOnLeg(leg, km)];
}

/** From where and to where a way leads; null before it set out. */
export function endsOf({ pieces }: Way): { readonly from: LonLat; readonly to: LonLat } | null {
  const from = pieces[0]?.[0];
  const to = pieces.at(-1)?.at(-1);
  return from && to ? { from, to } : null;
}

/** The same way elsewhere: its lengths stay what they are. */
export function laidWay(way: Way, laid: (point: LonLat) => LonLat): Way {
  return { ...way, pieces: way.pieces.map((piece) => piece.map(laid)), halts: way.halts.map((halt) => ({ ...halt, ...laid(halt) })) };
}
