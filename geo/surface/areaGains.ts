import type { Campaign } from '../../src/lib/campaign/types';
import { STEP_MS } from './buildSurface';
import type { Surface } from './buildSurface';
import { cellKm2, eachCellIn } from './grid';

export interface AreaGains {
  readonly stepHours: number;
  readonly byFront: Record<string, number[]>;
  readonly byTerritory: Record<string, number[]>;
}

const STEP_HOURS = 1;
const STEPS_A_GAIN = (STEP_HOURS * 3_600_000) / STEP_MS;

/** Square kilometres gained in each hour from the campaign's beginning to its end, by front and by territory. */
export function areaGains({ grid, time, edge, front, fronts }: Surface, { span, territories }: Campaign): AreaGains {
  const count = Math.ceil((span.until - span.from) / (STEP_HOURS * 3_600_000)) + 1;
  const gains = (visit: (add: (index: number) => void) => void): number[] => {
    const gained = new Float64Array(count);
    visit((i) => {
      if ((edge[i] ?? 0) <= 0) return;
      const step = Math.ceil((time[i] ?? 0) / STEPS_A_GAIN);
      if (step < count) gained[step] = (gained[step] ?? 0) + cellKm2(grid, Math.floor(i / grid.width));
    });
    return wholeGains(gained);
  };
  return {
    stepHours: STEP_HOURS,
    byFront: Object.fromEntries(
      fronts.map((id, number) => [id, gains((add) => front.forEach((owner, i) => owner === number + 1 && add(i)))]),
    ),
    byTerritory: Object.fromEntries(
      territories.map(({ id, geometry }) => [id, gains((add) => eachCellIn(grid, geometry, add))]),
    ),
  };
}

/** Whole numbers whose sum at every step is the rounded sum; after the last gain the list ends. */
function wholeGains(gained: Float64Array): number[] {
  let exact = 0;
  let told = 0;
  const whole = Array.from(gained, (km2) => {
    exact += km2;
    const gain = Math.round(exact) - told;
    told += gain;
    return gain;
  });
  return whole.slice(0, whole.findLastIndex((gain) => gain !== 0) + 1);
}
