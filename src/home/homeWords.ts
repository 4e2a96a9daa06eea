import { MIDDLE } from '../lib/home/anchor';
import { coordinatesText } from '../lib/home/coordinates';
import type { Near } from '../lib/home/nearest';
import type { HomePlace } from '../lib/home/places';
import type { ToldEnd, ToldWay } from '../lib/home/told';
import type { Campaign, LonLat } from '../lib/campaign/types';
import { nameOf } from '../lib/campaign/nameOf';
import type { Say } from '../lib/messages/say';
import { kmText } from '../lib/panels/figures';

/** Nearer to a place than this is at it: the list's places are middles of towns. */
const AT_KM = 5;

const countries = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });

/** `Germany`, by its two letters. */
export function countryName(code: string): string {
  try {
    return countries.of(code) ?? code;
  } catch {
    return code;
  }
}

export function placeText(place: HomePlace, say: Say): string {
  return say('home.placeIn', { name: place.name, country: countryName(place.country) });
}

/**
 * `Minsk (Belarus)`, `12 km north-east of Minsk (Belarus)`; coordinates where no place is known.
 * @param off the message for a point that is at no place
 */
export function nearText(near: Near | null, point: LonLat, atSea: boolean, say: Say, off = 'home.near.off'): string {
  if (!near) return say('home.near.unknown', { coordinates: coordinatesText(point) });
  const place = placeText(near.place, say);
  if (near.km <= AT_KM) return say('home.near.at', { place });
  return say(atSea ? 'home.near.sea' : off, { km: kmText(near.km), direction: say(`home.dir.${near.direction}`), place });
}

export function endText({ near, laid, atSea }: ToldEnd, say: Say, inSentence = false): string {
  return nearText(near, laid, atSea, say, inSentence ? 'home.near.point' : undefined);
}

/** The name that the record has for an end of a way. */
export function recordPlaceText(campaign: Campaign, end: ToldEnd, say: Say): string {
  return (end.place === null ? undefined : campaign.placeById.get(end.place)?.name) ?? say('home.between');
}

export function anchorText(campaign: Campaign, anchor: string, say: Say): string {
  return anchor === MIDDLE ? say('home.anchor.middle') : say('home.anchor.start', { name: nameOf(campaign, anchor) });
}

export function turnText(turn: number, say: Say): string {
  return say('home.turned', { degrees: Math.abs(turn), side: turn < 0 ? 'left' : 'right' });
}

/** What a screen reader hears once the campaign has come to rest. */
export function laidText(told: readonly ToldWay[], what: { readonly anchor: string; readonly place: string; readonly turn: number; readonly date: string }, say: Say): string {
  const ways = told.map(({ way, ends }) =>
    say('home.laidWay', { name: way.formation.name, km: kmText(way.km), end: ends ? say('home.laidEnd', { end: endText(ends.to, say, true) }) : '' }),
  );
  return say('home.laid', { anchor: capital(what.anchor), place: what.place, turned: what.turn === 0 ? 'no' : turnText(what.turn, say), date: what.date, ways: ways.join('; ') });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
