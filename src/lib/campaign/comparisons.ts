import { deepestKm, depthKm, lastReached, marches, positionAt, routeKm } from './advance';
import type { Excuse, PublishedDistance } from './distances';
import { DAY_MS } from './instants';
import { distanceKm } from './measure';
import { formationAt } from './stateAt';
import type { Campaign, Formation, Instant, LonLat, Waypoint } from './types';

/** How ours is taken: along our routes; as the great circle between two places; as a depth by a day. */
export type Taken = 'way' | 'straight' | 'depth';

/** What of ours answers a figure. */
export interface Measure {
  readonly km: number;
  readonly taken: Taken;
  /** How far its two ends together may be off. */
  readonly precisionKm: number;
  /** Of a front, or of all fronts: the formation that came deepest. */
  readonly spearhead: string | null;
  /** Part of the way went by rail, ship or aircraft. */
  readonly carried: boolean;
  /** The great circle between the two ends, where ours is a way along routes. */
  readonly straightKm: number | null;
}

/** A published figure beside ours. */
export interface Comparison {
  readonly published: PublishedDistance;
  readonly measure: Measure | null;
  readonly computedKm: number | null;
  /** Ours less the nearer end of the published range, 0 within it; null without two figures. */
  readonly gapKm: number | null;
  readonly gapPercent: number | null;
  /** The gap is at most a tenth of the figure, or at most what the two points may be off; null without two figures. */
  readonly within: boolean | null;
  readonly excuse: Excuse | null;
  /** Of an advance, by the figure's own days; null without days or a published rate. */
  readonly computedKmPerDay: number | null;
}

/** A gap up to this part of the figure is none: the literature rounds. */
const TOLERATED = 0.1;

/** Sets one published figure beside what of ours answers it, or says why nothing does. */
export function compareDistance(campaign: Campaign, published: PublishedDistance): Comparison {
  const measure = measureOf(campaign, published);
  const computedKm = measure?.km ?? null;
  const gapKm = measure && published.publishedKm ? gapOf(measure.km, published.publishedKm) : null;
  const nearerKm = published.publishedKm && measure && measure.km > published.publishedKm[1] ? published.publishedKm[1] : published.publishedKm?.[0];
  const days = published.start && published.end ? Math.round((published.end.until - published.start.from) / DAY_MS) : 0;
  return {
    published,
    measure,
    computedKm,
    gapKm,
    gapPercent: gapKm === null || !nearerKm ? null : (gapKm / nearerKm) * 100,
    within: gapKm === null || !nearerKm || !measure ? null : Math.abs(gapKm) <= Math.max(nearerKm * TOLERATED, measure.precisionKm),
    excuse: excuseOf(published, measure),
    computedKmPerDay: measure && published.measures === 'advance' && published.publishedKmPerDay && days > 0 ? measure.km / days : null,
  };
}

function gapOf(km: number, [low, high]: readonly [number, number]): number {
  return km < low ? km - low : Math.max(km - high, 0);
}

/** What the record judges comes first; else the row lacks a figure, an end that is known, or a formation. */
function excuseOf({ publishedKm, excuse, formation, measures }: PublishedDistance, measure: Measure | null): Excuse | null {
  if (publishedKm === null) return 'no-figure';
  if (excuse !== null) return excuse;
  if (measure) return null;
  if (measures === 'frontage') return 'whole-front';
  return formation === null ? 'not-a-formation' : 'end-not-located';
}

/**
 * The first of these that the row and the record allow:
 *
 *     both places on the formation's track, kind route ── our way between them, by whatever it went
 *     both places known ───────────────────────────────── the great circle between them
 *     an advance with a last day, kind route ──────────── our way on those days
 *     an advance with a last day, other kinds ─────────── our depth by then; of a front, that of its spearhead
 */
function measureOf(campaign: Campaign, published: PublishedDistance): Measure | null {
  const { fromPlace, toPlace, measures, kind } = published;
  if (published.excuse !== null && published.excuse !== 'points-fitted-to-figure') return null;
  const formation = published.formation === null ? null : (campaign.formationById.get(published.formation) ?? null);
  const from = located(campaign, fromPlace);
  const to = located(campaign, toPlace);
  if (from && to) return (kind === 'route' && formation && fromPlace && toPlace ? wayBetween(formation, fromPlace, toPlace) : null) ?? straight(from, to);
  if (measures !== 'advance' || !published.end) return null;
  if (formation && marches(formation)) return kind === 'route' ? wayByDays(formation, published) : depthByDay(formation, published);
  return kind === 'route' ? null : spearheadDepth(campaign, formation, published.end.until);
}

type Located = LonLat & { readonly precisionKm: number };

