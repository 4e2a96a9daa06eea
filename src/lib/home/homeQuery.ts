import type { Campaign, Instant, LonLat, Problem } from '../campaign/types';
import { DAY_MS } from '../campaign/instants';
import { anchorPoint, defaultAnchor } from './anchor';
import { nearestPlace } from './nearest';
import type { HomePlace } from './places';
import { squash } from '../search/words';
import type { WhichWays } from './ways';

/** All that a reader can choose on the page. */
export interface HomeChoice {
  /** Where the anchor is laid; null for where it was: the campaign in its own place. */
  readonly home: LonLat | null;
  /** What home was called when it was chosen by its name. */
  readonly place: string | null;
  /** Degrees clockwise, -179 to 180. */
  readonly turn: number;
  readonly anchor: string | null;
  readonly ways: WhichWays;
  /** The end of the day up to which the ways are drawn. */
  readonly day: Instant;
}

/** The days that can be chosen: ends of days at the campaign's offset from UTC, 9 August to 2 September of 1945. */
export function daysOf({ offsetMs }: Pick<Campaign, 'offsetMs'>): readonly Instant[] {
  const first = Date.UTC(1945, 7, 10) - offsetMs;
  return Array.from({ length: 25 }, (_, i) => first + i * DAY_MS);
}

/** `1945-08-09` for the end of that day. */
export function dayText(day: Instant, offsetMs: number): string {
  return new Date(day - 1 + offsetMs).toISOString().slice(0, 10);
}

export function defaultChoice(campaign: Campaign): HomeChoice {
  return { home: null, place: null, turn: 0, anchor: defaultAnchor(campaign), ways: 'main', day: daysOf(campaign).at(-1) ?? campaign.span.until };
}

/** A listed place of that name lies within this of the coordinates. */
const SAME_PLACE_KM = 30;
type Complain = (where: string, code: string, text: string) => undefined;

/**
 * Reads the query; whatever is broken falls back to the default and is named by the `explain`ed code. Never throws.
 * @param explain words for a code: `at`, `turn`, `anchor`, `place`, `placeElsewhere`, `ways`, `day`
 */
export function readHomeQuery(search: string, campaign: Campaign, places: readonly HomePlace[], explain: (code: string, text: string) => string): { choice: HomeChoice; problems: readonly Problem[] } {
  const query = new URLSearchParams(search);
  const problems: Problem[] = [];
  const complain: Complain = (where, code, text) => void problems.push({ where, what: explain(code, text.length > 60 ? `${text.slice(0, 60)}…` : text) });
  const read = <T>(name: string, fallback: T, parse: (text: string) => T | undefined): T => {
    const text = query.get(name);
    return text === null || text === '' ? fallback : (parse(text) ?? complain(name, name, text) ?? fallback);
  };
  const defaults = defaultChoice(campaign);
  const at = read('at', null, readAt);
  const { home, place } = placed(at, query.get('place') ?? '', places, complain);
  return {
    choice: {
      home,
      place,
      turn: read('turn', 0, readTurn),
      anchor: read('anchor', defaults.anchor, (text) => (anchorPoint(campaign, text) ? text : undefined)),
      ways: read('ways', defaults.ways, (text) => (text === 'main' || text === 'armies' ? text : undefined)),
      day: read('day', defaults.day, (text) => daysOf(campaign).find((day) => dayText(day, campaign.offsetMs) === text)),
    },
    problems,
  };
}

/** A name alone is looked up; beside coordinates it must be the name of a place near them. */
function placed(at: LonLat | null, name: string, places: readonly HomePlace[], complain: Complain): Pick<HomeChoice, 'home' | 'place'> {
  const named = name === '' ? [] : places.filter((place) => squash(place.name) === squash(name));
  if (name === '') return { home: at, place: null };
  if (!at) {
    const largest = named.toSorted((a, b) => b.size - a.size)[0];
    if (!largest) complain('place', 'place', name);
    return largest ? { home: { lon: largest.lon, lat: largest.lat }, place: largest.name } : { home: null, place: null };
  }
  const near = nearestPlace(named, at);
  if (!near || near.km > SAME_PLACE_KM) {
    complain('place', near ? 'placeElsewhere' : 'place', name);
    return { home: at, place: null };
  }
  return { home: at, place: near.place.name };
}

function readAt(text: string): LonLat | undefined {
  const [lat, lon, ...more] = text.split('/').map((part) => (/^[-+]?\d+(\.\d+)?$/.test(part.trim()) ? Number(part) : Number.NaN));
  if (lat === undefined || lon === undefined || more.length > 0 || !(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180)) return undefined;
  return { lat, lon };
}

function readTurn(text: string): number | undefined {
  const degrees = /^[-+]?\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
  return Math.abs(degrees) <= 360 ? wholeTurn(degrees) : undefined;
}

/** The same turn between -179 and 180 degrees. */
export function wholeTurn(degrees: number): number {
  const turn = ((degrees % 360) + 360) % 360;
  return turn > 180 ? turn - 360 : turn;
}

/** The query for a choice, defaults left out, what is no matter of this page kept; with its question mark, or empty. */
export function writeHomeQuery(choice: HomeChoice, campaign: Campaign, search: string): string {
  const defaults = defaultChoice(campaign);
  const query = new URLSearchParams(search);
  const set = (name: string, value: string | null, fallback: string | null) => {
    if (value === fallback || value === null) query.delete(name);
    else query.set(name, value);
  };
  set('at', choice.home && `${decimals(choice.home.lat)}/${decimals(choice.home.lon)}`, null);
  set('place', choice.home && choice.place, null);
  set('turn', String(choice.turn), '0');
  set('anchor', choice.anchor, defaults.anchor);
  set('ways', choice.ways, defaults.ways);
  set('day', dayText(choice.day, campaign.offsetMs), dayText(defaults.day, campaign.offsetMs));
  const text = query.toString().replaceAll('%2F', '/');
  return text === '' ? '' : `?${text}`;
}

/** To ten metres, without empty digits. */
function decimals(degrees: number): string {
  return String(Number(degrees.toFixed(4)));
}
