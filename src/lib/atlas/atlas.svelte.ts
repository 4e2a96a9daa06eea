import { loadBeside, NO_SOURCES } from '../campaign/loadCampaign';
import type { Parsed } from '../campaign/parseFiles';
import type { Source } from '../campaign/schema';
import type { Campaign, Instant } from '../campaign/types';
import type { Say } from '../messages/say';
import { catalogueFor, isTranslated } from '../messages/say';
import { Clock } from '../state/clock.svelte';
import { courseOf } from '../state/course';
import { Viewer } from '../state/viewer.svelte';
import type { AddressState } from '../state/viewerUrl';
import { DEFAULT_CAMPAIGN, writeQuery } from '../state/viewerUrl';
import { fetchText } from './fetchText';
import type { Guest } from './guest';
import { copyOf } from './layers';

const MINUTE_MS = 60_000;
/** While time runs, text follows in steps: nobody reads at sixty frames a second. */
const TEXT_STEP_PLAYING_MS = 180 * MINUTE_MS;
const TEXT_STEP_MS = 10 * MINUTE_MS;

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
  readonly say: Say;
  readonly base: string;
  /** The page that it stands in as an element; null where it has a page of its own. */
  readonly guest: Guest | null;
  readonly #address: string;
  readonly #defaults: AddressState;
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

  constructor(campaign: Campaign, defaults: AddressState, state: AddressState, base: string, address: string, guest: Guest | null = null) {
    this.#address = address;
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
    return writeQuery({ ...this.#stateAt(change.t ?? this.clock.t), ...change }, { ...this.#defaults, campaign: DEFAULT_CAMPAIGN });
  }

  /** What is seen now, as it stands in an address; later changes do not reach it. */
  get state(): AddressState {
    return this.#stateAt(this.clock.t);
  }

  /** The clock is left alone: an address of another instant does not change with it. */
  #stateAt(t: Instant): AddressState {
    const { layers, camera, selected, lang, basis, ui, theme, names, kiosk } = this.viewer;
    return { ...this.#defaults, t, layers: copyOf(layers), camera, selected, lang, basis, ui, theme, names, kiosk };
  }

  /** A file of the campaign that the first view did without. */
  loadBeside<T>(name: string, parse: (text: string) => Parsed<T>): Promise<Parsed<T>> {
    return loadBeside(name, this.#address, fetchText, parse);
  }

  get defaults(): AddressState {
    return this.#defaults;
  }

  /** Takes over a state read from an address. */
  adopt(state: AddressState): void {
    const { viewer, clock } = this;
    clock.seek(state.t);
    viewer.showOnly(state.layers);
    viewer.moveCamera(state.camera);
    viewer.select(state.selected);
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
