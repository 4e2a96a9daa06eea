import type { Theme } from '../layers/theme';
import type { PlateCamera } from './layoutPlate';
import type { Face, Mark, Measure } from './marks';
import { mileBar, scaleBar } from './scaleBar';
import type { PlateWords } from './words';
import { wrap } from './wrap';

const FIGURE: Face = { family: 'sans', size: 10.5, weight: 400 };
const FINE: Face = { family: 'sans', size: 9.5, weight: 400 };
const LINE_PX = 12;
const NORTH_WIDTH = 22;
const SCALE_HEIGHT = 48;
const SCALE_WIDTH = 180;
/** Narrower than this the sources stand below the scale. */
const BESIDE_FROM_PX = 560;

/** What stands at the foot. */
export type FootWords = Pick<PlateWords, 'km' | 'miles' | 'scale' | 'north' | 'sources' | 'credits' | 'address'>;

/** Scale and north, and beside them sources, credits and address. Its upper left corner is 0, 0. */
export function layoutFoot(words: FootWords, width: number, theme: Theme, camera: PlateCamera | null, measure: Measure): { marks: Mark[]; height: number } {
  const beside = width >= BESIDE_FROM_PX;
  const x = beside ? NORTH_WIDTH + SCALE_WIDTH + 14 : 0;
  let y = beside ? 0 : SCALE_HEIGHT + 8;
  const lines = [words.sources, words.credits, words.address].flatMap((text, i) => wrap(text, width - x, FINE, measure, i === 1 ? 3 : 4).map((line) => ({ line, ink: i === 1 ? theme.secondNames : theme.names })));
  const text = lines.map(({ line, ink }): Mark => {
    y += LINE_PX;
    return { kind: 'text', x, y: y - 3, text: line, face: FINE, ink };
  });
  return { marks: [...(camera ? [...north(words, theme, camera), ...scale(words, theme, camera)] : []), ...text], height: Math.max(y, SCALE_HEIGHT) + 2 };
}

function north({ north: letter }: FootWords, theme: Theme, { bearing }: PlateCamera): Mark[] {
  return [
    { kind: 'path', d: 'M0 -11 4.5 8 0 5z', fill: theme.names, at: [8, 18, -bearing] },
    { kind: 'path', d: 'M0 -11 4.5 8 0 5 -4.5 8z', stroke: theme.names, width: 0.8, at: [8, 18, -bearing] },
    { kind: 'text', x: 8, y: 39, text: letter, face: { ...FIGURE, weight: 600 }, ink: theme.names, anchor: 'middle' },
  ];
}

/** One bar with kilometres above it and miles below: both begin at its left end. */
function scale(words: FootWords, theme: Theme, camera: PlateCamera): Mark[] {
  const x = NORTH_WIDTH + 8;
  const { km, widthPx } = scaleBar(camera);
  const miles = mileBar(camera);
  const y = 18;
  const ink = theme.names;
  const bar = `M${x} ${y}v-5M${x} ${y}h${Math.max(widthPx, miles.widthPx)}M${x + widthPx / 2} ${y}v-3.5M${x + widthPx} ${y}v-5M${x} ${y}v5M${x + miles.widthPx / 2} ${y}v3.5M${x + miles.widthPx} ${y}v5`;
  return [
    { kind: 'path', d: bar, stroke: ink, width: 1 },
    { kind: 'text', x: x + widthPx, y: y - 8, text: words.km(km), face: FIGURE, ink, anchor: 'middle' },
    { kind: 'text', x, y: y - 8, text: '0', face: FIGURE, ink, anchor: 'middle' },
    { kind: 'text', x: x + miles.widthPx, y: y + 16, text: words.miles(miles.miles), face: FIGURE, ink, anchor: 'middle' },
    { kind: 'text', x, y: y + 16, text: '0', face: FIGURE, ink, anchor: 'middle' },
    { kind: 'text', x, y: y + 29, text: words.scale(Math.round(camera.lat)), face: { ...FINE, size: 9 }, ink: theme.secondNames },
  ];
}
