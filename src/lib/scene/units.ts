import type { Campaign } from '../campaign/types';
import { INK_NAMES, inkOf } from '../layers/campaignInks';
import { detailOf } from '../layers/levelOfDetail';
import { symbolKey } from '../layers/symbolKey';
import { hasLeftAt } from '../layers/visibleFormations';
import type { Frame } from './frame';
import { toDays } from './frame';
import type { DatedPlace } from './datedPlaces';
import type { Plan } from './plan';
import type { RowTable } from './rowTable';

/** A picture in the atlas: left, top, width, height in its pixels. */
export type Picture = readonly [number, number, number, number];

export interface Pictures {
  symbol(key: string): Picture;
  label(text: string, ink: number): Picture;
}

/** Off its point, so that it stands beside the arrow. */
export const DATE_OFF_PX = 26;
const NO_PICTURE: Picture = [0, 0, 0, 0];
const NEVER = 1e6;
const NONE = [0, 0, 0] as const;

/**
 * The instances of the unit shader for those in either of two plans, in the campaign's order.
 * @param ringed ids of those selected or pointed at
 */
export function unitInstances(
  campaign: Campaign,
  frame: Frame,
  tracks: RowTable,
  plans: readonly [before: Plan, after: Plan],
  ringed: readonly (string | null | undefined)[],
  pictures: Pictures,
): Float32Array {
  const [before, after] = plans;
  const numbers: number[] = [];
  campaign.formations.forEach((formation, i) => {
    const a = before.get(formation.id);
    const b = after.get(formation.id);
    const label = (a ?? b)?.label;
    if (label === undefined) return;
    const ink = INK_NAMES.indexOf(inkOf(formation));
    const left = hasLeftAt(formation);
    numbers.push(tracks.starts[i] ?? 0, tracks.counts[i] ?? 0, toDays(frame, formation.appears));
    numbers.push(Number.isFinite(left) ? toDays(frame, left) : NEVER);
    numbers.push(...(a ? [a.x, a.y, 1] : NONE), ...(b ? [b.x, b.y, 1] : NONE));
    numbers.push(...pictures.symbol(symbolKey(formation, 'attested')), ...pictures.symbol(symbolKey(formation, 'interpolated')));
    numbers.push(...pictures.label(label, ink), ink, ringed.includes(formation.id) ? 1 : 0, detailOf(formation.echelon).frameWidth);
  });
  return new Float32Array(numbers);
}

/**
 * The instances of the same shader for the dates of lines: a label with a leader to its place.
 * @param tracks the formations' tracks with those of the places behind them
 */
export function dateInstances(
  { formations }: Campaign,
  frame: Frame,
  tracks: RowTable,
  places: readonly DatedPlace[],
  isShown: (place: DatedPlace) => boolean,
  labelOf: (place: DatedPlace) => Picture,
): Float32Array {
  return new Float32Array(
    places.flatMap((place, i): number[] => {
      if (!isShown(place)) return [];
      const track = formations.length + i;
      const off = [place.beside[0] * DATE_OFF_PX, place.beside[1] * DATE_OFF_PX, 1];
      const ink = INK_NAMES.indexOf(inkOf(place.formation));
      return [tracks.starts[track] ?? 0, 1, toDays(frame, place.shown.from), Number.isFinite(place.shown.until) ? toDays(frame, place.shown.until) : NEVER, ...off, ...off, ...NO_PICTURE, ...NO_PICTURE, ...labelOf(place), ink, 0, 0];
    }),
  );
}

/** The instances of both. */
export function joined(a: Float32Array, b: Float32Array): Float32Array {
  const both = new Float32Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
