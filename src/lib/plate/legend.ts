import { isDuring } from '../campaign/acts';
import { holdingAt } from '../campaign/territories';
import type { Campaign, Instant, Territory } from '../campaign/types';
import { symbolStyle } from '../layers/campaignInks';
import type { InkName } from '../layers/campaignInks';
import { QUIET_HELD_OPACITY, QUIET_TAKEN_OPACITY } from '../layers/quietStyle';
import { tintOf } from '../layers/territories';
import type { Theme } from '../layers/theme';
import { standsOnMap } from '../layers/visibleFormations';
import { groundRows } from './groundRows';
import type { PathMark } from './marks';

/** One sign of the map: a swatch 27 x 18 px, and the key of the message that says what it means. */
export interface LegendRow {
  readonly key: string;
  readonly swatch: readonly PathMark[];
}

export const SWATCH = { width: 27, height: 18 } as const;

/** What of the map the signs are of. */
export interface LegendView {
  readonly t: Instant;
  /** Of the map: a small formation, a fort or a gauge is drawn from near only. */
  readonly zoom: number;
  readonly layers: ReadonlySet<string>;
  readonly basis: 'all' | 'read';
  readonly theme: Theme;
  /** Ground held and borders only. */
  readonly simple?: boolean;
}

const FORCES: readonly (readonly [layer: string, key: string, ink: InkName])[] = [
  ['su-tbf', 'legend.su-tbf', 'tbf'],
  ['su-1fef', 'legend.su-1fef', 'fef1'],
  ['su-2fef', 'legend.su-2fef', 'fef2'],
  ['navy', 'legend.navy', 'fleet'],
];
const HOLDERS = [
  ['japan', 'legend.holder.japan'],
  ['soviet', 'legend.holder.soviet'],
  ['china', 'legend.holder.china'],
] as const;

/** The signs that stand on the map at an instant, and no others, in the order of the atlas's own legend. */
export function legendRows(campaign: Campaign, view: LegendView): LegendRow[] {
  const { theme } = view;
  const rows: LegendRow[] = [];
  const add = (key: string, ...swatch: PathMark[]) => void rows.push({ key, swatch });
  if (isDuring(campaign, view.t)) {
    if (!view.simple) addForces(add, campaign, view);
    addHeld(add, campaign, view);
    if (!view.simple) addSigns(add, campaign, view);
  } else for (const [holder, key] of HOLDERS) add(key, frame(theme.blocs[holder], theme.border, 0.6));
  const { t, layers } = view;
  if (!view.simple && layers.has('events') && campaign.annotations.some(({ speaks, lon }) => lon !== null && speaks.from <= t && t < speaks.until)) {
    add('legend.event', { kind: 'path', d: 'M13 4 18 9 13 14 8 9z', fill: theme.paper, stroke: theme.names, width: 1.4 });
  }
  add('legend.border', line(theme.border, 1.3, [6, 2, 1, 2]));
  add('legend.borderApproximate', line(theme.border, 1.2, [2, 3]));
  if (campaign.lines.some(({ stood, territory }) => view.layers.has(territory) && stood.from <= view.t && view.t < stood.until)) {
    add('legend.agreed', line(theme.secondNames, 2, [0.1, 3.4]));
  }
  return view.simple ? rows : [...rows, ...groundRows(view)];
}

type Add = (key: string, ...swatch: PathMark[]) => void;

function addForces(add: Add, campaign: Campaign, { layers, theme, t, zoom }: LegendView): void {
  const stands = (layer: string) => layers.has(layer) && campaign.formations.some((formation) => formation.layer === layer && standsOnMap(formation, t, zoom));
  const japanese = stands('japanese');
  const symbol = (ink: InkName, known: 'firm' | 'between') => {
    const { fill, line: stroke, lineWidth } = symbolStyle(theme, { ink, known });
    return frame(fill, stroke, lineWidth);
  };
  const shown = FORCES.filter(([layer]) => stands(layer));
  for (const [, key, ink] of shown) add(key, symbol(ink, 'firm'));
  if (japanese) add('legend.japanese', symbol('japan', 'firm'));
  const ink = shown[0]?.[2] ?? (japanese ? 'japan' : null);
  if (!ink) return;
  const { fill, keyline } = theme.inks[ink];
  add('legend.interpolated', symbol(ink, 'between'));
  if (shown.length > 0) add('legend.arrow', arrow(fill, keyline));
  add('legend.hollow', arrow(theme.paper, keyline));
  if (japanese) add('legend.withdrawal', arrow(theme.paper, theme.inks.japan.fill));
}

