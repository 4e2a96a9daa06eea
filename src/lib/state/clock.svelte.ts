import type { Instant, Span } from '../campaign/types';
import type { Course } from './course';

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
  readonly #course: readonly Course[];
  #carried = 0;

  /** @param course how time runs, stretch by stretch; none: evenly over the span */
  constructor(span: Span, t: Instant, course: readonly Course[] = []) {
    this.span = span;
    this.#course = course.length > 0 ? course : [{ ...span, pace: 1, stops: span.until, begins: span.from }];
    this.seek(t);
  }

  /** Times as fast as the campaign's own hours. */
  get pace(): number {
    return this.#here.pace;
  }

  /** Where the act began that `t` lies in. */
  get begins(): Instant {
    return this.#here.begins;
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
    if (this.t >= this.span.until) this.seek(this.#here.begins);
    this.playing = true;
  }

  pause(): void {
    this.playing = false;
  }

  toggle(): void {
    if (this.playing) this.pause();
    else this.play();
  }

  /** Real milliseconds have passed: campaign time follows, to the end of the act and no further. */
  tick(ms: number): void {
    if (!this.playing || !(ms > 0)) return;
    const { pace, until, stops } = this.#here;
    const passed = (ms / 1000) * this.hoursPerSecond * HOUR_MS * pace;
    if (this.stepwise) {
      const step = DAY_MS * pace;
      this.#carried += passed;
      const steps = Math.floor(this.#carried / step);
      if (steps === 0) return;
      const rest = this.#carried - steps * step;
      this.seek(Math.min(this.t + steps * step, until));
      this.#carried = rest;
    } else this.seek(Math.min(this.t + passed, until));
    if (this.t >= stops) this.pause();
  }

  get #here(): Course {
    const here = this.#course.findLast(({ from }) => from <= this.t) ?? this.#course[0];
    return here ?? { ...this.span, pace: 1, stops: this.span.until, begins: this.span.from };
  }
}
