import { LATER_FROM, SIGNS } from '../layers/laterGround';
import { GAUGES_FROM } from '../layers/rail';
import type { Theme } from '../layers/theme';
import type { LegendRow } from './legend';
import type { PathMark } from './marks';

/** What of the ground the signs are of. */
export interface GroundView {
  readonly layers: ReadonlySet<string>;
  readonly zoom: number;
  readonly theme: Theme;
}

const SLEEPERS = [4, 10, 16, 22].map((x) => `M${x} 6.5v5`).join('');
const FORT =
  'M9.5 5h8v8h-8zM9.5 6.4h-2.6M9.5 9h-2.6M9.5 11.6h-2.6M17.5 6.4h2.6M17.5 9h2.6M17.5 11.6h2.6M10.9 5v-2.6M13.5 5v-2.6M16.1 5v-2.6M10.9 13v2.6M13.5 13v2.6M16.1 13v2.6';
/** Strokes of no length, with round ends. */
const DUNES = ([[4, 5], [12, 4], [20, 7], [8, 10], [16, 12], [24, 14], [3, 14]] as const).map(([x, y]) => `M${x} ${y}h0.01`).join('');

/** The signs of railways and of what shows from near, as far as they are drawn at this zoom. */
export function groundRows({ layers, zoom, theme }: GroundView): LegendRow[] {
  const shown = new Set<string>(SIGNS.filter(({ from }) => zoom >= from).map(({ kind }) => kind));
  const sign = (d: string, stroke: string, width: number, more: Partial<PathMark> = {}): PathMark => ({ kind: 'path', d, stroke, width, ...more });
  const near = zoom >= LATER_FROM;
  return [
    ...(layers.has('rail') ? railRows(theme, zoom) : []),
    ...(shown.has('fortress') ? [{ key: 'legend.fort', swatch: [sign(FORT, theme.rail, 1.2)] }] : []),
    ...(shown.has('pass') ? [{ key: 'legend.pass', swatch: [sign('M9.5 4q4.6 5 0 10M17.5 4q-4.6 5 0 10', theme.rail, 1.3)] }] : []),
    ...(near ? [{ key: 'legend.desert', swatch: [sign(DUNES, theme.rail, 1.8, { round: true })] }] : []),
    ...(near ? [{ key: 'legend.marsh', swatch: [sign('M2 5h9M15 5h4M8 9.5h10M2 14h4M13 14h10', theme.river, 1.2)] }] : []),
  ];
}

function railRows({ rail, paper }: Theme, zoom: number): LegendRow[] {
  const line = (stroke: string, width: number, more: Partial<PathMark> = {}): PathMark => ({ kind: 'path', d: 'M0 9h27', stroke, width, ...more });
  if (zoom < GAUGES_FROM) return [{ key: 'legend.rail', swatch: [line(rail, 1.2)] }];
  return [
    { key: 'legend.rail.broad', swatch: [line(rail, 3.4), line(paper, 1.6)] },
    { key: 'legend.rail.standard', swatch: [line(rail, 1.3, { d: `M0 9h27${SLEEPERS}` })] },
    { key: 'legend.rail.narrow', swatch: [line(rail, 1.2, { dash: [4, 2.2] })] },
  ];
}
