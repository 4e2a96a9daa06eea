import type { InPieces } from '../campaign/pieces';
import { atOnce } from '../campaign/pieces';
import type { Box } from './nameArcs';
import { meet } from './nameArcs';
import type { NameChoice } from './names';
import type { Pixel } from './projection';
import { lengthIn } from './letters';
import type { RankedTown } from './townNames';
import { isFirstTown, isNamedTwice, isTownShown, TOWN_ANCHORS, townSize } from './townNames';

/** A town on the screen, and the lines of its name. */
export interface PlacedTown extends RankedTown {
  readonly id: string;
  readonly at: Pixel;
  readonly lines: readonly string[];
}

/**
 * The anchors of `TOWN_ANCHORS` by their numbers, the best first, and how many of them are as good as any that is free.
 * None at all: the name is better left out.
 */
export interface AnchorOrder {
  readonly order: readonly number[];
  readonly best: number;
}
/** By town: of those whose name would stand worse in the usual order. */
export type AnchorOrders = Readonly<Record<string, AnchorOrder>>;

/** A town's name that thin lines lie under wherever it stands: they are broken there. */
export interface CrossedName {
  readonly id: string;
  readonly box: Box;
}

export interface PlacedNames {
  readonly orders: AnchorOrders;
  readonly crossed: readonly CrossedName[];
}

export interface TownView {
  readonly zoom: number;
  /** Symbols, arrows and curved names: MapLibre sets no name there. */
  readonly taken: readonly Box[];
  /** Points of thin lines: a name is better clear of them. */
  readonly points: readonly Pixel[];
}

const ANCHORS = Array.from({ length: TOWN_ANCHORS.length / 2 }, (_, i) => ({ anchor: TOWN_ANCHORS[i * 2] as string, offset: TOWN_ANCHORS[i * 2 + 1] as readonly [number, number] }));
const ALL = ANCHORS.map((_, i) => i);
/** The bold serif of great towns, for the others as well. */
const townLength = lengthIn('serif');
const LINE_HEIGHT = 1.05;
/** As the style has it, in parts of the type's size. */
const LONGEST_LINE = 8;
/** Two as the style has it about names, and two for what the estimated width may lack. */
const PADDING_PX = 4;
/** Half a line with its casing. */
const LINE_PX = 2;
/** What a point of a line costs that a name lies on; a name across a line lies on two or three. */
const CROSSED = 3;
/** A name that lies on so many points is struck through. */
const STRUCK = 2;
/** What it costs to stand nearer to another town's dot than to its own: it would be read as that one's name. */
const MISTAKEN = 5;
/** Of twin towns, as on the two banks of a river, distance tells no name: the side does. */
const TWINS_PX = 24;
/** What it costs to stand off: a name far from its town is taken for another's. By the distance in parts of the type's size. */
function offCost([x, y]: readonly [number, number]): number {
  const off = Math.hypot(x, y);
  if (off > 1.9) return 5;
  return off > 1.1 ? 3 : off > 0.6 ? 1 : 0;
}
const OFF_COSTS = ANCHORS.map(({ offset }) => offCost(offset));
/** No name of a town reaches farther from it. */
const FAR_PX = 170;

/**
 * The sides on which towns' names cross thin lines least, among those that are free: MapLibre takes the first free one
 * and knows no lines. Towns are gone through in its order, so that no side counts as free that another name takes.
 * A lesser town's name stands on no side where it would be struck through or taken for another's: rather not at all.
 * Under a great one's the lines are broken.
 */
export function orderAnchors(towns: readonly PlacedTown[], view: TownView): PlacedNames {
  return atOnce(orderingAnchors(towns, view));
}

