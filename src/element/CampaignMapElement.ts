import type { Atlas } from '../lib/atlas/atlas.svelte';
import { knownIn } from '../lib/atlas/known';
import { seekTo, showLayers } from '../lib/atlas/steerAtlas';
import { problemText, tellAtlas } from '../lib/atlas/tellAtlas.svelte';
import type { PngOptions } from '../lib/atlas/toPng';
import { toIso } from '../lib/campaign/instants';
import type { Snapshot } from '../lib/campaign/snapshotAt';
import { snapshotAt } from '../lib/campaign/snapshotAt';
import type { Problem } from '../lib/campaign/types';
import type { AttributeName } from './attributes';
import { goToChapter } from '../lib/atlas/openStory';
import { ATTRIBUTES, attributesQuery, isAttribute, readChanged } from './attributes';
import { Connection } from './Connection';
import { Deferred } from './Deferred';
import { keepAttributes } from './keepAttributes.svelte';
import { adoptBox } from './styles';

/** May be set before the script has come: then the element does not know of it. */
const PROPERTIES = ['t', 'layers', 'playing'] as const;

/** What the element says, by the names of its events. */
interface Said {
  'campaign-ready': null;
  'campaign-time': { t: string };
  'campaign-select': { id: string | null };
  'campaign-error': { message: string };
}

/**
 * `<campaign-map>`: the map of a campaign in any page. Its attributes are those of the atlas's address, reflected both
 * ways; what it says and does is what the framed page says and does by messages.
 */
export class CampaignMapElement extends HTMLElement {
  static readonly observedAttributes = ATTRIBUTES;

  readonly #root = this.attachShadow({ mode: 'open' });
  #connection: Connection | null = null;
  #ready = new Deferred<this>();
  /** Changed since they were last read. */
  readonly #changed = new Set<AttributeName>();
  /** What is written by ourselves says nothing new. */
  #writing = false;

