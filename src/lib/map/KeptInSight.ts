import type { Size } from './freeArea';

/** A sheet that makes way for the map has changed the map's size by then: the middle is where it will stay. */
export const MAKE_WAY_MS = 120;

/** What of the map is asked and done. */
export interface Sight<Place> {
  /** Whether a place was in sight when the map, its middle as now, had this size. */
  readonly seenAt: (place: Place, size: Size) => boolean;
  /** The reader is moving the map. */
  readonly isHeld: () => boolean;
  readonly moveTo: (place: Place) => void;
}

/**
 * Keeps in sight what was seen when the map last rested, however many steps its size took since: a sheet that is pulled
 * slowly takes the map from under a symbol little by little.
 */
export class KeptInSight<Place> {
  readonly #sight: Sight<Place>;
  #atRest: Size | null = null;

  constructor(sight: Sight<Place>) {
    this.#sight = sight;
  }

  /**
   * The size, or what is to be kept, is another. @returns a function that calls it off: the next change comes
   * @param unseen whether to bring it into sight before the map has rested once
   */
  changed(size: Size, place: Place | null, unseen: boolean): () => void {
    const kept = place !== null && (this.#atRest ? this.#sight.seenAt(place, this.#atRest) : unseen);
    const timer = setTimeout(() => {
      this.#atRest = size;
      if (kept && !this.#sight.isHeld()) this.#sight.moveTo(place);
    }, MAKE_WAY_MS);
    return () => clearTimeout(timer);
  }
}
