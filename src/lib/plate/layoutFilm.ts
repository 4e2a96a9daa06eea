import type { Theme } from '../layers/theme';
import { layoutFoot } from './foot';
import type { Plate, PlateCamera, PlateSize } from './layoutPlate';
import { framed } from './layoutPlate';
import type { Box, Face, Mark, Measure } from './marks';
import { moved } from './marks';
import type { PlateWords } from './words';
import { wrap } from './wrap';

/** What a picture of a film says; all but date, hour and headline is the same in all of them. */
export interface FilmWords extends Omit<PlateWords, 'title' | 'legend' | 'rows' | 'moreRows' | 'notes'> {
  /** The fullest first: the first that finds room stands there. */
  readonly titles: readonly string[];
}

const MARGIN = 12;
const OFF_PX = 4;
const GAP = 8;
/** Of the whole sheet and its parts: so the map comes to whole pixels at a ratio of a quarter. */
const STEP = 4;

const DATE: Face = { family: 'serif', size: 24, weight: 600 };
const TITLE: Face = { family: 'sans', size: 11, weight: 600, spacing: 0.9 };
const HEADLINE: Face = { family: 'serif', size: 15, weight: 400, italic: true };
const CLOCKS: Face = { family: 'sans', size: 11, weight: 400 };
const HEAD_PX = 50;
const BETWEEN_PX = 12;

/**
 * A picture of a film: the map with its title, its date and what happens above it, scale, north and credits at the foot.
 * Nothing moves from picture to picture: the map's place depends on what is the same in all, and each word has a place of
 * its own.
 * @param widest the longest date and hour of the film
 */
export function layoutFilm(
  words: FilmWords,
  { width, height }: Pick<PlateSize, 'width' | 'height'>,
  theme: Theme,
  camera: PlateCamera | null,
  measure: Measure,
  widest: Pick<FilmWords, 'date' | 'hour'>,
): Plate {
  const inner = width - 2 * MARGIN;
  const foot = layoutFoot(words, inner, theme, camera, measure);
  const y = MARGIN + HEAD_PX;
  const bottom = height - MARGIN - foot.height;
  const map: Box = { x: MARGIN + OFF_PX, y: stepped(y), width: inner - 2 * OFF_PX, height: stepped(bottom - GAP - OFF_PX - stepped(y)) };
  return {
    width,
    height,
    paper: theme.paper,
    map,
    marks: [...headMarks(words, inner, theme, measure, widest), ...framed(map, 'map', theme, OFF_PX), ...moved(foot.marks, MARGIN, bottom)],
  };
}

/** Title and clock on one line, date, hour and headline on the next. */
function headMarks(words: FilmWords, width: number, theme: Theme, measure: Measure, widest: Pick<FilmWords, 'date' | 'hour'>): Mark[] {
  const marks: Mark[] = [];
  const right = MARGIN + width;
  const clocks = measure(words.clocks, CLOCKS);
  const room = width - clocks - BETWEEN_PX;
  const titles = words.titles.map((title) => title.toLocaleUpperCase());
  const title = titles.find((each) => measure(each, TITLE) <= room) ?? wrap(titles.at(-1) ?? '', room, TITLE, measure, 1)[0] ?? '';
  const hourX = MARGIN + measure(widest.date, DATE) + BETWEEN_PX;
  const headlineX = widest.hour === '' ? hourX : hourX + measure(widest.hour, DATE) + BETWEEN_PX;
  const headline = wrap(words.headline, right - headlineX, HEADLINE, measure, 1)[0] ?? '';
  marks.push(
    { kind: 'text', x: MARGIN, y: MARGIN + 10, text: title, face: TITLE, ink: theme.secondNames },
    { kind: 'text', x: right, y: MARGIN + 10, text: words.clocks, face: CLOCKS, ink: theme.secondNames, anchor: 'end' },
    { kind: 'text', x: MARGIN, y: MARGIN + 36, text: words.date, face: DATE, ink: theme.names },
    { kind: 'text', x: hourX, y: MARGIN + 36, text: words.hour, face: DATE, ink: theme.names },
    { kind: 'text', x: headlineX, y: MARGIN + 35, text: headline, face: HEADLINE, ink: theme.names },
  );
  return marks;
}

function stepped(px: number): number {
  return Math.floor(px / STEP) * STEP;
}