function located({ placeById, aliases }: Campaign, id: string | null): Located | null {
  const place = id === null ? undefined : placeById.get(aliases.get(id) ?? id);
  if (!place || place.lon === null || place.lat === null) return null;
  return { lon: place.lon, lat: place.lat, precisionKm: place.precisionKm ?? 0 };
}

function straight(from: Located, to: Located): Measure {
  return { km: distanceKm(from, to), taken: 'straight', precisionKm: from.precisionKm + to.precisionKm, spearhead: null, carried: false, straightKm: null };
}

/** Along the legs from the last stay at one place to the first one after it at the other. */
function wayBetween({ waypoints, legs }: Formation, fromPlace: string, toPlace: string): Measure | null {
  const first = waypoints.findIndex(({ place }) => place === fromPlace);
  const last = waypoints.findIndex(({ place }, i) => place === toPlace && i > first);
  if (first < 0 || last < 0) return null;
  const start = waypoints.findLastIndex(({ place }, i) => place === fromPlace && i < last);
  const passed = legs.slice(start, last);
  const [from, to] = [waypoints[start], waypoints[last]];
  if (!from || !to) return null;
  return {
    km: passed.reduce((sum, leg) => sum + leg.lengthKm, 0),
    taken: 'way',
    precisionKm: from.precisionKm + to.precisionKm,
    spearhead: null,
    carried: passed.some((leg) => leg.mode !== 'ground' && leg.lengthKm > 0),
    straightKm: distanceKm(from, to),
  };
}

function wayByDays(formation: Formation, published: PublishedDistance): Measure | null {
  const ends = endsOf(formation, published);
  if (!ends) return null;
  const km = routeKm(formation, ends.until) - routeKm(formation, ends.from);
  const here = positionAt(formation, ends.from);
  const there = positionAt(formation, ends.until);
  const straightKm = here && there ? distanceKm(here, there) : null;
  return { km, taken: 'way', precisionKm: precisionAt(formation, ends), spearhead: null, carried: false, straightKm };
}

/** Our depth is measured from where the formation crossed the border, and from nowhere else. */
function depthByDay(formation: Formation, published: PublishedDistance): Measure | null {
  const ends = endsOf(formation, published);
  const origin = formation.waypoints[formation.originIndex];
  const km = ends && origin && ends.from === origin.t ? depthKm(formation, ends.until) : null;
  if (!ends || km === null) return null;
  return { km, taken: 'depth', precisionKm: precisionAt(formation, ends), spearhead: null, carried: false, straightKm: null };
}

interface Ends {
  readonly origin: Waypoint;
  readonly from: Instant;
  readonly until: Instant;
}

/** From when until when ours is the same thing; null where it would be another, or where it was carried by then. */
function endsOf(formation: Formation, { fromPlace, toPlace, start, end }: PublishedDistance): Ends | null {
  const origin = formation.waypoints[formation.originIndex];
  const from = fromPlace === null ? origin : waypointAt(formation, fromPlace);
  const to = toPlace === null ? null : waypointAt(formation, toPlace);
  if (!origin || !from || to === undefined || !end) return null;
  // Figures are given by whole days: ours may end a little later at the place, never on another day.
  if (to && to.stated.from >= end.until) return null;
  const startsAt = fromPlace === null ? Math.max(start?.from ?? origin.t, origin.t) : from.t;
  const until = to ? to.t : end.until;
  if (until <= startsAt || lastReached(formation, until) > formation.carriedLeg) return null;
  return { origin, from: startsAt, until };
}

function waypointAt({ waypoints, originIndex }: Formation, place: string): Waypoint | undefined {
  return waypoints.find((waypoint, i) => waypoint.place === place && i >= originIndex);
}

function precisionAt(formation: Formation, { origin, until }: Ends): number {
  return origin.precisionKm + (formationAt(formation, until)?.precisionKm ?? 0);
}

/** Of a front as a whole, or of all of them, only how deep its spearhead came is known. */
function spearheadDepth({ formations, fronts }: Campaign, front: Formation | null, t: Instant): Measure | null {
  const among = new Set((front ? fronts.filter(({ id }) => id === front.id) : fronts).map(({ id }) => id));
  let deepest: { formation: Formation; km: number } | null = null;
  for (const formation of formations) {
    if (!among.has(formation.front ?? '') || !marches(formation) || formation.arm === 'airborne' || formation.waypoints.length === 0) continue;
    const km = deepestKm(formation, t);
    if (km > (deepest?.km ?? 0)) deepest = { formation, km };
  }
  const origin = deepest?.formation.waypoints[deepest.formation.originIndex];
  if (!deepest || !origin) return null;
  const precisionKm = origin.precisionKm + (formationAt(deepest.formation, t)?.precisionKm ?? 0);
  return { km: deepest.km, taken: 'depth', precisionKm, spearhead: deepest.formation.id, carried: false, straightKm: null };
}
