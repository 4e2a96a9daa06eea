import type { Theme } from '../layers/theme';
import { layoutFoot } from './foot';
import type { Plate, PlateCamera, PlateSize } from './layoutPlate';
import { framed, GAP, layoutHead } from './layoutPlate';
import { layoutLegend } from './legendBlock';
import type { Box, Face, Mark, Measure } from './marks';
import { moved } from './marks';
import type { PlateWords } from './words';
import { wrap } from './wrap';

/** One small map: its picture's name, its day, and how much was overrun. */
export interface Tile {
  readonly name: string;
  readonly date: string;
  readonly amount: string;
}

const CAPTION_PX = 36;
const TILE_GAP = 16;
const OFF_PX = 3;
const DATE: Face = { family: 'serif', size: 13, weight: 600 };
const AMOUNT: Face = { family: 'sans', size: 11, weight: 400 };

/**
 * A sheet of small maps of one extent and scale, in as many columns as make them largest.
 * @param picture the size that the pictures were drawn in; the camera is that of one of them
 */
export function layoutStrip(words: PlateWords, tiles: readonly Tile[], picture: { width: number; height: number }, size: PlateSize, theme: Theme, camera: PlateCamera | null, measure: Measure): Plate {
  const { width, height, margin } = size;
  const inner = width - 2 * margin;
  const head = layoutHead(words, { x: margin, y: margin, width: inner }, theme, measure);
  const columns = Math.max(1, Math.floor(inner / 230));
  const legend = layoutLegend(words, { width: inner, height: height * 0.3, columns }, theme, measure);
  const room: Box = { x: margin, y: margin + head.height, width: inner, height: 0 };
  const foot = layoutFoot(words, inner, theme, null, measure);
  const footY = height - margin - foot.height;
  const legendY = footY - GAP - legend.height;
  const boxes = placeTiles(tiles.length, picture, { ...room, height: legendY - GAP - room.y });
  const first = boxes[0];
  const scaled = camera && first ? { ...camera, zoom: camera.zoom + Math.log2(first.width / picture.width) } : null;
  return {
    width,
    height,
    paper: theme.paper,
    map: first ?? room,
    marks: [
      ...head.marks,
      ...tiles.flatMap((tile, i) => tileMarks(tile, boxes[i] ?? room, theme, measure)),
      ...moved(legend.marks, margin, legendY),
      ...moved(layoutFoot(words, inner, theme, scaled, measure).marks, margin, footY),
    ],
  };
}

function tileMarks({ name, date, amount }: Tile, box: Box, theme: Theme, measure: Measure): Mark[] {
  const y = box.y + box.height + OFF_PX;
  const line = wrap(amount, box.width, AMOUNT, measure, 1)[0] ?? '';
  return [
    ...framed(box, name, theme, OFF_PX),
    { kind: 'text', x: box.x, y: y + 14, text: date, face: DATE, ink: theme.names },
    { kind: 'text', x: box.x, y: y + 28, text: line, face: AMOUNT, ink: theme.secondNames },
  ];
}

/** In rows, each as wide as the others, as large as the room allows. */
export function placeTiles(count: number, picture: { width: number; height: number }, room: Box): Box[] {
  const aspect = picture.height / picture.width;
  let [columns, best] = [1, 0];
  for (let n = 1; n <= count; n++) {
    const rows = Math.ceil(count / n);
    const byWidth = (room.width - (n - 1) * TILE_GAP) / n - 2 * OFF_PX;
    const byHeight = ((room.height - (rows - 1) * TILE_GAP) / rows - CAPTION_PX - 2 * OFF_PX) / aspect;
    const width = Math.min(byWidth, byHeight);
    if (width > best) [columns, best] = [n, width];
  }
  const width = Math.max(best, 20);
  const height = width * aspect;
  const step = columns > 1 ? (room.width - width - 2 * OFF_PX) / (columns - 1) : 0;
  return Array.from({ length: count }, (_, i) => ({
    x: room.x + OFF_PX + (i % columns) * Math.min(step, width * 1.35 + TILE_GAP),
    y: room.y + OFF_PX + Math.floor(i / columns) * (height + CAPTION_PX + 2 * OFF_PX + TILE_GAP),
    width,
    height,
  }));
}
