import { HOUR_MS } from './instants';
import type { AreaHeld, Instant } from './types';

/**
 * Square kilometres held at `t`: between the steps of the model's series in proportion, but nothing before the first
 * step that has any, and the last value after the last; null where the campaign has no model.
 * @param of a front's or a territory's id
 */
export function areaAt(held: AreaHeld | null, by: 'byFront' | 'byTerritory', of: string, t: Instant): number | null {
  if (!held) return null;
  const series = held.area[by][of];
  if (!series || series.length === 0) return 0;
  const at = Math.min(Math.max((t - held.from) / (held.area.stepHours * HOUR_MS), 0), series.length - 1);
  const before = series[Math.floor(at)] ?? 0;
  if (before === 0) return 0;
  const after = series[Math.ceil(at)] ?? before;
  return before + (after - before) * (at - Math.floor(at));
}
