import type { Campaign } from '../../src/lib/campaign/types';
import type { Grid } from './grid';
import { eachCellIn } from './grid';

const STEP_MS = 6 * 3_600_000;
/** So many cells beyond the held ground's edge a neighbour's step is taken: its softened edge is drawn there. */
const FRINGE_CELLS = 2;

/**
 * When each cell's territory passed to the Soviet side as a whole, in steps of six hours from the campaign's
 * beginning; 0 where it never did. From then on the territory's own tint says so, and the model of the ground held
 * has no more to say there.
 * @param edge cells to the edge of the held ground, above 0 inside
 */
export function settledSteps(grid: Grid, { territories, span }: Campaign, edge: Float32Array): Uint8Array {
  const steps = new Uint8Array(grid.width * grid.height);
  for (const { geometry, holders } of territories) {
    const passed = holders.find(({ holder, from }) => holder === 'soviet' && from > span.from);
    if (passed) eachCellIn(grid, geometry, (i) => (steps[i] = Math.min(Math.round((passed.from - span.from) / STEP_MS), 255)));
  }
  for (let round = 0; round < FRINGE_CELLS; round++) spread(steps, grid.width, (i) => (edge[i] ?? 0) <= 0);
  return steps;
}

function spread(steps: Uint8Array, width: number, mayTake: (index: number) => boolean): void {
  const before = steps.slice();
  for (let i = 0; i < steps.length; i++) {
    if (before[i] !== 0 || !mayTake(i)) continue;
    steps[i] = before[i - 1] || before[i + 1] || before[i - width] || before[i + width] || 0;
  }
}
