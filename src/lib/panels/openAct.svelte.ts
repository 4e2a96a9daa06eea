import { untrack } from 'svelte';
import { Tween } from 'svelte/motion';
import { actAt } from '../campaign/acts';
import type { Act, Instant } from '../campaign/types';
import type { ActId } from '../campaign/vocabulary';
import type { Clock } from '../state/clock.svelte';

const ZOOM_MS = 420;

/** Which act of the axis is open: that of the clock's instant, but never another while the thumb is held. */
export class OpenAct {
  readonly #acts: readonly Act[];
  readonly #clock: Clock;
  /** Where the reader was last in each act. */
  readonly #left: Partial<Record<ActId, Instant>> = {};
  readonly #at: Tween<number>;
  act: Act | undefined = $state.raw();
  /** While the thumb is dragged the axis stays as it is; it zooms to where the thumb was let go. */
  held = $state(false);

  constructor(acts: readonly Act[], clock: Clock) {
    this.#acts = acts;
    this.#clock = clock;
    this.act = actAt(acts, clock.t);
    this.#at = new Tween(this.#indexOf(this.act), { duration: ZOOM_MS });
  }

  /** Index of the open act; between two of them while the axis zooms. */
  get at(): number {
    return this.#at.current;
  }

  /** Where the reader was in that act when he left it. */
  left(act: Act): Instant | undefined {
    return this.#left[act.id];
  }

  /** Opens an act, also at the instant that it shares with another: there the clock alone does not say which is meant. */
  show(act: Act): void {
    if (act === untrack(() => this.act)) return;
    this.act = act;
    void this.#at.set(this.#indexOf(act), { duration: untrack(() => this.#clock.stepwise) ? 0 : ZOOM_MS });
  }

  /** To be run in an effect: the act follows the clock. */
  follow(): void {
    const { t } = this.#clock;
    if (this.held) return;
    const known = untrack(() => this.act);
    const here = actAt(this.#acts, t, known);
    if (!here) return;
    this.#left[here.id] = t;
    this.show(here);
  }

  #indexOf(act: Act | undefined): number {
    return act ? this.#acts.indexOf(act) : 0;
  }
}