/** The same, town by town. */
export function* orderingAnchors(towns: readonly PlacedTown[], { zoom, taken, points }: TownView): InPieces<PlacedNames> {
  const set: Box[] = [];
  const crossedNames: CrossedName[] = [];
  const orders: Record<string, AnchorOrder> = {};
  const shown = towns.filter((each) => isTownShown(each, zoom));
  for (const town of inOrder(shown)) {
    yield;
    const near = (place: Pixel) => Math.abs(place.x - town.at.x) < FAR_PX && Math.abs(place.y - town.at.y) < FAR_PX;
    const inTheWay = [...taken.filter((box) => Math.abs(box.x - town.at.x) < FAR_PX + box.halfWidth && Math.abs(box.y - town.at.y) < FAR_PX + box.halfHeight), ...set.filter(near)];
    const places = placesOf(town, zoom);
    // The map may find room where by the estimate there is none, and take a side that counts as taken here.
    const [surely, perhaps] = [freeSides(places, inTheWay, PADDING_PX), freeSides(places, inTheWay, 0)];
    const free = surely.length > 0 ? surely : perhaps;
    const nearPoints = points.filter(near);
    const crossed = places.map((place) => nearPoints.filter((point) => isOn(point, place)).length);
    const mistaken = areMistaken(town, places, shown.filter(({ at }) => near(at)));
    const sides = town.rank > 1 ? ALL.filter((i) => (crossed[i] ?? 0) < STRUCK && !mistaken[i]) : ALL;
    if (town.rank > 1 && !free.some((i) => sides.includes(i))) {
      orders[town.id] = { order: [], best: 0 };
      continue;
    }
    const costs = crossed.map((points, i) => CROSSED * points + (OFF_COSTS[i] ?? 0) + (mistaken[i] ? MISTAKEN : 0));
    const cost = (i: number) => costs[i] ?? 0;
    const order = sides.toSorted((a, b) => cost(a) - cost(b));
    const [usual, first] = [perhaps[0], order.find((i) => free.includes(i))];
    if (usual === undefined || first === undefined) continue;
    // Telling the map makes it set all names anew: only where it gains something.
    const better = cost(first) < cost(usual) || perhaps.some((i) => !sides.includes(i));
    const [chosen, box] = [better ? first : usual, places[better ? first : usual] as Box];
    set.push(box);
    if ((crossed[chosen] ?? 0) > 0) crossedNames.push({ id: town.id, box });
    if (better) orders[town.id] = { order, best: order.filter((i) => cost(i) <= cost(first)).length };
  }
  return { orders, crossed: crossedNames };
}

/** As the basemap has it. */
export interface NamedTown extends RankedTown {
  readonly id: string;
  readonly name: string;
  readonly today?: string;
  readonly native?: string;
}

/** The lines of a town's name as the style prints it; MapLibre breaks them a little otherwise. */
export function townLines(town: NamedTown, choice: NameChoice, zoom: number): string[] {
  const form = (choice === '1945' ? undefined : town[choice]) ?? town.name;
  const second = choice === '1945' ? town.native : town.name;
  const lines = form.split(' ').reduce<string[]>((all, word) => {
    const line = `${all.at(-1) ?? ''} ${word}`.trim();
    return townLength(line) > LONGEST_LINE && all.length > 0 ? [...all, word] : [...all.slice(0, -1), line];
  }, []);
  return isNamedTwice(town, zoom) && second !== undefined && second !== form ? [...lines, second] : lines;
}

/** As the style sorts them. */
function inOrder(towns: readonly PlacedTown[]): PlacedTown[] {
  const order = (town: PlacedTown) => (isFirstTown(town) ? 0 : 1000) + town.rank - 2 * town.story;
  return towns.toSorted((a, b) => order(a) - order(b));
}

/** Where its name would stand at each anchor, its width estimated: MapLibre keeps the room that it needs at the next whole zoom. */
function placesOf(town: PlacedTown, zoom: number): Box[] {
  const size = townSize(town, Math.floor(zoom) + 1);
  const [halfWidth, halfHeight] = [(Math.max(...town.lines.map(townLength)) * size) / 2, (town.lines.length * LINE_HEIGHT * size) / 2];
  return ANCHORS.map(({ anchor, offset: [x, y] }) => {
    const side = (before: string, after: string) => (anchor.includes(before) ? 1 : anchor.includes(after) ? -1 : 0);
    return { x: town.at.x + side('left', 'right') * halfWidth + x * size, y: town.at.y + side('top', 'bottom') * halfHeight + y * size, halfWidth, halfHeight };
  });
}

function freeSides(places: readonly Box[], taken: readonly Box[], gapPx: number): number[] {
  return ALL.filter((i) => !taken.some((box) => meet(box, places[i] as Box, gapPx)));
}

/** At which of its places a name would be read as another town's. */
function areMistaken(town: PlacedTown, places: readonly Box[], around: readonly PlacedTown[]): boolean[] {
  const dots = around.map(({ at }) => at).filter((at) => Math.hypot(at.x - town.at.x, at.y - town.at.y) > TWINS_PX);
  return places.map((place) => dots.some((dot) => distance(place, dot) < distance(place, town.at)));
}

/** In CSS pixels; 0 within. */
function distance(box: Box, { x, y }: Pixel): number {
  return Math.hypot(Math.max(Math.abs(x - box.x) - box.halfWidth, 0), Math.max(Math.abs(y - box.y) - box.halfHeight, 0));
}

function isOn(point: Pixel, box: Box): boolean {
  return Math.abs(point.x - box.x) < box.halfWidth + LINE_PX && Math.abs(point.y - box.y) < box.halfHeight + LINE_PX;
}
