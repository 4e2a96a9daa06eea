import { loadBeside, NO_SOURCES } from '../campaign/loadCampaign';
import type { Parsed } from '../campaign/parseFiles';
import type { Source } from '../campaign/schema';
import type { Chapter } from '../campaign/story/chapters';
import type { Campaign, Instant, Problem } from '../campaign/types';
import type { MapRoom } from '../layers/firstView';
import type { Say } from '../messages/say';
import { catalogueFor, isTranslated } from '../messages/say';
import { Clock } from '../state/clock.svelte';
import { courseOf } from '../state/course';
import { Story } from '../state/story.svelte';
import { Viewer } from '../state/viewer.svelte';
import type { AddressState } from '../state/viewerUrl';
import { DEFAULT_CAMPAIGN, readChapterId, readQuery, writeQuery } from '../state/viewerUrl';
import { chapterState, unknownChapter } from './chapterState';
import { citedBase } from './citedBase';
import { fetchText } from './fetchText';
import type { Guest } from './guest';
import { knownIn } from './known';
import { copyOf } from './layers';

const MINUTE_MS = 60_000;
/** While time runs, text follows in steps: nobody reads at sixty frames a second. */
const TEXT_STEP_PLAYING_MS = 180 * MINUTE_MS;
const TEXT_STEP_MS = 10 * MINUTE_MS;

/** Nearer to its own view than this, a chapter's map counts as not moved. */
const [STRAYED_DEGREES, STRAYED_ZOOM] = [0.05, 0.02];

/** What a picture needs to know of the map on the screen. */
export interface LiveMap {
  /** Of the map as it stands: drawn and read in one go, as a page that is about to be printed needs it. */
  picture(): HTMLCanvasElement;
  size(): { width: number; height: number };
}

/** One opened campaign: its clock, its viewer and what the panels read. */
export class Atlas {
  readonly campaign: Campaign;
  readonly clock: Clock;
  readonly viewer = new Viewer();
  readonly story = new Story();
  readonly say: Say;
  readonly base: string;
  /** The page that it stands in as an element; null where it has a page of its own. */
  readonly guest: Guest | null;
  readonly #address: string;
  readonly #defaults: AddressState;
  readonly #room: MapRoom;
  #sources: ReadonlyMap<string, Source> = $state.raw(NO_SOURCES);
  /** When something that cites is shown for the first time. */
  readonly citing: Promise<void>;
  #cite: () => void = () => undefined;
  /** When the first view stands, or never will: what it did without may load. */
  readonly rest: Promise<void>;
  letRest: () => void = () => undefined;
  /** The map on the screen, once it is drawn: for whoever wants its picture. */
  liveMap: LiveMap | null = $state.raw(null);
  readonly #textT: number = $derived.by(() => this.#followClock());

