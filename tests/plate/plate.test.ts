import { describe, expect, it } from 'vitest';
import { THEMES } from '../../src/lib/layers/theme';
import { legendRows } from '../../src/lib/plate/legend';
import { layoutPlate, plateAround } from '../../src/lib/plate/layoutPlate';
import type { Plate, PlateSize } from '../../src/lib/plate/layoutPlate';
import { layoutStrip, placeTiles } from '../../src/lib/plate/layoutStrip';
import type { Box, Measure, TextMark } from '../../src/lib/plate/marks';
import { ORIENTATIONS, PAPER_NAMES, pageRule, paperOf } from '../../src/lib/plate/paper';
import { mileBar, scaleBar } from '../../src/lib/plate/scaleBar';
import type { PlateWords } from '../../src/lib/plate/words';
import { wrap } from '../../src/lib/plate/wrap';
import type { AreaHeld } from '../../src/lib/campaign/types';
import { recordCampaign } from '../campaign/recordCampaign';
import { EN } from '../../src/lib/messages/en';

/** Every letter half as wide as it is high. */
const measure: Measure = (text, { size, spacing = 0 }) => [...text].length * (size / 2 + spacing);
const theme = THEMES.print;
const camera = { zoom: 4, lat: 45, bearing: 0 };
const face = { family: 'sans', size: 10, weight: 400 } as const;

function words(rows: number, change: Partial<PlateWords> = {}): PlateWords {
  return {
    title: 'A campaign',
    date: '14 August 1945',
    hour: '12:00',
    clocks: 'Of one place · of another 06:00',
    headline: 'Something happens',
    legend: 'Signs',
    rows: Array.from({ length: rows }, (_, i) => ({ key: 'legend.read', swatch: [], text: `sign ${i} of the map and what it means in some words` })),
    moreRows: (count) => `${count} more`,
    notes: ['A note on all of it, rather long, that takes room below the signs.'],
    km: (km) => `${km} km`,
    miles: (miles) => `${miles} miles`,
    scale: (lat) => `true at ${lat}`,
    north: 'N',
    sources: 'Rests on a work; another work.',
    credits: 'Made with things.',
    address: `https://example.org/atlas/?t=1945-08-14T03:00Z&layers=${'x'.repeat(300)}`,
    ...change,
  };
}

const texts = ({ marks }: Pick<Plate, 'marks'>) => marks.filter((mark): mark is TextMark => mark.kind === 'text');

/** A text's box, as the measure has it. */
function boxOf({ x, y, text, face: of, anchor = 'start' }: TextMark): Box {
  const width = measure(text, of);
  return { x: x - { start: 0, middle: width / 2, end: width }[anchor], y: y - of.size * 0.8, width, height: of.size };
}

const meet = (a: Box, b: Box) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const SHEETS: readonly PlateSize[] = [
  ...PAPER_NAMES.flatMap((name) => ORIENTATIONS.map((orientation) => paperOf(name, orientation).size)),
  { width: 480, height: 900, margin: 20 },
  { width: 1400, height: 900, margin: 20 },
];

describe('a plate', () => {
  it.each(SHEETS)('of $width × $height keeps all it says on the sheet, off the map and apart', (size) => {
    const plate = layoutPlate(words(20), size, theme, camera, measure);
    const boxes = texts(plate).map(boxOf);
    for (const box of boxes) {
      expect(box.x).toBeGreaterThanOrEqual(size.margin - 4);
      expect(box.x + box.width).toBeLessThanOrEqual(size.width - size.margin + 4);
      expect(box.y + box.height).toBeLessThanOrEqual(size.height - size.margin + 4);
      expect(meet(box, plate.map)).toBe(false);
    }
    const meeting = boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) => meet(a, b)).map((b) => [a, b]));
    expect(meeting).toEqual([]);
    expect(plate.map.height).toBeGreaterThan(size.height * 0.3);
  });

  it('says every sign, or how many it has no room for', () => {
    for (const [rows, height] of [[4, 700], [20, 700], [60, 700], [60, 500]] as const) {
      const said = texts(layoutPlate(words(rows), { width: 1000, height, margin: 20 }, theme, camera, measure)).map(({ text }) => text);
      const shown = new Set(said.flatMap((text) => /^sign (\d+)/.exec(text)?.[1] ?? [])).size;
      const left = Number(said.flatMap((text) => /^(\d+) more$/.exec(text)?.[1] ?? [])[0] ?? 0);
      expect(shown + left).toBe(rows);
    }
  });

  it('has no scale before a camera is known', () => {
    const said = (of: typeof camera | null) => texts(layoutPlate(words(3), { width: 1000, height: 700, margin: 20 }, theme, of, measure)).map(({ text }) => text);
    expect(said(null)).not.toContain('N');
    expect(said(camera)).toEqual(expect.arrayContaining(['N', '400 km', 'true at 45']));
  });

  it('around a map of a given size has a map of that size', () => {
    for (const map of [{ width: 1060, height: 700 }, { width: 640, height: 900 }]) {
      const size = plateAround(map, 20, words(12), theme, measure);
      expect(layoutPlate(words(12), size, theme, camera, measure).map).toMatchObject(map);
    }
  });

  it('keeps the proportions of a picture that was drawn already', () => {
    const { map } = layoutPlate(words(12), { width: 1000, height: 700, margin: 0, aspect: 1.5 }, theme, camera, measure);
    expect(map.height / map.width).toBeCloseTo(1.5);
  });
});

