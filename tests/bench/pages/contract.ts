import type { Synthetic } from './synthetic';

/** One way of drawing a campaign: all are stepped alike. */
export interface BenchCase {
  /** Draws the instant (days from the beginning); resolves when the frame that shows it is done. */
  step(days: number): Promise<void>;
  /** Where the case shows a unit, in CSS pixels: for the picture check. Null: it draws no units. */
  project: ((lon: number, lat: number) => { x: number; y: number }) | null;
  /** Between waypoints: `true` interpolates, `false` stays at the last. */
  interpolates: boolean;
}

export interface BenchOptions {
  readonly container: HTMLElement;
  readonly synthetic: Synthetic;
}

export type OpenCase = (options: BenchOptions) => Promise<BenchCase>;

/** The unit's colour in every case. */
export const UNIT_COLOUR = '#e0218a';
export const CENTRE: readonly [number, number] = [125.5, 46];
export const ZOOM = 4.6;

export function nextFrame(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
}
