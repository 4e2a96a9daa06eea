import { advanceAt, marches, positionAt } from '../campaign/advance';
import { passedOverAt } from '../campaign/passedOver';
import type { Campaign, Formation, Instant, Span } from '../campaign/types';
import type { Frame } from './frame';
import { toDays, toWorld } from './frame';

/** Where an army on the march stood when one of the dated lines was drawn: the line's date is set there. */
export interface DatedPlace {
  readonly formation: Formation;
  /** The midnight of the line. */
  readonly t: Instant;
  /** When it is shown: once the line is past, until its ground is told by the territory's own tint. */
  readonly shown: Span;
  readonly lon: number;
  readonly lat: number;
  /** Across the march, to the side where the name is set: a unit vector of the screen. */
  readonly beside: readonly [x: number, y: number];
}

const DAY_MS = 86_400_000;
/** An army that has come no farther than this in the day before has no new line. */
const LEAST_KM = 15;

export function datedPlaces(campaign: Campaign): DatedPlace[] {
  const { formations, held } = campaign;
  return formations
    .filter((formation) => formation.echelon === 'army' && formation.front !== null && marches(formation))
    .flatMap((formation) =>
      (held?.datedLines ?? []).flatMap((t): DatedPlace[] => {
        const [before, here] = [positionAt(formation, t - DAY_MS), positionAt(formation, t)];
        if (!before || !here || t < formation.appears || (advanceAt(formation, t)?.last24hKm ?? 0) < LEAST_KM) return [];
        const [dx, dy] = [(here.lon - before.lon) * Math.cos((here.lat * Math.PI) / 180), before.lat - here.lat];
        const length = Math.hypot(dx, dy) || 1;
        // The right of the march, or the left where that is the east: the map's names stand to the right of things.
        const side = dy > 0 ? -1 : 1;
        return [{ formation, t, lon: here.lon, lat: here.lat, shown: { from: t + DAY_MS / 2, until: passedOverAt(campaign, here) }, beside: [(-dy / length) * side, (dx / length) * side] }];
      }),
    );
}

/** A place that does not move, as the one row of a track. */
export function datedTrack({ t, ...place }: DatedPlace, frame: Frame): Float32Array {
  const [x, y] = toWorld(frame, place);
  return new Float32Array([toDays(frame, t), x, y, 0]);
}
