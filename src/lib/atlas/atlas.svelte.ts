import { loadBeside, NO_SOURCES } from '../campaign/loadCampaign';
import type { Parsed } from '../campaign/parseFiles';
import type { Source } from '../campaign/schema';
import type { Campaign } from '../campaign/types';
import type { Say } from '../messages/say';
import { catalogueFor, isTranslated } from '../messages/say';
import { Clock } from '../state/clock.svelte';
import { courseOf } from '../state/course';
import { Viewer } from '../state/viewer.svelte';
import type { AddressState } from '../state/viewerUrl';
import { writeQuery } from '../state/viewerUrl';
import { fetchText } from './fetchText';

const MINUTE_MS = 60_000;
/** While time runs, text follows in steps: nobody reads at sixty frames a second. */
const TEXT_STEP_PLAYING_MS = 180 * MINUTE_MS;
const TEXT_STEP_MS = 10 * MINUTE_MS;

/** One opened campaign: its clock, its viewer and what the panels read. */
export class Atlas {
  readonly campaign: Campaign;
  readonly clock: Clock;
  readonly viewer = new Viewer();
  readonly say: Say;
  readonly base: string;
  readonly #address: string;
  readonly #defaults: AddressState;
  sources: ReadonlyMap<string, Source> = $state.raw(NO_SOURCES);
  readonly #textT: number = $derived.by(() => this.#followClock());

  constructor(campaign: Campaign, defaults: AddressState, state: AddressState, base: string, address: string) {
    this.#address = address;
    this.campaign = campaign;
    this.base = base;
    this.#defaults = defaults;
    this.clock = new Clock(campaign.reach, state.t, courseOf(campaign.acts));
    this.say = catalogueFor(state.lang);
    this.adopt(state);
    if (state.play) this.clock.play();
    if (!isTranslated(state.lang)) {
      this.viewer.report({ where: 'lang', what: this.say('problems.notTranslated', { lang: state.lang }) });
    }
  }

  /** The instant for text. */
  get t(): number {
    return this.#textT;
  }

  /** The query that leads back to what is seen now. */
  get query(): string {
    const { layers, camera, selected, lang, basis, ui, theme, names } = this.viewer;
    return writeQuery(
      { ...this.#defaults, t: this.clock.t, layers, camera, selected, lang, basis, ui, theme, names },
      this.#defaults,
    );
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
    viewer.basis = state.basis;
    viewer.ui = state.ui;
    viewer.theme = state.theme;
    viewer.names = state.names;
  }

  #followClock(): number {
    const { t, playing, pace } = this.clock;
    const step = playing ? TEXT_STEP_PLAYING_MS * Math.max(pace, 1) : TEXT_STEP_MS;
    // Never back into the act before: its text is of another kind.
    return Math.max(Math.floor(t / step) * step, this.clock.begins);
  }
}
