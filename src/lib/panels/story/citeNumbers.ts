import type { Cite, Sentence } from '../../campaign/story/chapters';

/** What a text rests on, numbered as its list of sources is. */
export class CiteNumbers {
  readonly cites: readonly Cite[];
  readonly #numbers: ReadonlyMap<string, number>;

  /** @param cites each once */
  constructor(cites: readonly Cite[]) {
    this.cites = cites;
    this.#numbers = new Map(this.cites.map((cite, i) => [JSON.stringify(cite), i + 1]));
  }

  /** In their own order, as one looks them up. */
  of(cites: readonly Cite[]): number[] {
    return cites.flatMap((cite) => this.#numbers.get(JSON.stringify(cite)) ?? []).sort((a, b) => a - b);
  }

  /** After a sentence, unless the next one rests on the same. */
  after(sentences: readonly Sentence[], i: number): number[] {
    const [here, next] = [this.of(sentences[i]?.cites ?? []), this.of(sentences[i + 1]?.cites ?? [])];
    return here.join() === next.join() ? [] : here;
  }
}
