import type { Instant, Span } from '../campaign/types';

/** Campaign hours a second: from reading pace to four days a second, a flick through. */
export const SPEEDS = [2.5, 5, 10, 20, 40, 96] as const;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Knows the instant, whether it runs and how fast; nothing of campaigns, and no timers: whoever draws calls `tick`. */
export class Clock {
  t: Instant = $state(0);
  playing = $state(false);
  hoursPerSecond: number = $state(10);
  span: Span = $state.raw({ from: 0, until: 1 });
  /** Whole-day steps instead of motion, for readers who asked their system for less of it. */
  stepwise = $state(false);
  #carried = 0;

  constructor(span: Span, t: Instant) {
    this.span = span;
    this.seek(t);
  }

  /** To `t`, or to the nearer end of the span. */
  seek(t: Instant): void {
    if (!Number.isFinite(t)) return;
    this.t = Math.min(Math.max(t, this.span.from), this.span.until);
    this.#carried = 0;
  }

  step(ms: number): void {
    this.seek(this.t + ms);
  }

  play(): void {
    if (this.t >= this.span.until) this.seek(this.span.from);
    this.playing = true;
  }

  pause(): void {
    this.playing = false;
  }

  toggle(): void {
    if (this.playing) this.pause();
    else this.play();
  }

  /** Real milliseconds have passed: campaign time follows, to the end of the span and no further. */
  tick(ms: number): void {
    if (!this.playing || !(ms > 0)) return;
    const passed = (ms / 1000) * this.hoursPerSecond * HOUR_MS;
    if (this.stepwise) {
      this.#carried += passed;
      const days = Math.floor(this.#carried / DAY_MS);
      if (days === 0) return;
      const rest = this.#carried - days * DAY_MS;
      this.step(days * DAY_MS);
      this.#carried = rest;
    } else this.step(passed);
    if (this.t >= this.span.until) this.pause();
  }
}
