import type { Pixel } from './projection';

export interface Box {
  readonly id: string;
  /** The true point. */
  readonly at: Pixel;
  readonly width: number;
  readonly height: number;
  /** Where it is set first, off its true point: beside its arrow, say. In place where it gives none. */
  readonly first?: readonly Pixel[];
  /** What folds into another when there is no room: into a placed superior near by, else into the nearest of its group. */
  readonly group: string;
  /** Ids of its superiors, the nearest first. */
  readonly superiors?: readonly string[];
}

export interface Placed {
  readonly id: string;
  readonly at: Pixel;
  /** How many of its group folded into it. */
  readonly folded: number;
}

/** No window of this size has more than so many symbols, wherever the map is moved. */
export interface Room {
  readonly most: number;
  /** Of these so many of one group: room is left for the other side. */
  readonly mostOfGroup: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

const UNBOUNDED: Room = { most: Number.POSITIVE_INFINITY, mostOfGroup: Number.POSITIVE_INFINITY, widthPx: 1, heightPx: 1 };
/** Tried in turn: in place, then around it at these distances (CSS pixels). */
const REACH = [18, 26, 36, 48];
/** Farther off than this no candidate stands, those beside an arrow included. */
const MOST_REACH = 90;
/** About a spared point, for the name that is set there. */
const SPARED_MARGIN = 5;
const DIRECTIONS = [0, 180, 90, 270, 45, 135, 225, 315];

/** A symbol counts what folded into it: the parts of a formation from farther off than strangers. */
const SUPERIOR_REACH = 140;
const NEIGHBOUR_REACH = 70;

type Standing = Box & { place: Pixel; folded: number };

/**
 * Sets boxes so that none covers another, the first given first: in place, else up to 48 px off, else (or where a
 * window is full) folded into another, if one is near. Deterministic: the same boxes give the same plan.
 * @param spared points that no box covers unless there is no other place for it
 *
 *      ┌────┐                 ┌────┐
 *      │ a ┌┼───┐     ->      │ a  │╲ ┌────┐
 *      └───┼┘ b │             └────┘ ·│ b  │
 *          └────┘                     └────┘
 */
export function declutter(boxes: readonly Box[], room: Room = UNBOUNDED, spared: readonly Pixel[] = []): Placed[] {
  const placed: Standing[] = [];
  for (const box of boxes) {
    const near = placed.filter((other) => within(box.at, other.place, MOST_REACH + box.width + other.width, MOST_REACH + box.height + other.height));
    const here = placed.filter(({ place }) => within(box.at, place, room.widthPx, room.heightPx));
    const full = here.length >= room.most || here.filter(({ group }) => group === box.group).length >= room.mostOfGroup;
    const free = !full ? candidates(box).filter((candidate) => near.every((other) => !overlap(box, candidate, other))) : [];
    const place = free.find((candidate) => !spared.some((point) => within(candidate, point, box.width / 2 + SPARED_MARGIN, box.height / 2 + SPARED_MARGIN))) ?? free[0];
    if (place) {
      placed.push({ ...box, place, folded: 0 });
      continue;
    }
    const host = hostOf(box, placed);
    if (host) host.folded += 1;
  }
  return placed.map(({ id, place, folded }) => ({ id, at: place, folded }));
}

function hostOf(box: Box, placed: readonly Standing[]): Standing | null {
  for (const id of box.superiors ?? []) {
    const superior = placed.find((other) => other.id === id);
    if (superior && distance(box.at, superior.place) <= SUPERIOR_REACH) return superior;
  }
  return nearest(
    box,
    placed.filter((other) => other.group === box.group && distance(box.at, other.place) <= NEIGHBOUR_REACH),
  );
}

function within(a: Pixel, b: Pixel, x: number, y: number): boolean {
  return Math.abs(a.x - b.x) < x && Math.abs(a.y - b.y) < y;
}

function distance(a: Pixel, b: Pixel): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function candidates({ at, first }: Box): Pixel[] {
  const wanted = (first ?? []).map(({ x, y }) => ({ x: at.x + x, y: at.y + y }));
  const around = REACH.flatMap((reach) =>
    DIRECTIONS.map((degrees) => ({
      x: at.x + reach * Math.cos((degrees * Math.PI) / 180),
      y: at.y + reach * Math.sin((degrees * Math.PI) / 180),
    })),
  );
  return [...wanted, at, ...around];
}

function overlap(box: Box, place: Pixel, other: Standing): boolean {
  return within(place, other.place, (box.width + other.width) / 2, (box.height + other.height) / 2);
}

function nearest(box: Box, others: readonly Standing[]): Standing | null {
  return others.reduce<Standing | null>((best, other) => (best && distance(box.at, best.place) <= distance(box.at, other.place) ? best : other), null);
}
