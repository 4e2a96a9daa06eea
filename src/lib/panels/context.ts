import { createContext } from 'svelte';
import type { Parsed } from '../campaign/parseFiles';
import type { Campaign } from '../campaign/types';
import type { Source } from '../campaign/schema';
import type { Say } from '../messages/say';
import type { Clock } from '../state/clock.svelte';
import type { Viewer } from '../state/viewer.svelte';

/** What the record's own words need, on a page without a map too. */
export interface RecordContext {
  readonly campaign: Campaign;
  readonly say: Say;
  /** Empty until the bibliography has loaded. */
  readonly sources: ReadonlyMap<string, Source>;
  /** Before every link to a page of the site: empty on its own pages, the site's folder where the map is an element in another. */
  readonly site: string;
}

/** What every panel may read. */
export interface PanelContext extends RecordContext {
  readonly clock: Clock;
  readonly viewer: Viewer;
  /** The clock's instant, for text: it does not change at every frame. */
  readonly t: number;
  /** The query that leads back to what is seen now. */
  readonly query: string;
  /** A file of the campaign that the first view did without, by the parser of its kind. */
  loadBeside<T>(name: string, parse: (text: string) => Parsed<T>): Promise<Parsed<T>>;
}

const [panelContext, setPanel] = createContext<PanelContext>();
export const [recordContext, setRecordContext] = createContext<RecordContext>();
export { panelContext };

export function setPanelContext(context: PanelContext): void {
  setPanel(context);
  setRecordContext(context);
}
