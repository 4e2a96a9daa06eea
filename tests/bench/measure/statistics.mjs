/** @param {readonly number[]} values @returns {number} */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return Number.NaN;
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/**
 * The ratio inside each round, then the median of these: a machine that slows down slows both.
 * @param {readonly number[]} values one a round
 * @param {readonly number[]} floors one a round
 * @returns {{ ratio: number, range: [number, number] }}
 */
export function ratioOf(values, floors) {
  const ratios = values.map((value, i) => value / (floors[i] ?? Number.NaN));
  return { ratio: median(ratios), range: [Math.min(...ratios), Math.max(...ratios)] };
}

/** Two runs of the same case may differ by so much; beyond it the machine was too restless to say anything. */
export const STEADY_WITHIN = 0.15;

/** @param {readonly number[]} floors @param {readonly number[]} again */
export function isSteady(floors, again) {
  return Math.abs(ratioOf(again, floors).ratio - 1) <= STEADY_WITHIN;
}
