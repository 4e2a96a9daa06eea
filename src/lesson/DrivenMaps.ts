import { LessonMap } from './LessonMap';
import { NearMaps } from './nearMaps';

/** The maps of the page, each driven by the chapters of its part. */
export class DrivenMaps {
  readonly #maps: readonly LessonMap[];
  readonly #near: NearMaps;
  readonly #chapters: readonly HTMLElement[];

  /** @param query of the frames' addresses, besides their chapters */
  constructor(page: ParentNode, query: string) {
    this.#chapters = [...page.querySelectorAll<HTMLElement>('[data-chapter]')];
    this.#maps = [...page.querySelectorAll<HTMLElement>('.map')].map((figure) => new LessonMap(figure, query));
    this.#near = new NearMaps(this.#maps);
    for (const map of this.#maps) this.#tell(map);
  }

  /** A chapter is being read: its map goes there, if it is not there already. */
  follow(chapter: HTMLElement): void {
    this.#drive(chapter, (map, id) => map.follow(id));
  }

  /** What a button of the text asks of the map of its part. */
  obey(button: HTMLButtonElement): void {
    const { do: what, id = '', from = '', until = '' } = button.dataset;
    this.#drive(button, (map, chapter) => {
      if (what === 'show') map.show(chapter);
      if (what === 'find') {
        map.follow(chapter);
        map.find(id);
      }
      if (what === 'play') map.play(chapter, Date.parse(from), Date.parse(until));
    });
  }

  /** Lets time run in a chapter from one instant to the other. @returns a function that no longer waits for the end */
  play(chapter: string, from: number, until: number): () => void {
    let stop: () => void = () => undefined;
    const told = this.#chapters.find(({ dataset }) => dataset.chapter === chapter);
    if (told) this.#drive(told, (map) => (stop = map.play(chapter, from, until)));
    return () => stop();
  }

  #drive(part: Element, act: (map: LessonMap, chapter: string) => void): void {
    const map = this.#maps.find(({ figure }) => figure.closest('.part') === part.closest('.part'));
    if (!map) return;
    // Before it comes to life: so its address opens with the chapter.
    act(map, part.closest<HTMLElement>('[data-chapter]')?.dataset.chapter ?? map.chapter);
    this.#near.want(map);
    this.#tell(map);
  }

  /** Says below the map which chapter it shows, and marks that in the text. */
  #tell({ figure, chapter }: LessonMap): void {
    const shown = figure.querySelector('.shown');
    if (shown) shown.textContent = document.getElementById(`${chapter}-title`)?.textContent ?? '';
    for (const told of this.#chapters) {
      if (told.closest('.part') === figure.closest('.part')) told.classList.toggle('on-map', told.dataset.chapter === chapter);
    }
  }
}