  constructor(campaign: Campaign, defaults: AddressState, state: AddressState, base: string, address: string, room: MapRoom, guest: Guest | null = null) {
    this.#address = address;
    this.#room = room;
    this.rest = new Promise((done) => (this.letRest = done));
    this.citing = new Promise((done) => (this.#cite = done));
    this.campaign = campaign;
    this.base = base;
    this.guest = guest;
    this.#defaults = defaults;
    this.clock = new Clock(campaign.reach, state.t, courseOf(campaign.acts));
    this.say = catalogueFor(state.lang);
    this.adopt(state);
    if (state.play) this.clock.play();
  }

  /** Empty until the bibliography has loaded, which whoever reads it asks for. */
  get sources(): ReadonlyMap<string, Source> {
    this.#cite();
    return this.#sources;
  }

  set sources(sources: ReadonlyMap<string, Source>) {
    this.#sources = sources;
  }

  /** Before every link to a page of the site: a guest's links do not lead from the page that it stands in. */
  get site(): string {
    return this.guest ? this.base : '';
  }

  /** The instant for text. */
  get t(): number {
    return this.#textT;
  }

  /** The query that leads back to what is seen now. */
  get query(): string {
    return this.queryWith({});
  }

  /** The query that leads to what is seen now, but for what is changed. */
  queryWith(change: Partial<AddressState>): string {
    return writeQuery({ ...this.#stateAt(change.t ?? this.clock.t), ...change }, { ...this.#usual(this.chapter), campaign: DEFAULT_CAMPAIGN });
  }

  /** The query that leads to a chapter as it is, whatever the reader has moved. */
  queryOfChapter(id: string, ui: AddressState['ui']): string {
    const usual = this.#usual(this.story.chapter(id));
    const { lang, theme, names, basis } = this.viewer;
    return writeQuery({ ...usual, lang, theme, names, basis, ui }, { ...usual, lang: this.#defaults.lang, theme: this.#defaults.theme, names: this.#defaults.names, basis: this.#defaults.basis, ui: this.#defaults.ui, campaign: DEFAULT_CAMPAIGN });
  }

  /** What is seen now, as it stands in an address; later changes do not reach it. */
  get state(): AddressState {
    return this.#stateAt(this.clock.t);
  }

  /** The clock is left alone: an address of another instant does not change with it. */
  #stateAt(t: Instant): AddressState {
    const { layers, camera, selected, chapter, lang, basis, ui, theme, names, kiosk } = this.viewer;
    return { ...this.#defaults, t, layers: copyOf(layers), camera, selected, chapter, lang, basis, ui, theme, names, kiosk };
  }

  /** What the address of a view is cited under. */
  get citedBase(): string {
    return citedBase(this.base, window.location.href);
  }

  /** A file of the campaign that the first view did without. */
  loadBeside<T>(name: string, parse: (text: string) => Parsed<T>): Promise<Parsed<T>> {
    return loadBeside(name, this.#address, fetchText, parse);
  }

  get defaults(): AddressState {
    return this.#defaults;
  }

  /** The chapter that is told; null while none is, or none has been read. */
  get chapter(): Chapter | null {
    return this.story.chapter(this.viewer.chapter);
  }

  /** To a chapter, as it sets the clock, the layers and the camera; null leaves the told campaign. */
  enterChapter(id: string | null): void {
    const { viewer, clock } = this;
    const chapter = this.story.chapter(id);
    viewer.mark(null);
    // What the chapter before had ringed goes with it.
    if (viewer.selected === this.chapter?.select) viewer.select(null);
    viewer.chapter = chapter?.id ?? null;
    if (!chapter) return;
    const state = this.#usual(chapter);
    clock.pause();
    clock.seek(state.t);
    viewer.showOnly(state.layers);
    viewer.moveCamera(state.camera, true);
    viewer.ring(state.selected);
    this.story.seen.add(chapter.id);
  }

  /** The reader has moved time, layers or camera away from what the chapter shows. */
  get strayed(): boolean {
    const { chapter, viewer } = this;
    if (!chapter) return false;
    const { camera, layers } = this.#usual(chapter);
    const far = Math.abs(camera.lat - viewer.camera.lat) + Math.abs(camera.lon - viewer.camera.lon) > STRAYED_DEGREES;
    const other = layers.size !== viewer.layers.size || [...layers].some((id) => !viewer.layers.has(id));
    return far || other || Math.abs(camera.zoom - viewer.camera.zoom) > STRAYED_ZOOM || Math.abs(this.t - chapter.t) > TEXT_STEP_MS;
  }

  /** What an address says here: the chapter that it names sets whatever it leaves out. */
  readAddress(search: string): { state: AddressState; problems: Problem[] } {
    const id = readChapterId(search);
    const chapter = this.story.chapter(id);
    const { state, problems } = readQuery(search, this.#usual(chapter), knownIn(this.campaign));
    if (id === null || chapter !== null) return { state, problems };
    return { state: { ...state, chapter: null }, problems: [...problems, unknownChapter(id, this.say)] };
  }

  #usual(chapter: Chapter | null): AddressState {
    return chapter ? chapterState(chapter, this.#defaults, knownIn(this.campaign), this.#room) : this.#defaults;
  }

  /** Takes over a state read from an address. */
  adopt(state: AddressState): void {
    const { viewer, clock } = this;
    clock.seek(state.t);
    viewer.showOnly(state.layers);
    viewer.moveCamera(state.camera);
    if (state.selected !== null && state.selected === this.story.chapter(state.chapter)?.select) viewer.ring(state.selected);
    else viewer.select(state.selected);
    viewer.chapter = state.chapter;
    if (state.chapter !== null) this.story.seen.add(state.chapter);
    viewer.lang = state.lang;
    if (!isTranslated(state.lang)) viewer.report({ where: 'lang', what: this.say('problems.notTranslated', { lang: state.lang }) });
    viewer.basis = state.basis;
    viewer.ui = state.ui;
    viewer.theme = state.theme;
    viewer.kiosk = state.kiosk;
    viewer.names = state.names;
  }

  #followClock(): number {
    const { t, playing, pace } = this.clock;
    const step = playing ? TEXT_STEP_PLAYING_MS * Math.max(pace, 1) : TEXT_STEP_MS;
    // Never back into the act before: its text is of another kind.
    return Math.max(Math.floor(t / step) * step, this.clock.begins);
  }
}
