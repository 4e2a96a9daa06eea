import type { Instant } from '../lib/campaign/types';
import type { LabelWish } from '../lib/home/labels';
import { boxesAlong } from '../lib/home/labels';
import type { HomePlace } from '../lib/home/places';
import type { Outline } from '../lib/home/outline';
import type { Box, PlateFrame, Point } from '../lib/home/plateFrame';
import { ringsOf } from '../lib/home/plateFrame';
import type { ToldWay } from '../lib/home/told';
import type { Way } from '../lib/home/ways';
import { endsOf } from '../lib/home/ways';
import { kmText } from '../lib/panels/figures';

export type LabelKind = 'home' | 'unit' | 'date' | 'town' | 'country' | 'ring';

/** Mean widths of letters, as shares of the size: Sans 600, Sans 400, Serif, and spaced capitals. */
const LETTER = { bold: 0.54, plain: 0.5, serif: 0.54, capitals: 1.04 } as const;
/** Dates on one way stand at least so far apart. */
const DATES_APART_PX = 64;
const DATES_APART_NARROW_PX = 52;
/** One name of a town for so many square pixels. */
const ROOM_PX2 = 15_000;
const NARROW_PX = 560;
const DOT_PX = 2;
/** More ways than this are many for a phone. */
const CROWD = 4;

interface What {
  readonly frame: PlateFrame;
  readonly laidWays: readonly Way[];
  readonly told: readonly ToldWay[];
  readonly places: readonly HomePlace[];
  readonly outline: Outline | null;
  /** Formations that made the main blows: what is told of them is named in any case. */
  readonly main: ReadonlySet<string>;
  readonly homeName: string;
  /** Of a dated place: `14 Aug`. */
  dateText(t: Instant): string;
  ringText(km: number): string;
}

/** `6 GTA · 740 km`; of the other armies the name, or the map would be full of figures. */
function unitText({ formation, km }: Way, far: boolean): string {
  return far ? `${formation.shortName} · ${kmText(km)} km` : formation.shortName;
}

/** All that wants to be named on the map, the most important first: home, armies, dates, ends, distances, towns, countries. */
export function labelWishes(what: What): LabelWish[] {
  const { frame, laidWays } = what;
  const narrow = frame.width < NARROW_PX;
  const base = { letter: LETTER.bold, gap: 9, needed: true };
  const home: LabelWish = { ...base, key: 'home', text: what.homeName, at: frame.centre, size: narrow ? 13 : 15, gap: 13 };
  const crowded = narrow && laidWays.length > CROWD;
  const units = laidWays.flatMap((way): LabelWish[] => {
    const blow = what.main.has(way.formation.id);
    const tip = pointOf(frame, endsOf(way)?.to);
    return tip ? [{ ...base, key: `unit ${way.formation.id}`, text: unitText(way, blow && !crowded), at: tip, size: narrow ? 11.5 : 12.5, gap: 12, needed: blow || !crowded }] : [];
  });
  const dates = laidWays.flatMap((way) => datesOf(what, way, narrow ? DATES_APART_NARROW_PX : DATES_APART_PX));
  return [home, ...units, ...dates, ...ringWishes(what), ...townWishes(what, narrow), ...countryWishes(what)];
}

function pointOf(frame: PlateFrame, place: { lon: number; lat: number } | undefined): Point | null {
  return place ? frame.toPoint(place) : null;
}

function datesOf({ frame, dateText }: What, way: Way, apart: number): LabelWish[] {
  let last: Point | null = null;
  return way.halts.flatMap((halt, i): LabelWish[] => {
    const at = frame.toPoint(halt);
    if (!at || (last && Math.hypot(at[0] - last[0], at[1] - last[1]) < apart)) return [];
    last = at;
    return [{ key: `date ${way.formation.id} ${i}`, text: dateText(halt.t), at, size: 10.5, letter: LETTER.bold, gap: 11, needed: false }];
  });
}

function ringWishes({ frame, ringText }: What): LabelWish[] {
  const angles = [90, 60, 120, 30, 150, 0, 180, -45, -135, -90];
  return ringsOf(frame).flatMap((km) => {
    const r = km / frame.kmPerPx;
    const spots = angles.map((degrees): Point => [frame.centre[0] + r * Math.cos((degrees * Math.PI) / 180), frame.centre[1] + r * Math.sin((degrees * Math.PI) / 180)]);
    const at = spots.find(([x, y]) => x > 34 && y > 16 && x < frame.width - 34 && y < frame.height - 40);
    return at ? [{ key: `ring ${km}`, text: ringText(km), at, size: 10.5, letter: LETTER.plain, gap: 0, needed: false, centred: true }] : [];
  });
}

function toldPlaces(told: readonly ToldWay[]): HomePlace[] {
  return told.flatMap(({ ends }) => (ends ? [ends.to.near?.place, ends.from.near?.place] : [])).filter((place) => place !== undefined);
}

/** Where the towns stand that the sentences name: no name may cover them. */
export function toldDots(frame: PlateFrame, told: readonly ToldWay[], main: ReadonlySet<string>): Box[] {
  return boxesAlong(toldPlaces(told.filter(({ way }) => main.has(way.formation.id))).flatMap((place) => [frame.toPoint(place)]).filter((point) => point !== null), DOT_PX);
}

/** The towns that the sentences name, then the others, the largest first. */
function townWishes({ frame, places, told, main, homeName }: What, narrow: boolean): LabelWish[] {
  const named = toldPlaces(told.filter(({ way }) => main.has(way.formation.id)));
  const most = Math.round((frame.width * frame.height) / ROOM_PX2);
  const seen = places
    .flatMap((place) => {
      const at = frame.toPoint(place);
      return at && at[0] > 6 && at[1] > 6 && at[0] < frame.width - 6 && at[1] < frame.height - 6 ? [{ place, at, told: named.includes(place) }] : [];
    })
    .filter(({ place, at }) => !(place.name === homeName && Math.hypot(at[0] - frame.centre[0], at[1] - frame.centre[1]) < 14))
    .toSorted((a, b) => Number(b.told) - Number(a.told) || b.place.size - a.place.size)
    .slice(0, most * 2);
  return seen.map(({ place, at, told: important }) => ({
    key: `town ${place.id}`,
    text: place.name,
    at,
    size: important || place.size >= 60 ? (narrow ? 12 : 12.5) : 11.5,
    letter: LETTER.serif,
    gap: 6,
    needed: important,
    dot: DOT_PX,
  }));
}

function countryWishes({ frame, outline }: What): LabelWish[] {
  return (outline?.countries ?? [])
    .flatMap(({ name, lon, lat, thousandKm2 }) => {
      const at = frame.toPoint({ lon, lat });
      return at && at[0] > 0 && at[1] > 0 && at[0] < frame.width && at[1] < frame.height ? [{ name, at, thousandKm2 }] : [];
    })
    .toSorted((a, b) => b.thousandKm2 - a.thousandKm2)
    .map(({ name, at, thousandKm2 }) => ({ key: `country ${name}`, text: name.toUpperCase(), at, size: thousandKm2 > 200 ? 11.5 : 10, letter: LETTER.capitals, gap: 0, needed: false, centred: true }));
}

/** The kind of a label, by its key. */
export function kindOf(key: string): LabelKind {
  return key.split(' ')[0] as LabelKind;
}