describe('a strip', () => {
  it.each([1, 2, 7, 8, 12])('of %i has them all of one size, apart, on the sheet', (count) => {
    const { size } = paperOf('a4', 'landscape');
    const tiles = Array.from({ length: count }, (_, i) => ({ name: String(i), date: `day ${i}`, amount: '5 thousand' }));
    const plate = layoutStrip(words(5), tiles, { width: 320, height: 232 }, size, theme, camera, measure);
    const pictures = plate.marks.filter((mark) => mark.kind === 'picture');
    expect(pictures.map(({ name }) => name)).toEqual(tiles.map(({ name }) => name));
    expect(new Set(pictures.map(({ width }) => width)).size).toBe(1);
    for (const [i, a] of pictures.entries()) {
      expect(a.x + a.width).toBeLessThan(size.width - size.margin + 1);
      for (const b of [...pictures.slice(i + 1), ...texts(plate).map(boxOf)]) expect(meet(a, b)).toBe(false);
    }
  });

  it('chooses the columns that make them largest', () => {
    const columns = (room: Box, count: number) => new Set(placeTiles(count, { width: 4, height: 3 }, room).map(({ x }) => Math.round(x))).size;
    expect(columns({ x: 0, y: 0, width: 1000, height: 500 }, 8)).toBe(4);
    expect(columns({ x: 0, y: 0, width: 500, height: 1000 }, 8)).toBe(2);
  });
});

describe('type in lines', () => {
  it('breaks at blanks, and a long address where it must, losing nothing', () => {
    const text = 'one two three https://example.org/a/very/long/address?with=more end';
    const lines = wrap(text, 60, face, measure);
    expect(lines.every((line) => measure(line, face) <= 60)).toBe(true);
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
  });

  it('says that it was cut', () => {
    expect(wrap('one two three four', 25, face, measure, 2)).toEqual(['one', 'two…'].map((line) => line.slice(0, 5)));
    expect(wrap('', 50, face, measure)).toEqual([]);
  });
});

describe('paper', () => {
  it('is a hair larger than the sheet, so that one sheet is one page', () => {
    for (const name of PAPER_NAMES) {
      for (const orientation of ORIENTATIONS) {
        const { widthMm, heightMm, size } = paperOf(name, orientation);
        expect(widthMm > heightMm).toBe(orientation === 'landscape');
        for (const [px, mm] of [[size.width, widthMm], [size.height, heightMm]] as const) {
          expect((px / 96) * 25.4).toBeLessThan(mm);
          expect((px / 96) * 25.4).toBeGreaterThan(mm - 1);
        }
        expect(pageRule(paperOf(name, orientation))).toContain(`size: ${widthMm}mm ${heightMm}mm`);
      }
    }
  });

  it('has a scale in miles that agrees with that in kilometres', () => {
    for (const zoom of [3, 4.4, 6, 8]) {
      const [km, miles] = [scaleBar({ zoom, lat: 46 }), mileBar({ zoom, lat: 46 })];
      expect(miles.widthPx / miles.miles / (km.widthPx / km.km)).toBeCloseTo(1.609, 1);
    }
  });
});

describe('the signs', () => {
  const held: AreaHeld = { image: 'held.png', bounds: [112, 33, 157, 56], width: 2, height: 2, from: 0, stepMinutes: 30, tiles: null, fronts: [], datedLines: [], area: { stepHours: 1, byFront: {}, byTerritory: {} } };
  const campaign = { ...recordCampaign().campaign, held };
  const layers = new Set(['su-tbf', 'su-1fef', 'su-2fef', 'navy', 'japanese', 'events', 'manchukuo', 'korea']);
  const keys = (day: string, change = {}) => legendRows(campaign, { t: Date.parse(`${day}T03:00Z`), zoom: 4.2, layers, basis: 'all', theme, ...change }).map(({ key }) => key);

  it('are those of what is shown, each with a message', () => {
    const all = keys('1945-08-14');
    expect(new Set(all).size).toBe(all.length);
    for (const key of all) expect(Object.keys(EN)).toContain(key);
    expect(all).toEqual(expect.arrayContaining(['legend.su-tbf', 'legend.japanese', 'legend.held', 'legend.pocket']));
    expect(keys('1945-08-14', { layers: new Set(['su-tbf']) })).not.toContain('legend.japanese');
    expect(keys('1945-09-02')).not.toContain('legend.japanese');
    expect(keys('1945-09-02', { zoom: 9 })).toContain('legend.japanese');
    expect(keys('1945-08-14', { basis: 'read' })).not.toContain('legend.inferred');
  });

  it('explain of the ground what is drawn at this zoom', () => {
    const ground = (zoom: number, change = {}) => keys('1945-08-14', { zoom, layers: new Set([...layers, 'rail']), ...change }).filter((key) => /rail|fort|pass|desert|marsh/.test(key));
    expect(ground(4.2)).toEqual(['legend.rail']);
    expect(ground(5)).toEqual(['legend.rail.broad', 'legend.rail.standard', 'legend.rail.narrow', 'legend.desert', 'legend.marsh']);
    expect(ground(6.5)).toEqual(expect.arrayContaining(['legend.fort', 'legend.pass']));
    expect(ground(6.5, { layers })).not.toContain('legend.rail.broad');
    expect(ground(6.5, { simple: true })).toEqual([]);
  });

  it('are of other things outside the campaign, and fewer on a small map', () => {
    expect(keys('1940-08-14')).toContain('legend.holder.japan');
    expect(keys('1940-08-14')).not.toContain('legend.su-tbf');
    expect(keys('1945-08-14', { simple: true })).toEqual(['legend.held', 'legend.contact', 'legend.border', 'legend.borderApproximate']);
    expect(keys('1945-08-14', { simple: true, layers: new Set(['rail']) })).toEqual(['legend.border', 'legend.borderApproximate']);
  });
});