  constructor() {
    super();
    adoptBox(this.#root);
  }

  connectedCallback(): void {
    for (const name of PROPERTIES) this.#takeEarly(name);
    // Moved: it left and came in one go, and keeps its map.
    if (!this.#connection) this.#connect();
  }

  disconnectedCallback(): void {
    queueMicrotask(() => {
      if (!this.isConnected) this.#disconnect();
    });
  }

  attributeChangedCallback(name: string): void {
    if (this.#writing || !this.#connection || !isAttribute(name)) return;
    if (this.#changed.size === 0) queueMicrotask(() => this.#takeChanged());
    this.#changed.add(name);
  }

  /** Resolves with the element once the campaign is open; rejects if it cannot be opened. */
  get ready(): Promise<this> {
    return this.#ready.promise;
  }

  /** The instant, as `1945-08-14T03:00:00Z`; before the campaign is open what the attribute says. */
  get t(): string {
    return this.#atlas ? toIso(this.#atlas.clock.t) : (this.getAttribute('t') ?? '');
  }

  set t(t: string) {
    this.seek(t);
  }

  /** Ids of the layers that are shown. */
  get layers(): string[] {
    if (this.#atlas) return [...this.#atlas.viewer.layers];
    return (this.getAttribute('layers') ?? '').split(',').filter(Boolean);
  }

  set layers(layers: readonly string[]) {
    const list = [...layers].map(String);
    if (this.#atlas) this.#tellOf(showLayers(this.#atlas, list));
    else this.setAttribute('layers', list.join(','));
  }

  get playing(): boolean {
    return this.#atlas ? this.#atlas.clock.playing : attributesQuery((name) => this.getAttribute(name), ['play']).query === 'play=1';
  }

  set playing(playing: boolean) {
    if (playing) this.play();
    else this.pause();
  }

  /** Time stands still at an instant. */
  seek(t: string): void {
    if (this.#atlas) this.#tellOf(seekTo(this.#atlas, String(t)));
    else this.setAttribute('t', t);
  }

  play(): void {
    if (this.#atlas) this.#atlas.clock.play();
    else this.setAttribute('play', '1');
  }

  pause(): void {
    if (this.#atlas) this.#atlas.clock.pause();
    else this.removeAttribute('play');
  }

  /** What holds at the instant that is shown; null before the campaign is open. */
  snapshot(): Snapshot | null {
    return this.#atlas && snapshotAt(this.#atlas.campaign, this.#atlas.clock.t, this.#atlas.say);
  }

  /**
   * The view as a sheet, with title, date, signs, sources and address. Waits until the campaign is open; rejects with an
   * `AbortError` when the element leaves the page meanwhile.
   */
  async toPNG(options: PngOptions = {}): Promise<Blob> {
    await this.ready;
    const [connection, atlas] = [this.#connection, this.#atlas];
    if (!connection || !atlas) throw new DOMException('the element is in no page', 'AbortError');
    const { toPNG } = await import('../lib/atlas/toPng');
    const signal = AbortSignal.any([connection.leaving, ...(options.signal ? [options.signal] : [])]);
    return toPNG(atlas, { ...options, signal });
  }

  get #atlas(): Atlas | null {
    return this.#connection?.atlas ?? null;
  }

  #connect(): void {
    const { query, problems } = attributesQuery((name) => this.getAttribute(name));
    this.#changed.clear();
    if (this.#ready.settled) this.#ready = new Deferred();
    this.#connection = new Connection(this, this.#root, query, {
      opened: (atlas) => this.#open(atlas),
      failed: (what, hopeless) => {
        for (const message of what) this.#announce('campaign-error', { message });
        if (hopeless) this.#ready.reject(new Error(what.join('\n')));
      },
    });
    // Whoever has just made it may still want to listen.
    if (problems.length > 0) queueMicrotask(() => this.#tellOf(problems));
  }

  #disconnect(): void {
    this.#connection?.end();
    this.#connection = null;
    delete this.dataset.theme;
  }

  /** @returns a function that ends what was begun */
  #open(atlas: Atlas): () => void {
    if (this.#changed.size > 0) this.#takeChanged();
    const stops = [
      keepAttributes(atlas, (name, value) => this.#write(name, value)),
      tellAtlas(atlas, {
        time: (t) => this.#announce('campaign-time', { t }),
        select: (id) => this.#announce('campaign-select', { id }),
        error: (message) => this.#announce('campaign-error', { message }),
      }),
    ];
    this.#ready.resolve(this);
    this.#announce('campaign-ready', null);
    return () => stops.forEach((stop) => stop());
  }

  /** The page has changed attributes: the map follows those, and stays as it is in all else. */
  #takeChanged(): void {
    if (this.#changed.has('campaign')) {
      this.#disconnect();
      if (this.isConnected) this.#connect();
      return;
    }
    const atlas = this.#atlas;
    if (!atlas) return;
    const { state: { chapter, ...state }, problems } = readChanged(this.#changed, (name) => this.getAttribute(name), atlas.defaults, knownIn(atlas.campaign));
    this.#changed.clear();
    atlas.adopt({ ...atlas.state, ...state });
    if (chapter !== undefined) void goToChapter(atlas, chapter).then((wrong) => this.#tellOf(wrong));
    if (state.play === true) atlas.clock.play();
    else if (state.play === false || state.t !== undefined) atlas.clock.pause();
    this.#tellOf(problems);
  }

  #write(name: AttributeName, value: string | null): void {
    this.#writing = true;
    if (value === null) this.removeAttribute(name);
    else this.setAttribute(name, value);
    this.#writing = false;
  }

  #takeEarly(name: (typeof PROPERTIES)[number]): void {
    if (!Object.hasOwn(this, name)) return;
    const value: unknown = this[name];
    // The accessor comes to light again.
    Reflect.deleteProperty(this, name);
    Reflect.set(this, name, value);
  }

  #tellOf(problems: readonly Problem[]): void {
    for (const problem of problems) this.#announce('campaign-error', { message: problemText(problem) });
  }

  #announce<Name extends keyof Said>(name: Name, detail: Said[Name]): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
