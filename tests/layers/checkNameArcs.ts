import type { Position } from 'geojson';
import type { Box, NameArc } from '../../src/lib/layers/nameArcs';
import { holds, letterBoxes, meet } from '../../src/lib/layers/nameArcs';
import type { NameBand } from '../../src/lib/layers/names';
import { toPixel } from '../../src/lib/layers/projection';
import type { RankedTown } from '../../src/lib/layers/townNames';
import { isFirstTown, isTownShown, TOWN_ANCHORS, townSize } from '../../src/lib/layers/townNames';

/** A town of the basemap, and how wide its printed name is, in parts of the type's size. */
export interface NamedTown extends RankedTown {
  readonly name: string;
  readonly at: Position;
  readonly width: number;
  readonly lines: number;
}

/** Radius of a town's dot with its ring. */
const DOT_PX = 4.2;
/** Sides on which a town's name stands close to it: the farther ones are for want of room. */
const CLOSE_ANCHORS = 8;
/** No name of a town reaches farther. */
const FAR_PX = 150;
const LINE_HEIGHT = 1.05;

/** Where a name's letters are at a zoom, in pixels of the whole world; null where its curve does not hold it. */
export function lettersAt({ line, advances }: NameArc, band: NameBand, zoom: number): Box[] | null {
  const letters = advances[band.field] ?? advances.name;
  return holds(line, letters, band, zoom) ? letterBoxes(line.map(([lon = 0, lat = 0]) => toPixel({ lon, lat }, zoom)), letters, band) : null;
}

/** What a name on its curve lies on at a zoom: dots of towns, and first towns whose own name finds no side that is free. */
export function clashesWithTowns(arc: NameArc, band: NameBand, towns: readonly NamedTown[], zoom: number): string[] {
  const letters = lettersAt(arc, band, zoom);
  if (!letters) return [];
  const [left, right] = [Math.min(...letters.map(({ x }) => x)) - FAR_PX, Math.max(...letters.map(({ x }) => x)) + FAR_PX];
  const [top, bottom] = [Math.min(...letters.map(({ y }) => y)) - FAR_PX, Math.max(...letters.map(({ y }) => y)) + FAR_PX];
  const near = ({ x, y }: { x: number; y: number }) => x > left && x < right && y > top && y < bottom;
  return towns
    .filter((town) => isTownShown(town, zoom))
    .flatMap((town) => {
      const [lon = 0, lat = 0] = town.at;
      const place = toPixel({ lon, lat }, zoom);
      if (!near(place)) return [];
      if (letters.some((letter) => meet(letter, { ...place, halfWidth: DOT_PX, halfHeight: DOT_PX }))) return [`${arc.key} lies on ${town.name} at zoom ${zoom}`];
      const sides = isFirstTown(town) ? labelBoxes(town, place, zoom) : [];
      const free = sides.filter((side) => !letters.some((letter) => meet(letter, side)));
      return sides.length > 0 && free.length === 0 ? [`${arc.key} leaves ${town.name} no side for its name at zoom ${zoom}`] : [];
    });
}

/** The letters of two names that may stand at once. */
export function meets(a: readonly Box[] | null, b: readonly Box[] | null): boolean {
  return (a ?? []).some((letter) => (b ?? []).some((other) => meet(letter, other, 2)));
}

function labelBoxes(town: NamedTown, { x, y }: { x: number; y: number }, zoom: number): Box[] {
  const size = townSize(town, zoom);
  const [halfWidth, halfHeight] = [(town.width * size) / 2, (town.lines * LINE_HEIGHT * size) / 2];
  return Array.from({ length: CLOSE_ANCHORS }, (_, i) => {
    const [anchor, offset] = [TOWN_ANCHORS[i * 2] as string, TOWN_ANCHORS[i * 2 + 1] as readonly [number, number]];
    const side = (before: string, after: string) => (anchor.includes(before) ? 1 : anchor.includes(after) ? -1 : 0);
    return {
      x: x + side('left', 'right') * halfWidth + offset[0] * size,
      y: y + side('top', 'bottom') * halfHeight + offset[1] * size,
      halfWidth,
      halfHeight,
    };
  });
}
