import { lastReached, marches, routeKm } from './advance';
import { DAY_MS, HOUR_MS } from './instants';
import { formationAt, frontAt } from './stateAt';
import type { Campaign, Citation, Formation, Instant, Span, Standing } from './types';
import type { Basis } from './vocabulary';

/** A front's depth at an instant. From here to the next point it is known as `standing` and `basis` say of its spearhead. */
export interface ProfilePoint {
  readonly t: Instant;
  readonly km: number;
  /** The formation that had come deepest; null before anyone moved. */
  readonly spearhead: string | null;
  readonly standing: Standing;
  readonly basis: Basis;
}

/** A dated place of the leading formation that made the front deeper: what a source states, on the line. */
export interface StatedDepth {
  readonly t: Instant;
  readonly km: number;
  readonly formation: string;
  readonly place: string;
  readonly basis: Basis;
  readonly citations: readonly Citation[];
}

/** Who was the spearhead, from when until when. */
export interface SpearheadSpan extends Span {
  readonly formation: string;
  readonly km: number;
}

/** A day or more in which nobody of the front came deeper, before somebody did. */
export interface Pause extends Span {
  readonly km: number;
  readonly spearhead: string;
  /** The leading formations stood still as well: a halt. */
  readonly still: boolean;
}

/** Depth against time: of a front, the greatest that any of its formations had reached so far. */
export interface FrontProfile {
  readonly front: Formation;
  readonly points: readonly ProfilePoint[];
  readonly stated: readonly StatedDepth[];
  readonly spearheads: readonly SpearheadSpan[];
  readonly pauses: readonly Pause[];
  readonly greatestKm: number;
  /** When it had come as deep as it ever did; null for a front that never moved. */
  readonly endsAt: Instant | null;
}

const STEP_MS = 2 * HOUR_MS;
/** Less than this in two hours is standing still: rounding on a sphere, no march. */
const STILL_KM = 0.05;
const PAUSE_MS = DAY_MS;

const profiles = new WeakMap<Campaign, readonly FrontProfile[]>();

/** The profile of each front, over the campaign's span: worked out once a campaign. */
export function advanceProfiles(campaign: Campaign): readonly FrontProfile[] {
  const known = profiles.get(campaign) ?? campaign.fronts.map((front) => frontProfile(campaign, front));
  profiles.set(campaign, known);
  return known;
}

/** How deep the front is on its line at `t`: straight between two points. For drawing; what is told is `frontAt`. */
export function depthOnLine({ points }: FrontProfile, t: Instant): number {
  const after = points.findIndex((point) => point.t > t);
  const before = points[(after < 0 ? points.length : after) - 1];
  const next = points[after];
  if (!before) return points[0]?.km ?? 0;
  return next ? before.km + ((t - before.t) / (next.t - before.t)) * (next.km - before.km) : before.km;
}

function frontProfile(campaign: Campaign, front: Formation): FrontProfile {
  const members = campaign.formations.filter((formation) => formation.front === front.id && marches(formation) && formation.waypoints.length > 0);
  const depths = instantsOf(members, campaign.span).map((t) => ({ t, ...frontAt(campaign, front, t) }));
  const points = depths.map(({ t, depthKm, deepestFormation }, i): ProfilePoint => {
    const next = depths[i + 1];
    // Who is deepest at the end of a step made it.
    const maker = campaign.formationById.get(next?.deepestFormation ?? deepestFormation ?? '');
    const state = maker ? formationAt(maker, next ? (t + next.t) / 2 : t) : null;
    return { t, km: depthKm ?? 0, spearhead: deepestFormation, standing: state?.standing ?? 'not-yet', basis: state?.basis ?? 'inferred' };
  });
  const greatestKm = points.at(-1)?.km ?? 0;
  const endsAt = greatestKm > 0 ? (points.find(({ km }) => km >= greatestKm)?.t ?? null) : null;
  return { front, points, stated: statedDepths(members, points), spearheads: spearheadsOf(points), pauses: pausesOf(campaign, points, endsAt), greatestKm, endsAt };
}

/**
 * When a line made of straight pieces may bend: whenever one of the formations reaches or leaves a place or begins to
 * be attested, and every two hours while one of them marches; the ends of the span too.
 */
export function instantsOf(formations: readonly Formation[], span: Span): Instant[] {
  const found = new Set([span.from, span.until]);
  for (const { waypoints } of formations) for (const { t, leaves, stated } of waypoints) for (const at of [t, leaves, stated.from, stated.until]) found.add(at);
  const first = Math.min(...formations.map(({ waypoints, originIndex }) => waypoints[originIndex]?.t ?? span.until));
  const last = Math.max(...formations.map(({ waypoints }) => waypoints.at(-1)?.t ?? span.from));
  for (let t = Math.max(first, span.from); t < Math.min(last, span.until); t += STEP_MS) found.add(t);
  return [...found].filter((t) => t >= span.from && t <= span.until).sort((a, b) => a - b);
}

/** Each waypoint at which its formation led, and by which the front had come deeper than before. */
function statedDepths(members: readonly Formation[], points: readonly ProfilePoint[]): StatedDepth[] {
  const byInstant = new Map(points.map((point, i) => [point.t, { ...point, before: points[i - 1]?.km ?? 0 }]));
  return members
    .flatMap(({ id, waypoints }) =>
      waypoints.flatMap(({ t, place, basis, citations }): StatedDepth[] => {
        const point = byInstant.get(t);
        return point?.spearhead === id && point.km > point.before ? [{ t, km: point.km, formation: id, place, basis, citations }] : [];
      }),
    )
    .sort((a, b) => a.t - b.t);
}

function spearheadsOf(points: readonly ProfilePoint[]): SpearheadSpan[] {
  const spearheads: SpearheadSpan[] = [];
  for (const { t, km, spearhead } of points) {
    const last = spearheads.at(-1);
    if (last) spearheads[spearheads.length - 1] = { ...last, until: t };
    if (spearhead !== null && last?.formation !== spearhead) spearheads.push({ formation: spearhead, from: t, until: t, km });
  }
  return spearheads;
}

function pausesOf(campaign: Campaign, points: readonly ProfilePoint[], endsAt: Instant | null): Pause[] {
  const pauses: Pause[] = [];
  let open: Pause | null = null;
  points.forEach((point, i) => {
    const next = points[i + 1];
    const spearhead = point.spearhead === null ? undefined : campaign.formationById.get(point.spearhead);
    if (spearhead && next && endsAt !== null && point.t < endsAt && next.km - point.km < STILL_KM) {
      const still = !movesOn(spearhead, point.t, next.t);
      open = open ? { ...open, until: next.t, still: open.still && still } : { from: point.t, until: next.t, km: point.km, spearhead: spearhead.id, still };
    } else {
      if (open && open.until - open.from >= PAUSE_MS) pauses.push(open);
      open = null;
    }
  });
  return pauses;
}

/** Moves, or has come to the end of what is known of it: then nothing says that it stood still. */
function movesOn(formation: Formation, from: Instant, until: Instant): boolean {
  return routeKm(formation, until) - routeKm(formation, from) >= STILL_KM || lastReached(formation, from) === formation.waypoints.length - 1;
}
