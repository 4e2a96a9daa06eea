/** Foretold from the latest pictures: the first waits for the ground, and is no measure of the others. */
const LOOKED_BACK = 12;

/** When a recording will be done, from when its pictures were. */
export class SecondsLeft {
  readonly #count: number;
  readonly #times: number[] = [];
  #done = 0;

  /** @param count of the film's pictures */
  constructor(count: number) {
    this.#count = count;
  }

  /** @param now milliseconds of any clock, as the picture was done */
  picture(now: number): void {
    this.#done += 1;
    this.#times.push(now);
    if (this.#times.length > LOOKED_BACK) this.#times.shift();
  }

  /** Null until two pictures are done. */
  get seconds(): number | null {
    const [first, last] = [this.#times[0], this.#times.at(-1)];
    if (this.#times.length < 2 || first === undefined || last === undefined) return null;
    return (((last - first) / (this.#times.length - 1)) * (this.#count - this.#done)) / 1000;
  }
}
