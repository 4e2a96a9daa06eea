import type { Formation } from '../../campaign/types';
import { inkOf } from '../../layers/campaignInks';
import type { InkPair, Theme } from '../../layers/theme';
import { BASIS_DASHES } from '../basisDashes';
import type { Label } from './labels';
import type { Run } from './lines';
import type { ProfileLayout } from './profileLayout';
import type { Shape } from './shapes';
import { diamond, frontSign, path, text } from './shapes';

/** Attested lines are thick, those worked out between two places thin; after the last known place a hairline goes on. */
const WIDTHS = { attested: 2.6, interpolated: 1.5, ended: 0.9, 'not-yet': 0.9 } as const;
const CASING = 2.4;

/** The figure as shapes in the inks of a theme. */
export function profileShapes(layout: ProfileLayout, fronts: readonly Formation[], theme: Theme): Shape[] {
  const inks = fronts.map((front) => theme.inks[inkOf(front)]);
  const inkFor = (id: string) => inks[fronts.findIndex((front) => front.id === id)] ?? { fill: theme.names, keyline: theme.names };
  return [
    ...frameShapes(layout, theme),
    ...chosenShapes(layout, theme),
    ...layout.fronts.flatMap(({ id, runs }) => lineShapes(runs, inkFor(id), theme)),
    ...layout.pauses.flatMap((pause) => pauseShapes(pause, theme)),
    ...layout.spearheads.flatMap((spearhead) => [path(nameLine(spearhead), { stroke: theme.secondNames, width: 0.7 }), labelled(spearhead, theme.secondNames, theme)]),
    ...layout.marks.flatMap(({ mark, x, y, yLow, label, letter }) => {
      const { keyline } = inkFor(mark.formation);
      const range = yLow - y > 1 ? [path(`M${x.toFixed(1)} ${y.toFixed(1)}V${yLow.toFixed(1)}`, { stroke: keyline, width: 1.1 }), path(diamond(x, yLow, 3.6), { stroke: keyline, width: 1.2, fill: theme.paper })] : [];
      return [...range, path(diamond(x, y, 3.6), { stroke: keyline, width: 1.2, fill: theme.paper }), ...(label ? [labelled({ ...label, text: letter }, keyline, theme, { italic: true, face: 'serif' })] : [])];
    }),
    ...layout.fronts.flatMap(({ id, stated, label }, i) => {
      const ink = inkFor(id);
      return [
        ...stated.map(({ x, y, basis }) => path(frontSign(i, x, y, 3.1), { stroke: basis === 'read' ? theme.paper : ink.fill, width: basis === 'read' ? 0.8 : 1.3, fill: basis === 'read' ? ink.fill : theme.paper })),
        ...(label ? [labelled(label, ink.keyline, theme)] : []),
      ];
    }),
    ...(layout.chosen?.labels ?? []).map((label) => labelled(label, theme.names, theme, { italic: true })),
  ];
}

function frameShapes({ plot, kmTicks, dayTicks, nights, breaks }: ProfileLayout, theme: Theme): Shape[] {
  const [right, foot] = [plot.x + plot.width, plot.y + plot.height];
  const hairline = { stroke: theme.secondNames, width: 0.6 };
  return [
    ...nights.map(({ x, width }) => path(`M${x.toFixed(1)} ${plot.y}h${width.toFixed(1)}v${plot.height}h${(-width).toFixed(1)}z`, { fill: theme.names, opacity: 0.06 })),
    ...kmTicks.filter(({ km }) => km > 0).map(({ y }) => path(`M${plot.x} ${y.toFixed(1)}H${right.toFixed(1)}`, { ...hairline, opacity: 0.35 })),
    path(`M${plot.x} ${foot.toFixed(1)}H${right.toFixed(1)}`, { ...hairline, width: 1 }),
    // A gap in the axis with a stroke at each side of it, as a broken scale is drawn.
    ...breaks.flatMap((x) => [path(`M${(x - 2).toFixed(1)} ${foot.toFixed(1)}h4`, { stroke: theme.paper, width: 2 }), path(`M${(x - 4).toFixed(1)} ${(foot + 4).toFixed(1)}l4 -8M${x.toFixed(1)} ${(foot + 4).toFixed(1)}l4 -8`, { ...hairline, width: 1 })]),
    ...kmTicks.map(({ km, y }) => text(String(km), plot.x - 5, y + 3.8, { anchor: 'end', ink: theme.secondNames })),
    ...dayTicks.flatMap(({ x, text: day }) => [path(`M${x.toFixed(1)} ${foot.toFixed(1)}v4`, hairline), text(day, x + 2, foot + 14, { ink: theme.secondNames })]),
  ];
}

function lineShapes(runs: readonly Run[], { fill }: InkPair, theme: Theme): Shape[] {
  return [
    ...runs.map(({ d, standing }) => path(d, { stroke: theme.paper, width: WIDTHS[standing] + CASING })),
    ...runs.map(({ d, standing, basis }) => path(d, { stroke: fill, width: WIDTHS[standing], dashes: BASIS_DASHES[basis] })),
  ];
}

function chosenShapes({ chosen }: ProfileLayout, theme: Theme): Shape[] {
  if (!chosen) return [];
  return [
    ...chosen.way.map(({ d, basis }) => path(d, { stroke: theme.names, width: 1, dashes: BASIS_DASHES[basis], opacity: 0.55 })),
    ...chosen.depth.map(({ d, standing }) => path(d, { stroke: theme.paper, width: WIDTHS[standing] + CASING })),
    ...chosen.depth.map(({ d, standing, basis }) => path(d, { stroke: theme.names, width: WIDTHS[standing], dashes: BASIS_DASHES[basis] })),
  ];
}

/** Two strokes across the line where everybody stood still; one where only nobody came deeper. */
function pauseShapes({ x, y, label, still }: ProfileLayout['pauses'][number], theme: Theme): Shape[] {
  const strokes = still ? [-2, 2] : [0];
  return [
    ...strokes.map((dx) => path(`M${(x + dx).toFixed(1)} ${(y - 5).toFixed(1)}v10`, { stroke: theme.names, width: 1.5 })),
    ...(label ? [labelled(label, theme.secondNames, theme)] : []),
  ];
}

/** From where the spearhead changes to the nearest side of its name. */
function nameLine({ mark, box }: ProfileLayout['spearheads'][number]): string {
  const x = Math.min(Math.max(mark.x, box.x), box.x + box.width);
  const y = Math.min(Math.max(mark.y, box.y), box.y + box.height);
  return `M${mark.x.toFixed(1)} ${mark.y.toFixed(1)}L${x.toFixed(1)} ${y.toFixed(1)}`;
}

function labelled({ text: words, x, y, anchor, size, bold }: Omit<Label, 'box'>, ink: string, theme: Theme, style: { italic?: boolean; face?: 'serif' } = {}): Shape {
  return text(words, x, y, { anchor, size, weight: bold ? 600 : 400, ink, halo: theme.paper, ...style });
}
