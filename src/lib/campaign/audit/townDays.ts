import { booleanPointInPolygon } from '@turf/turf';
import { DAY_MS, startOfDay } from '../instants';
import { holderAt, partHoldingAt } from '../territories';
import type { Campaign, Formation, Instant, LonLat, Territory, Waypoint } from '../types';
import type { Holder } from '../vocabulary';
import type { Gazetteer } from './gazetteer';

type GazetteerPlace = Gazetteer['places'][number];

/** Who held a place at the end of a day: `reached`: held over it by no date of the record, but the Soviet side was there. */
export type DayHolder = Holder | 'reached';

/** One place of the map through the days of the campaign. */
export interface TownDays {
  readonly place: GazetteerPlace;
  readonly territory: Territory;
  /** One a day, from the first day on. */
  readonly days: readonly DayHolder[];
  /** The first Soviet or Mongolian formation that the record has there; null where it has none. */
  readonly first: { readonly formation: Formation; readonly waypoint: Waypoint } | null;
}

/** Kinds of places that people lived in or held. */
const TOWN_KINDS: ReadonlySet<string> = new Set(['town', 'village', 'city', 'port', 'rail-junction', 'fortress']);
/** A port may lie off the coast as the polygons draw it. */
const NEAR_KM = 15;
const KM_PER_DEGREE = 111.2;

/** The local days to which the axis gives the most room: the first stretch of the campaign. */
export function auditDays({ acts, span, offsetMs }: Campaign): Instant[] {
  const { from, until } = acts.find(({ id }) => id === 'campaign')?.stretches[0] ?? span;
  const first = startOfDay(from, offsetMs);
  const count = Math.max(Math.ceil((until - first) / DAY_MS), 0);
  return Array.from({ length: count }, (_, i) => first + i * DAY_MS);
}

/**
 * Every named town, port, junction and fortified place within a territory, by day. Two things are known: the dated
 * holders of its territory, and when a Soviet or Mongolian formation is first recorded there. Nothing else is claimed:
 * a formation that fights at a town may not hold it, and one without a row may have been taken all the same.
 */
export function townDays(campaign: Campaign, { places }: Gazetteer): TownDays[] {
  const days = auditDays(campaign);
  const firsts = firstReached(campaign);
  return places
    .flatMap((place): TownDays[] => {
      const { lon, lat } = place;
      if (lon === null || lat === null || !TOWN_KINDS.has(place.kind)) return [];
      const territory = campaign.territoryById.get(place.territory ?? '') ?? territoryAbout(campaign, { lon, lat });
      if (!territory) return [];
      const first = firsts.get(place.id) ?? null;
      const reachedOn = first ? startOfDay(first.waypoint.stated.until - 1, campaign.offsetMs) : Number.POSITIVE_INFINITY;
      const part = nearestOf(territory.parts, { lon, lat });
      const holderOn = (t: Instant) => (part ? partHoldingAt(territory, part, t)?.holder : undefined) ?? holderAt(territory, t);
      return [{ place, territory, first, days: days.map((day) => dayHolder(holderOn(day + DAY_MS - 1), day >= reachedOn)) }];
    })
    .sort((a, b) => a.place.name.localeCompare(b.place.name, 'en'));
}

function dayHolder(holder: Holder, reached: boolean): DayHolder {
  return reached && (holder === 'japan' || holder === 'contested') ? 'reached' : holder;
}

/** By place: the row of the Soviet side whose stated span is over first. */
function firstReached({ formations }: Campaign): Map<string, { formation: Formation; waypoint: Waypoint }> {
  const firsts = new Map<string, { formation: Formation; waypoint: Waypoint }>();
  for (const formation of formations) {
    if ((formation.side !== 'soviet' && formation.side !== 'mongolian') || formation.marker || formation.arm === 'air') continue;
    for (const waypoint of formation.waypoints) {
      const known = firsts.get(waypoint.place)?.waypoint.stated.until ?? Number.POSITIVE_INFINITY;
      if (waypoint.stated.until < known) firsts.set(waypoint.place, { formation, waypoint });
    }
  }
  return firsts;
}

function territoryAbout({ territories }: Campaign, { lon, lat }: LonLat): Territory | null {
  return nearestOf(territories, { lon, lat }, NEAR_KM);
}

/** The one that a place lies in, or else the nearest within some kilometres. */
function nearestOf<T extends Pick<Territory, 'geometry'>>(shapes: readonly T[], { lon, lat }: LonLat, withinKm = Number.POSITIVE_INFINITY): T | null {
  const inside = shapes.find(({ geometry }) => booleanPointInPolygon([lon, lat], geometry));
  if (inside) return inside;
  const near = shapes.map((shape) => ({ shape, km: toNearestCorner(shape.geometry, { lon, lat }) })).sort((a, b) => a.km - b.km);
  return near[0] && near[0].km <= withinKm ? near[0].shape : null;
}

/** Coasts are drawn with many corners: the nearest one tells them apart, a thousand times sooner than their lines would. */
function toNearestCorner(geometry: Territory['geometry'], { lon, lat }: LonLat): number {
  const narrowing = Math.cos((lat * Math.PI) / 180);
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  let nearest = Number.POSITIVE_INFINITY;
  for (const [x = 0, y = 0] of rings.flat()) nearest = Math.min(nearest, Math.hypot((x - lon) * narrowing, y - lat));
  return nearest * KM_PER_DEGREE;
}
