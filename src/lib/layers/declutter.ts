import type { Pixel } from './projection';

export interface Box {
  readonly id: string;
  /** The true point. */
  readonly at: Pixel;
  readonly width: number;
  readonly height: number;
  /** Where it is set first, off its true point: beside its arrow, say. In place where it gives none. */
  readonly first?: readonly Pixel[];
  /** What folds into another when there is no room: the nearest placed box of the same group. */
  readonly group: string;
}

export interface Placed {
  readonly id: string;
  readonly at: Pixel;
  /** How many of its group folded into it. */
  readonly folded: number;
}

/** Tried in turn: in place, then around it at these distances (CSS pixels). */
const REACH = [18, 26, 36, 48];
const DIRECTIONS = [0, 180, 90, 270, 45, 135, 225, 315];

/**
 * Sets boxes so that none covers another, the first given first: in place, else up to 48 px off, else (or when there
 * are as many as there may be) folded into the nearest placed one of its group. Deterministic: the same boxes give the same plan.
 *
 *      ┌────┐                 ┌────┐
 *      │ a ┌┼───┐     ->      │ a  │╲ ┌────┐
 *      └───┼┘ b │             └────┘ ·│ b  │
 *          └────┘                     └────┘
 */
export function declutter(boxes: readonly Box[], most = Number.POSITIVE_INFINITY): Placed[] {
  const placed: (Box & { place: Pixel; folded: number })[] = [];
  for (const box of boxes) {
    const room = placed.length < most;
    const place = room && candidates(box).find((candidate) => placed.every((other) => !overlap(box, candidate, other)));
    if (place) {
      placed.push({ ...box, place, folded: 0 });
      continue;
    }
    const host = nearest(
      box,
      placed.filter((other) => other.group === box.group),
    );
    if (host) host.folded += 1;
  }
  return placed.map(({ id, place, folded }) => ({ id, at: place, folded }));
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

function overlap(box: Box, place: Pixel, other: Box & { place: Pixel }): boolean {
  return (
    Math.abs(place.x - other.place.x) < (box.width + other.width) / 2 &&
    Math.abs(place.y - other.place.y) < (box.height + other.height) / 2
  );
}

function nearest<T extends { place: Pixel }>(box: Box, others: T[]): T | null {
  const distance = (other: T) => Math.hypot(other.place.x - box.at.x, other.place.y - box.at.y);
  return others.reduce<T | null>((best, other) => (best && distance(best) <= distance(other) ? best : other), null);
}
