import { SvelteSet } from 'svelte/reactivity';
import type { LonLat, Problem } from '../campaign/types';

export interface MapCamera {
  readonly zoom: number;
  readonly lat: number;
  readonly lon: number;
  readonly bearing: number;
  readonly pitch: number;
}

/** What the map is asked to bring into view: something of the campaign, or a place with its name. Another object for each time it is asked. */
export type MapFocus = { readonly id: string } | ({ readonly name: string } & LonLat);

export type BasisFilter = 'all' | 'read';
export type UiAmount = 'full' | 'minimal' | 'none';
/** Names on the map: those of 1945, today's, or in the country's own script. */
export type NamesChoice = '1945' | 'today' | 'native';
export type ThemeChoice = 'light' | 'dark' | 'print';

/** Another account of the selected thing, marked on the map. */
export interface Rival extends LonLat {
  readonly key: string;
  readonly label: string;
  /** Whose account it is, in words. */
  readonly by: string;
  /** Where the shown account puts it, if that is elsewhere. */
  readonly shown: LonLat | null;
}

/** A mark that the reader puts on the map, and where the thing then was once that is told. */
export interface Guess {
  readonly at: LonLat;
  /** Where it stands when it is asked. */
  readonly from: LonLat;
  readonly truth: LonLat | null;
  /** What the mark is called, for who does not see it. */
  readonly label: string;
}

/** What the reader looks at: layers, camera, the selected thing. */
export class Viewer {
  readonly layers = new SvelteSet<string>();
  camera: MapCamera = $state.raw({ zoom: 4, lat: 46, lon: 128, bearing: 0, pitch: 0 });
  selected: string | null = $state(null);
  /** It is ringed by what is told: nobody has asked what is known of it. */
  ringed = $state(false);
  /** The chapter that is told. */
  chapter: string | null = $state(null);
  /** Where the reader thinks that a formation will be, while a chapter asks. */
  guess: Guess | null = $state.raw(null);
  /** The camera is to go there, not to be there at once. */
  glides = $state(false);
  focus: MapFocus | null = $state.raw(null);
  /** Gone with the selection that it belongs to. */
  rival: Rival | null = $state.raw(null);
  lang = $state('en');
  basis: BasisFilter = $state('all');
  ui: UiAmount = $state('full');
  theme: ThemeChoice = $state('light');
  /** On a wall: no links, no search, no address. */
  kiosk = $state(false);
  /** Counts how often everything was put back for the next reader: whatever a panel remembers goes with it. */
  restarts = $state(0);
  names: NamesChoice = $state('1945');
  problems: Problem[] = $state.raw([]);

  toggleLayer(id: string, shown = !this.layers.has(id)): void {
    if (shown) this.layers.add(id);
    else this.layers.delete(id);
  }

  showOnly(ids: Iterable<string>): void {
    const wanted = [...ids];
    for (const id of [...this.layers]) if (!wanted.includes(id)) this.layers.delete(id);
    for (const id of wanted) this.layers.add(id);
  }

  select(id: string | null): void {
    if (id !== this.selected) this.rival = null;
    this.selected = id;
    this.ringed = false;
    if (id === null) this.focus = null;
  }

  /** Selects it to be seen on the map, not to be read of. */
  ring(id: string | null): void {
    this.select(id);
    this.ringed = id !== null;
  }

  /** Selects it and brings it into view. */
  focusOn(id: string): void {
    this.select(id);
    this.focus = { id };
  }

  /** Brings a place into view and marks it, until something else is looked for or nothing is selected. */
  focusOnPlace(lon: number, lat: number, name: string): void {
    this.focus = { lon, lat, name };
  }

  showRival(rival: Rival | null): void {
    this.rival = rival;
  }

  moveCamera(camera: MapCamera, glides = false): void {
    this.glides = glides;
    this.camera = camera;
  }

  /** Null takes the mark away. */
  mark(guess: Guess | null): void {
    this.guess = guess;
  }

  /** What neither stands in an address nor belongs to the campaign is forgotten. */
  restart(): void {
    this.select(null);
    this.chapter = null;
    this.guess = null;
    this.problems = [];
    this.restarts += 1;
  }

  report(...problems: Problem[]): void {
    const isNew = ({ where, what }: Problem) =>
      !this.problems.some((known) => known.where === where && known.what === what);
    this.problems = [...this.problems, ...problems.filter(isNew)];
  }

  dismiss(problem: Problem): void {
    this.problems = this.problems.filter((other) => other !== problem);
  }
}
