import { makeH5p } from './h5p/makeH5p';
import { makePages } from './makePages';
import { makePaper } from './paper/makePaper';

/** A file of `dist/packs/`. */
export interface Pack {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** One that could not be made, and what it wants. */
export interface Unmade {
  readonly name: string;
  readonly unmade: string;
}

export type Made = Pack | Unmade;

/**
 * Makes one file or several from the built site. To add a pack: write a module with a maker, name it in the list.
 * @param site the folder of the built site
 * @param address where the site stands in the net, or null where nobody said so
 */
export type PackMaker = (site: string, address: string | null) => Promise<readonly Made[]>;

export const MAKERS: readonly PackMaker[] = [makePages, makeH5p, makePaper];
