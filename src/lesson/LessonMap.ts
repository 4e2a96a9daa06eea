/** The name in every message, either way: see src/embed/frameMessages.ts. */
const SOURCE = 'campaign-map';

type Order =
  | { readonly type: 'chapter'; readonly chapter: string }
  | { readonly type: 'select'; readonly id: string }
  | { readonly type: 'seek'; readonly t: string }
  | { readonly type: 'play' | 'pause' };

/** How far time is to run. */
interface Course {
  readonly until: number;
}

/**
 * The map of one part: a frame while the reader is near, words in its place while he is not. It remembers its chapter,
 * and is driven by nothing but the frame's messages.
 */
export class LessonMap {
  readonly figure: HTMLElement;
  readonly #query: string;
  #chapter: string;
  #frame: HTMLIFrameElement | null = null;
  /** Given before the frame could hear; null once it does. */
  #waiting: Order[] | null = [];
  /** What the frame's address opens with. */
  #opens = '';
  #course: Course | null = null;

  /** @param query of the frame's address, besides its chapter */
  constructor(figure: HTMLElement, query: string) {
    this.figure = figure;
    this.#query = query;
    this.#chapter = figure.dataset.first ?? '';
    window.addEventListener('message', (event) => this.#hear(event));
  }

  get chapter(): string {
    return this.#chapter;
  }

  /** The frame comes; where it is there already, nothing is done. */
  wake(): void {
    if (this.#frame) return;
    const frame = document.createElement('iframe');
    frame.title = this.figure.dataset.title ?? '';
    frame.allow = 'fullscreen';
    this.#opens = this.#chapter;
    // Its address is set before it is in the page: that makes no step of its own for Back.
    frame.src = `embed.html?ui=minimal&chapter=${encodeURIComponent(this.#opens)}${this.#query}`;
    this.figure.querySelector('.box')?.append(frame);
    this.#frame = frame;
  }

  /** The frame goes, and with it its program and its room on the graphics card. */
  rest(): void {
    this.#frame?.remove();
    this.#frame = null;
    this.#waiting = [];
    this.#course = null;
  }

  /** To another chapter; the one that is shown stays as the reader has left it. */
  follow(chapter: string): void {
    if (chapter !== this.#chapter) this.show(chapter);
  }

  /** To a chapter as that sets it, wherever the reader has strayed. */
  show(chapter: string): void {
    this.#chapter = chapter;
    this.#course = null;
    this.#say({ type: 'chapter', chapter });
  }

  /** Selects something of the campaign and brings it into view. */
  find(id: string): void {
    this.#say({ type: 'select', id });
  }

  /** Lets time run in a chapter, from where it begins or from another instant. @returns a function that no longer waits for the end */
  play(chapter: string, from: number, until: number): () => void {
    const course = { until };
    this.show(chapter);
    this.#course = course;
    this.#say({ type: 'seek', t: new Date(from).toISOString() });
    this.#say({ type: 'play' });
    return () => {
      if (this.#course === course) this.#course = null;
    };
  }

  #say(order: Order): void {
    if (this.#waiting) this.#waiting.push(order);
    else this.#frame?.contentWindow?.postMessage({ source: SOURCE, ...order }, '*');
  }

  #hear({ source, data }: MessageEvent<{ source?: unknown; type?: unknown; t?: unknown } | null>): void {
    if (!this.#frame || source !== this.#frame.contentWindow || data?.source !== SOURCE) return;
    if (data.type === 'ready') this.#begin();
    if (data.type === 'time' && typeof data.t === 'string') this.#keepCourse(Date.parse(data.t));
  }

  #begin(): void {
    const orders = this.#waiting ?? [];
    this.#waiting = null;
    // What was asked for before its last chapter is past; and with that chapter it may open anyway.
    const last = orders.findLastIndex(({ type }) => type === 'chapter');
    for (const order of orders.slice(this.#chapter === this.#opens ? last + 1 : Math.max(last, 0))) this.#say(order);
  }

  #keepCourse(t: number): void {
    if (!this.#course || t < this.#course.until) return;
    const { until } = this.#course;
    this.#course = null;
    this.#say({ type: 'pause' });
    this.#say({ type: 'seek', t: new Date(until).toISOString() });
  }
}
