import { getPosition } from 'suncalc';

export type Light = 'day' | 'twilight' | 'night';

/** Degrees above the horizon at which the sun's upper edge rises, refraction counted in by the library. */
const RISEN = -0.27;
/** Below this no print can be read in the open: the end of civil twilight. */
const DARK = -6;

/** How high the sun stands, in degrees above the horizon; the refraction of the air is in it. */
export function sunAltitude(t: number, { lat, lon }: { lat: number; lon: number }): number {
  return getPosition(new Date(t), lat, lon).altitude;
}

/** Day, civil twilight or night at a place and instant. */
export function lightAt(t: number, place: { lat: number; lon: number }): Light {
  const altitude = sunAltitude(t, place);
  if (altitude >= RISEN) return 'day';
  return altitude >= DARK ? 'twilight' : 'night';
}

export interface Lit {
  readonly from: number;
  readonly until: number;
  readonly light: Light;
}

/** The light at a place through a span, as stretches of one light each, to the minute. */
export function lightThrough({ from, until }: { from: number; until: number }, place: { lat: number; lon: number }): Lit[] {
  const MINUTE = 60_000;
  const stretches: { from: number; until: number; light: Light }[] = [];
  for (let t = from; t < until; t += MINUTE) {
    const light = lightAt(t, place);
    const last = stretches.at(-1);
    if (last?.light === light) last.until = Math.min(t + MINUTE, until);
    else stretches.push({ from: t, until: Math.min(t + MINUTE, until), light });
  }
  return stretches;
}
