import { describe, expect, it } from 'vitest';
import type { Box, NameArc, NameView } from '../../src/lib/layers/nameArcs';
import { chooseArcs, letterBoxes, textLength } from '../../src/lib/layers/nameArcs';
import { bandFor, NAME_BANDS, nameField } from '../../src/lib/layers/names';
import { toPixel } from '../../src/lib/layers/projection';

const [band] = NAME_BANDS.filter(({ id }) => id === 'names-country-middle');
const [ranges] = NAME_BANDS.filter(({ id }) => id === 'names-range-far');
if (!band || !ranges) throw new Error('no bands');
const ZOOM = 4.2;
const origin = toPixel({ lon: 110, lat: 55 }, ZOOM);
const project = ([lon = 0, lat = 0]: readonly number[]) => {
  const { x, y } = toPixel({ lon, lat }, ZOOM);
  return { x: x - origin.x, y: y - origin.y };
};
const view = (more: Partial<NameView> = {}): NameView => ({ zoom: ZOOM, width: 900, height: 600, project, taken: [], panels: [], ...more });
const arc = (order: number, lat: number, more: Partial<NameArc> = {}): NameArc => ({
  key: `LAND ${order}`,
  name: 'LAND',
  kind: 'country',
  id: 'land',
  order,
  bands: [band.id],
  line: [[118, lat], [124, lat], [130, lat]],
  advances: { name: [0.7, 0.7, 0.7, 0.7] },
  ...more,
});
const around = (lat: number): Box => ({ ...project([124, lat]), halfWidth: 200, halfHeight: 6 });
const NONE: ReadonlySet<string> = new Set();

describe('the letters of a curved name', () => {
  it('stand about the middle of its line, as far apart as the band wants', () => {
    const boxes = letterBoxes([{ x: 0, y: 0 }, { x: 400, y: 0 }], [1, 1, 1], { size: 10, spacing: 0.5 });
    expect(boxes?.map(({ x }) => x)).toEqual([185, 200, 215]);
    expect(textLength([1, 1, 1], { size: 10, spacing: 0.5 })).toBe(40);
  });

  it('are none where the line is too short', () => {
    expect(letterBoxes([{ x: 0, y: 0 }, { x: 40, y: 0 }], [1, 1, 1], { size: 10, spacing: 0.5 })).toBeNull();
  });
});

describe('the name of a range', () => {
  const hills = (lat: number, order = 0, letters = 5) => arc(order, lat, { key: `HILLS ${order}`, name: 'HILLS', kind: 'range', id: 'hills', bands: [ranges.id], advances: { name: Array.from({ length: letters }, () => 3.5 / letters) } });

  it('is left out where symbols would leave a torso of it, as is a country’s', () => {
    const [all] = chooseArcs([hills(50, 0, 9)], [ranges], view(), NONE).values();
    const meeting = (box: Box) => all?.filter((letter) => Math.abs(letter.x - box.x) < letter.halfWidth + box.halfWidth).length ?? 0;
    const last = all?.at(-1);
    if (!all || !last) throw new Error('no letters');
    const tail: Box = { ...last, halfWidth: 2, halfHeight: 2 };
    expect(meeting(tail)).toBe(1);
    expect([...chooseArcs([hills(50, 0, 9)], [ranges], view({ taken: [tail] }), NONE).keys()]).toEqual(['HILLS 0']);
    // Of nine letters one may go, of five none: “OREA” is no name.
    const [short] = chooseArcs([hills(50)], [ranges], view(), NONE).values();
    expect([...chooseArcs([hills(50)], [ranges], view({ taken: short?.slice(0, 1) }), NONE).keys()]).toEqual([]);
    expect([...chooseArcs([hills(50)], [ranges], view({ taken: [around(50)] }), NONE).keys()]).toEqual([]);
    expect([...chooseArcs([hills(50), hills(47, 1)], [ranges], view({ taken: [around(50)] }), NONE).keys()]).toEqual(['HILLS 1']);
    expect([...chooseArcs([arc(0, 50)], [band], view({ taken: [around(50)] }), NONE).keys()]).toEqual([]);
  });
});

