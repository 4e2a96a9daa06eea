import type { Theme } from '../layers/theme';
import { layoutFoot } from './foot';
import { layoutLegend } from './legendBlock';
import type { Box, Face, Mark, Measure } from './marks';
import { moved, rectangle } from './marks';
import type { PlateWords } from './words';
import { wrap } from './wrap';

export interface PlateSize {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Of the blank edge. */
  readonly margin: number;
  /** Height by width of a map that was drawn already; without it, the map takes all the room there is. */
  readonly aspect?: number;
  /** Where the signs stand; without it, as the sheet's shape suggests. */
  readonly legend?: 'beside' | 'below';
}

/** The camera that the map was drawn with: for its scale and north. */
export interface PlateCamera {
  readonly zoom: number;
  readonly lat: number;
  readonly bearing: number;
}

export interface Plate extends Pick<PlateSize, 'width' | 'height'> {
  readonly paper: string;
  /** Where the map stands. */
  readonly map: Box;
  readonly marks: readonly Mark[];
}

/** The line around the map, and how far off it stands. */
export const NEATLINE_PX = 5;
export const GAP = 12;
const LEGEND_WIDTH = 212;
/** Narrower than this, and on a sheet that stands upright, the signs are below the map. */
const BESIDE_FROM_PX = 700;

/**
 * A sheet with one map: title, date and what happens above it, its signs beside it (on a narrow sheet below it), scale,
 * north and sources at the foot. Without a camera, as long as none is known, it has no scale.
 */
export function layoutPlate(words: PlateWords, size: PlateSize, theme: Theme, camera: PlateCamera | null, measure: Measure): Plate {
  const { width, height, margin } = size;
  const inner = width - 2 * margin;
  const head = layoutHead(words, { x: margin, y: margin, width: inner }, theme, measure);
  const foot = layoutFoot(words, inner, theme, camera, measure);
  const top = margin + head.height + NEATLINE_PX;
  const footY = height - margin - foot.height;
  const beside = size.legend ? size.legend === 'beside' : width >= BESIDE_FROM_PX && width >= height;
  const legend = layoutLegend(words, beside ? { width: LEGEND_WIDTH, height: footY - GAP - top, columns: 1 } : { width: inner, height: (footY - top) * 0.45, columns: Math.max(1, Math.floor(inner / 210)) }, theme, measure);
  const room: Box = {
    x: margin + NEATLINE_PX,
    y: top,
    width: Math.floor(inner - 2 * NEATLINE_PX - (beside ? LEGEND_WIDTH + GAP : 0)),
    height: Math.max(40, Math.floor(footY - GAP - NEATLINE_PX - top - (beside ? 0 : legend.height + GAP))),
  };
  const map = size.aspect === undefined ? room : fitted(room, size.aspect);
  const [legendX, legendY] = beside ? [map.x + map.width + NEATLINE_PX + GAP, top] : [margin, map.y + map.height + NEATLINE_PX + GAP];
  return {
    width,
    height,
    paper: theme.paper,
    map,
    marks: [...head.marks, ...framed(map, 'map', theme), ...moved(legend.marks, legendX, legendY), ...moved(foot.marks, margin, footY)],
  };
}

/** The largest of these proportions, at the upper left. */
function fitted(room: Box, aspect: number): Box {
  const width = Math.min(room.width, room.height / aspect);
  return { ...room, width, height: width * aspect };
}

/** How large a plate must be for its map to have this size. */
export function plateAround(map: Pick<Box, 'width' | 'height'>, margin: number, words: PlateWords, theme: Theme, measure: Measure): PlateSize {
  const legend = map.width >= map.height ? 'beside' : 'below';
  const width = map.width + 2 * (margin + NEATLINE_PX) + (legend === 'beside' ? LEGEND_WIDTH + GAP : 0);
  const trial = layoutPlate(words, { width, height: TALL, margin, legend }, theme, null, measure);
  return { width, height: map.height + TALL - trial.map.height, margin, legend };
}

/** A sheet on which nothing is short of room. */
const TALL = 6000;

const TITLE: Face = { family: 'sans', size: 11, weight: 600, spacing: 0.9 };
const DATE: Face = { family: 'serif', size: 24, weight: 600 };
const CLOCKS: Face = { family: 'sans', size: 11, weight: 400 };
const HEADLINE: Face = { family: 'serif', size: 15, weight: 400, italic: true };

/** Title, date and hour, and what happens. */
export function layoutHead(
  { title, date, hour, clocks, headline }: Pick<PlateWords, 'title' | 'date' | 'hour' | 'clocks' | 'headline'>,
  { x, y, width }: Omit<Box, 'height'>,
  theme: Theme,
  measure: Measure,
): { marks: Mark[]; height: number } {
  const marks: Mark[] = [];
  let at = y;
  const say = (text: string, face: Face, ink: string, lead: number, left = x) => marks.push({ kind: 'text', x: left, y: at + lead, text, face, ink });
  for (const line of wrap(title.toLocaleUpperCase(), width, TITLE, measure, 2)) {
    say(line, TITLE, theme.secondNames, 11);
    at += 15;
  }
  const dated = `${date}${hour === '' ? '' : `  ${hour}`}`;
  say(dated, DATE, theme.names, 22);
  const right = x + measure(dated, DATE) + 14;
  // Beside the date where there is room, else below it.
  const roomy = right + measure(clocks, CLOCKS) <= x + width;
  if (clocks !== '' && roomy) say(clocks, CLOCKS, theme.secondNames, 21, right);
  at += 29;
  if (clocks !== '' && !roomy) {
    for (const line of wrap(clocks, width, CLOCKS, measure, 2)) {
      say(line, CLOCKS, theme.secondNames, 11);
      at += 14;
    }
  }
  for (const line of wrap(headline, width, HEADLINE, measure, 2)) {
    say(line, HEADLINE, theme.names, 14);
    at += 19;
  }
  return { marks, height: at - y + 7 };
}

/** A picture with its edge and, a little off, the neatline. */
export function framed(box: Box, name: string, theme: Theme, off = NEATLINE_PX): Mark[] {
  const out = { x: box.x - off + 0.5, y: box.y - off + 0.5, width: box.width + 2 * off - 1, height: box.height + 2 * off - 1 };
  return [
    { kind: 'picture', name, ...box },
    { kind: 'path', d: rectangle(box), stroke: theme.names, width: 0.5 },
    { kind: 'path', d: rectangle(out), stroke: theme.names, width: 1 },
  ];
}
