// Medians and ratios of what was measured.

const METRICS = [
  { key: 'fcp', label: 'first contentful paint, ms', digits: 0 },
  { key: 'lcp', label: 'largest contentful paint, ms', digits: 0 },
  { key: 'ready', label: 'the live map stands, ms', digits: 0 },
  { key: 'tbtToReady', label: 'main thread blocked until then, ms', digits: 0 },
  { key: 'tbt', label: 'blocked until all is quiet (TBT), ms', digits: 0 },
  { key: 'longest', label: 'longest task, ms', digits: 0 },
  { key: 'cpuToReady', label: 'work of the main thread until the live map stands, ms of processor', digits: 0 },
  { key: 'cpu', label: 'the same until all is quiet', digits: 0 },
  { key: 'kBToReady', label: 'kB over the line until the live map stands', digits: 0 },
  { key: 'kB', label: 'kB over the line in all', digits: 0 },
  { key: 'cls', label: 'layout shift (CLS)', digits: 3 },
];

/** @param {number[]} numbers */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * @param {{ ours: Record<string, number>[], bare: Record<string, number>[] }} measured a round each
 * @returns {{ key: string, label: string, digits: number, ours: number, bare: number, ratio: number | null }[]} the ratio is null where the bare page has nothing to divide by
 */
export function compared({ ours, bare }) {
  return METRICS.map((metric) => {
    const of = (rounds) => median(rounds.map((figures) => figures[metric.key]));
    const [a, b] = [of(ours), of(bare)];
    // Rounds alternate, and what disturbs one page of a round is likely to disturb the other: the ratio is taken within the round.
    const ratio = b > 0 ? median(ours.map((figures, i) => figures[metric.key] / bare[i][metric.key])) : null;
    return { ...metric, ours: a, bare: b, ratio };
  });
}

/** @param {ReturnType<typeof compared>} rows */
export function toTable(rows) {
  const lines = rows.map(({ label, ours, bare, ratio, digits }) => `| ${label} | ${ours.toFixed(digits)} | ${bare.toFixed(digits)} | ${ratio === null ? '–' : ratio.toFixed(2)} |`);
  return ['| | August Storm | bare MapLibre | ratio |', '|---|---|---|---|', ...lines].join('\n');
}
