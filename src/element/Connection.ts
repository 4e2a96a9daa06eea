import { mount, unmount } from 'svelte';
import type { Atlas } from '../lib/atlas/atlas.svelte';
import type { OpenResult } from '../lib/atlas/openAtlas';
import { openAtlas } from '../lib/atlas/openAtlas';
import { mapRoom } from '../lib/layers/firstView';
import { catalogueFor } from '../lib/messages/say';
import Element from './Element.svelte';
import { useFaces } from './faces';
import type { ElementStyles } from './styles';
import { adoptStyles } from './styles';

/** Filled in by the build. */
declare const ELEMENT_STYLES: ElementStyles;

/** The folder of the site, wherever the page is that asks for the script. */
const BASE = new URL(/* @vite-ignore */ './', import.meta.url).href;

/** What the element hears of its connection. */
export interface Listener {
  /** Gives a function that ends what was begun. */
  opened(atlas: Atlas): () => void;
  /** The campaign cannot be opened, or not as it should be. */
  failed(what: readonly string[], hopeless: boolean): void;
}

/** All that an element has while it is in a page: its atlas, its map, its faces. Ended, nothing of it is left. */
export class Connection {
  atlas: Atlas | null = null;
  readonly #leaving = new AbortController();
  readonly #letFacesGo: () => void;
  readonly #page: object;

  constructor(host: HTMLElement, root: ShadowRoot, query: string, listener: Listener) {
    this.#letFacesGo = useFaces(ELEMENT_STYLES.faces, BASE);
    const opening = this.#open(host, root, query, listener);
    // Both at once: the stage, which says what goes wrong with it, asks for it again.
    import('../lib/map/MapView.svelte').catch(() => undefined);
    this.#page = mount(Element, {
      target: root,
      props: {
        opening,
        onOpen: (atlas: Atlas) => {
          this.atlas = atlas;
          return listener.opened(atlas);
        },
      },
    });
  }

  /** Aborts when the element leaves the page. */
  get leaving(): AbortSignal {
    return this.#leaving.signal;
  }

  end(): void {
    this.#leaving.abort(new DOMException('the element has left the page', 'AbortError'));
    void unmount(this.#page);
    this.atlas = null;
    this.#letFacesGo();
  }

  async #open(host: HTMLElement, root: ShadowRoot, query: string, listener: Listener): Promise<OpenResult> {
    const room = mapRoom(host.clientWidth, host.clientHeight, 'embed');
    const styled = adoptStyles(root, new URL(ELEMENT_STYLES.sheet, BASE).href).catch((error: unknown) => {
      listener.failed([catalogueFor('en')('element.noStyles', { what: error instanceof Error ? error.message : String(error) })], false);
    });
    const opening = openAtlas(query, BASE, room, { guest: { host, root }, leaving: this.leaving }).catch(
      (error: unknown): OpenResult => ({ ok: false, problems: [{ where: 'campaign', what: String(error) }] }),
    );
    const [result] = await Promise.all([opening, styled]);
    // Nobody is there any more to see or hear it.
    if (this.leaving.aborted) return new Promise(() => undefined);
    if (!result.ok) listener.failed(result.problems.map(({ where, what }) => `${where}: ${what}`), true);
    return result;
  }
}
