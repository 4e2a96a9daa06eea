import { distanceKm } from '../measure';
import { formationAt, frontAt } from '../stateAt';
import { HOUR_MS } from '../instants';
import type { Campaign, Instant, LonLat } from '../types';
import type { Chapter, ChooseQuestion, PredictQuestion, RankQuestion } from './chapters';

/** An answer that was given, and what it was worth: from 0 to 1. */
export type Answer =
  | { readonly kind: 'choose'; readonly option: number; readonly points: number }
  | { readonly kind: 'predict'; readonly guess: LonLat; readonly points: number }
  | { readonly kind: 'rank'; readonly order: readonly string[]; readonly points: number };

export interface Miss {
  /** Where it stood when it was asked, and where it then was. */
  readonly from: LonLat;
  readonly truth: LonLat;
  /** Great circles in km, by Turf. */
  readonly missKm: number;
  readonly movedKm: number;
  readonly points: number;
}

export function pointsOfChoice({ options }: ChooseQuestion, option: number): number {
  return options[option]?.right ? 1 : 0;
}

/** The instant that a prediction is about. */
export function predictedFor({ t }: Pick<Chapter, 't'>, { hours }: PredictQuestion): Instant {
  return t + hours * HOUR_MS;
}

/** Where the formation stands when it is asked; null where the record does not place it. */
export function startOf(campaign: Campaign, { formation }: PredictQuestion, t: Instant): LonLat | null {
  const known = campaign.formationById.get(formation);
  const state = known ? formationAt(known, t) : null;
  return state && { lon: state.lon, lat: state.lat };
}

/**
 * How far a guess missed. Worth 1 where it is exact, and 0 where it misses by as much as the formation went: the guess
 * that it would not move earns nothing.
 * @returns null where the record does not place the formation at both times
 */
export function missOf(campaign: Campaign, question: PredictQuestion, t: Instant, guess: LonLat): Miss | null {
  const from = startOf(campaign, question, t);
  const truth = startOf(campaign, question, predictedFor({ t }, question));
  if (!from || !truth) return null;
  const [missKm, movedKm] = [distanceKm(guess, truth), distanceKm(from, truth)];
  const points = movedKm > 0 ? Math.max(0, 1 - missKm / movedKm) : Number(missKm === 0);
  return { from, truth, missKm, movedKm, points: rounded(points) };
}

/** The fronts by how deep they had come, the deepest first: great circles in km, as everywhere in the atlas. */
export function rankedFronts(campaign: Campaign, { of, at }: RankQuestion): { id: string; depthKm: number }[] {
  return of
    .map((id) => {
      const front = campaign.formationById.get(id);
      return { id, depthKm: (front && frontAt(campaign, front, at).depthKm) ?? 0 };
    })
    .sort((a, b) => b.depthKm - a.depthKm);
}

/** The share of pairs that stand in the right order. */
export function pointsOfOrder(campaign: Campaign, question: RankQuestion, order: readonly string[]): number {
  const right = rankedFronts(campaign, question).map(({ id }) => id);
  const pairs = right.flatMap((id, i) => right.slice(i + 1).map((deeper) => [id, deeper] as const));
  const kept = pairs.filter(([first, second]) => order.includes(first) && order.includes(second) && order.indexOf(first) < order.indexOf(second));
  return pairs.length === 0 ? 0 : rounded(kept.length / pairs.length);
}

function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}
