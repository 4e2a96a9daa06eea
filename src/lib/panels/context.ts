import { createContext } from 'svelte';
import type { Parsed } from '../campaign/parseFiles';
import type { Campaign } from '../campaign/types';
import type { Source } from '../campaign/schema';
import type { Say } from '../messages/say';
import type { Clock } from '../state/clock.svelte';
import type { Viewer } from '../state/viewer.svelte';

/** What every panel may read. */
export interface PanelContext {
  readonly campaign: Campaign;
  readonly clock: Clock;
  readonly viewer: Viewer;
  readonly say: Say;
  /** Empty until the bibliography has loaded. */
  readonly sources: ReadonlyMap<string, Source>;
  /** The clock's instant, for text: it does not change at every frame. */
  readonly t: number;
  /** The query that leads back to what is seen now. */
  readonly query: string;
  /** A file of the campaign that the first view did without, by the parser of its kind. */
  loadBeside<T>(name: string, parse: (text: string) => Parsed<T>): Promise<Parsed<T>>;
}

export const [panelContext, setPanelContext] = createContext<PanelContext>();