function addHeld(add: Add, campaign: Campaign, view: LegendView): void {
  const { theme, layers, simple } = view;
  if (!campaign.held || !FORCES.some(([layer]) => layers.has(layer))) return;
  const { fill } = theme.inks.tbf;
  add('legend.held', { kind: 'path', d: 'M0 1h20v16h-20z', fill: theme.held, opacity: simple ? QUIET_HELD_OPACITY : 0.3 }, { kind: 'path', d: 'M20 1v16', stroke: fill, width: 2.4 });
  add('legend.contact', line(fill, 2.4));
  if (simple && campaign.territories.some((territory) => isTaken(territory, campaign, view))) {
    add('plate.taken', { kind: 'path', d: 'M2 1h23v16h-23z', fill: theme.held, opacity: QUIET_TAKEN_OPACITY });
  }
}

function isTaken(territory: Territory, campaign: Campaign, { t, layers }: LegendView): boolean {
  const { tint, faint } = tintOf(territory, holdingAt(territory, t), campaign, t);
  return layers.has(territory.id) && tint === 'taken' && !faint;
}

function addSigns(add: Add, campaign: Campaign, { theme, t, layers, basis }: LegendView): void {
  const { fill, keyline } = theme.inks.tbf;
  if (layers.has('japanese') && campaign.pockets.some(({ holds }) => holds.from <= t && t < holds.until)) {
    const { fill: blue } = theme.inks.japan;
    add('legend.pocket', { kind: 'path', d: 'M6 9a7 7 0 0 1 14 0a7 7 0 0 1 -14 0z', fill: theme.paper, stroke: blue, width: 1.8 }, { kind: 'path', d: 'M10 4.5v9M13 3.5v11M16 4.5v9', stroke: blue, width: 1 });
  }
  const marching = campaign.formations.filter(({ layer }) => layers.has(layer));
  const begun = marching.flatMap(({ legs }) => legs).filter(({ from }) => from.leaves <= t);
  if (begun.some(({ to, mode }) => to.action === 'land-by-air' && mode === 'air' && to.t <= t)) {
    add('legend.landing', { kind: 'path', d: 'M6 9a7 7 0 0 1 14 0zM6 9l7 7 7-7', stroke: keyline, width: 1.4 });
  }
  const ways = begun.filter(({ mode }) => mode === 'ground');
  if (ways.some(({ restsOn }) => restsOn === 'chord')) add('legend.chord', line(fill, 1.4, [9, 2.5]));
  if (ways.some((leg) => leg.basis === 'read')) add('legend.read', line(fill, 4));
  if (basis === 'all' && ways.some((leg) => leg.basis === 'recalled')) add('legend.recalled', line(fill, 4, [8, 4]));
  if (basis === 'all' && ways.some((leg) => leg.basis === 'inferred')) add('legend.inferred', line(fill, 4, [3.5, 4]));
  if (begun.some(({ mode }) => mode !== 'ground')) add('legend.carried', line(theme.held, 1.6, [7, 3]));
}

function frame(fill: string, stroke: string, width: number): PathMark {
  return { kind: 'path', d: 'M2 2h23v14h-23z', fill, stroke, width };
}

function line(stroke: string, width: number, dash: readonly number[] = []): PathMark {
  return { kind: 'path', d: 'M0 9h27', stroke, width, dash, round: dash[0] !== undefined && dash[0] < 1 };
}

function arrow(fill: string, stroke: string): PathMark {
  return { kind: 'path', d: 'M1 7.8 15 6.5 14 2 26 9 14 16 15 11.5 1 10.2z', fill, stroke, width: 1.2 };
}
