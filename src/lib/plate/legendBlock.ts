import type { Theme } from '../layers/theme';
import { SWATCH } from './legend';
import type { Face, Mark, Measure } from './marks';
import { moved } from './marks';
import type { PlateWords } from './words';
import { wrap } from './wrap';

const HEADING: Face = { family: 'serif', size: 13, weight: 600 };
const ROW: Face = { family: 'sans', size: 10.5, weight: 400 };
const NOTE: Face = { family: 'sans', size: 9.5, weight: 400 };
const HEADING_PX = 22;
const ROW_LINE_PX = 12;
const NOTE_LINE_PX = 12;
const TEXT_X = SWATCH.width + 8;
const COLUMN_GAP = 16;

interface Piece {
  readonly height: number;
  readonly marks: readonly Mark[];
}

/**
 * The signs with their meaning, in columns no higher than `height`, and the notes where there is room left for them.
 * What finds no room is counted, not dropped in silence. Its upper left corner is 0, 0.
 */
export function layoutLegend(words: PlateWords, { width, height, columns }: { width: number; height: number; columns: number }, theme: Theme, measure: Measure): { marks: Mark[]; height: number } {
  const columnWidth = (width - (columns - 1) * COLUMN_GAP) / columns;
  const rows = words.rows.map(({ swatch, text }) => rowPiece(swatch, text, columnWidth, theme, measure));
  const notes = words.notes.map((note) => notePiece(note, columnWidth, theme, measure));
  const room = height - HEADING_PX;
  let fit = rows.length;
  let placed = inColumns(rows, columns, room);
  while (!placed && fit > 0) {
    fit -= 1;
    placed = inColumns([...rows.slice(0, fit), notePiece(words.moreRows(rows.length - fit), columnWidth, theme, measure)], columns, room);
  }
  const pieces = fit === rows.length ? rows : [...rows.slice(0, fit), notePiece(words.moreRows(rows.length - fit), columnWidth, theme, measure)];
  let shown = pieces;
  for (const note of notes) {
    if (fit < rows.length || !inColumns([...shown, note], columns, room)) break;
    shown = [...shown, note];
  }
  const layout = inColumns(shown, columns, room) ?? { places: [], height: 0 };
  return {
    marks: [
      { kind: 'text', x: 0, y: 13, text: words.legend, face: HEADING, ink: theme.names },
      ...layout.places.flatMap(({ piece, column, y }) => moved(piece.marks, column * (columnWidth + COLUMN_GAP), HEADING_PX + y)),
    ],
    height: HEADING_PX + layout.height,
  };
}

/** Fills the columns evenly, from the left; null where they do not hold all. */
function inColumns(pieces: readonly Piece[], columns: number, room: number): { places: { piece: Piece; column: number; y: number }[]; height: number } | null {
  const whole = pieces.reduce((sum, { height }) => sum + height, 0);
  // The least height at which they go into so many columns in their order.
  for (let limit = Math.max(whole / columns, ...pieces.map(({ height }) => height), 0); limit <= room + 0.01; limit += 4) {
    let [column, y, tallest] = [0, 0, 0];
    const places = pieces.map((piece) => {
      if (y + piece.height > limit + 0.01 && y > 0) [column, y] = [column + 1, 0];
      const place = { piece, column, y };
      y += piece.height;
      tallest = Math.max(tallest, y);
      return place;
    });
    if (column < columns) return { places, height: tallest };
  }
  return null;
}

function rowPiece(swatch: readonly Mark[], text: string, width: number, theme: Theme, measure: Measure): Piece {
  const lines = wrap(text, width - TEXT_X, ROW, measure);
  const height = Math.max(SWATCH.height, lines.length * ROW_LINE_PX) + 3;
  const top = (height - lines.length * ROW_LINE_PX) / 2;
  return {
    height,
    marks: [
      ...moved(swatch, 0, (height - SWATCH.height) / 2),
      ...lines.map((line, i): Mark => ({ kind: 'text', x: TEXT_X, y: top + 9.5 + i * ROW_LINE_PX, text: line, face: ROW, ink: theme.names })),
    ],
  };
}

function notePiece(text: string, width: number, theme: Theme, measure: Measure): Piece {
  const lines = wrap(text, width, NOTE, measure);
  return {
    height: lines.length * NOTE_LINE_PX + 6,
    marks: lines.map((line, i): Mark => ({ kind: 'text', x: 0, y: 12 + i * NOTE_LINE_PX, text: line, face: NOTE, ink: theme.secondNames })),
  };
}
