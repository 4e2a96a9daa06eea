import { kmText } from '../figures';

/** Below this a figure keeps its tenth: 17.5 km to a village is not 18. */
const TENTHS_BELOW = 20;

export function preciseKm(km: number): string {
  return km < TENTHS_BELOW ? String(Math.round(km * 10) / 10) : kmText(km);
}

export function preciseRange([low, high]: readonly [number, number]): string {
  return low === high ? preciseKm(low) : `${preciseKm(low)}–${preciseKm(high)}`;
}

/** With its sign, a true minus; `0` without one. */
export function gapText(gap: number, digits = 0): string {
  const rounded = Number(gap.toFixed(digits));
  if (rounded === 0) return '0';
  return `${rounded < 0 ? '\u2212' : '+'}${Math.abs(rounded)}`;
}