describe('the curve on which a name stands', () => {
  const arcs = [arc(0, 50), arc(1, 47), arc(2, 44)];

  it('is the first where nothing is in the way', () => {
    expect([...chooseArcs(arcs, [band], view(), NONE).keys()]).toEqual(['LAND 0']);
  });

  it('is another where symbols or panels stand, or the window’s edge would cut it', () => {
    expect([...chooseArcs(arcs, [band], view({ taken: [around(50)] }), NONE).keys()]).toEqual(['LAND 1']);
    expect([...chooseArcs(arcs, [band], view({ panels: [around(50), around(47)] }), NONE).keys()]).toEqual(['LAND 2']);
    expect([...chooseArcs([arc(0, 54.9), arc(1, 47)], [band], view(), NONE).keys()]).toEqual(['LAND 1']);
  });

  it('is none where every one would be cut', () => {
    expect([...chooseArcs(arcs, [band], view({ width: 200 }), NONE).keys()]).toEqual([]);
  });

  it('stays where it was when little is gained', () => {
    expect([...chooseArcs(arcs, [band], view(), new Set(['LAND 1'])).keys()]).toEqual(['LAND 1']);
  });

  it('is clear of the more important names', () => {
    const hills = (order: number, lat: number) => arc(order, lat, { key: `HILLS ${order}`, name: 'HILLS', kind: 'range', id: '', bands: [ranges.id] });
    expect([...chooseArcs([...arcs, hills(0, 50), hills(1, 47)], [band, ranges], view(), NONE).keys()]).toEqual(['LAND 0', 'HILLS 1']);
  });

  it('is any that holds a name of today, which may be longer or shorter', () => {
    const today = bandFor(band, 'today');
    const longer = arc(0, 50, { bands: ['names-country-near'], advances: { name: [0.7], today: [0.7, 0.7, 0.7, 0.7, 0.7] } });
    expect([...chooseArcs([longer], [today], view(), NONE).keys()]).toEqual(['LAND 0']);
    expect([...chooseArcs([longer], [band], view(), NONE).keys()]).toEqual([]);
    expect(bandFor(NAME_BANDS[0] ?? band, 'native').size).toBeGreaterThanOrEqual(11);
  });

  it('holds the name of another date at that one’s length', () => {
    const short = arc(0, 50, { line: [[120, 50], [122, 50], [124, 50]] });
    const wide = arc(1, 47);
    const at = (others: Record<string, string>) => [...chooseArcs([short, wide], [band], view(), NONE, others).keys()];
    expect(at({})).toEqual(['LAND 0']);
    expect(at({ land: 'LANDLAND' })).toEqual(['LAND 1']);
    // In the country's script there is only the name of 1945, so that of the date stands in both.
    const native = arc(0, 50, { line: short.line, advances: { name: [0.7, 0.7, 0.7, 0.7], native: [1] } });
    expect([...chooseArcs([native, wide], [bandFor(band, 'native')], view(), NONE, { land: 'LANDLAND' }).keys()]).toEqual(['LAND 1']);
  });
});

describe('what a band prints of a country', () => {
  type Expression = readonly unknown[];
  /** The three expressions that a name is made of. */
  const evaluate = ([operator, ...args]: Expression, properties: Record<string, string>): string | null => {
    if (operator === 'get') return properties[String(args[0])] ?? null;
    if (operator === 'coalesce') return args.map((arg) => evaluate(arg as Expression, properties)).find((value) => value !== null) ?? null;
    if (operator !== 'match') throw new Error(`${String(operator)} is not known here`);
    const input = evaluate(args[0] as Expression, properties);
    const at = args.findIndex((label, i) => i % 2 === 1 && i < args.length - 1 && label === input);
    return at > 0 ? String(args[at + 1]) : evaluate(args.at(-1) as Expression, properties);
  };
  const printed = (field: 'name' | 'today' | 'native', properties: Record<string, string>, others: Record<string, string>) => evaluate(nameField({ field }, others) as Expression, properties);
  const land = { id: 'land', name: 'LAND', today: 'NEWLAND', native: '國' };
  const then = { land: 'OLD LAND' };

  it('is the name of its date, in the script of the country too: the record knows no other', () => {
    expect(printed('name', land, {})).toBe('LAND');
    expect(printed('name', land, then)).toBe('OLD LAND');
    expect(printed('native', land, {})).toBe('國');
    expect(printed('native', land, then)).toBe('OLD LAND');
  });

  it('is today’s name at any date; where none is known, that of the date', () => {
    expect(printed('today', land, then)).toBe('NEWLAND');
    expect(printed('today', { id: 'land', name: 'LAND' }, then)).toBe('OLD LAND');
    expect(printed('today', { id: 'land', name: 'LAND' }, {})).toBe('LAND');
  });
});
