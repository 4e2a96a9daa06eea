import { makePages } from './makePages';
import { makePaper } from './paper/makePaper';

/** A file of `dist/packs/`. */
export interface Pack {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Makes one file or several from the built site. To add a pack: write a module with a maker, name it in the list. */
export type PackMaker = (site: string) => Promise<readonly Pack[]>;

export const MAKERS: readonly PackMaker[] = [makePages, makePaper];
