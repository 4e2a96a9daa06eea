/**
 * Where a pack's files are: addresses of a kind that no browser knows, so none can leave. MapLibre's worker hands
 * addresses of unknown kinds to the page, which answers them.
 */
export const SITE = 'pack://site/';

/** The lesson begins at its first chapter. */
export const OPENS_AT = '?chapter=border';

/** The id of the script element that tells the page what to start. */
export const PLAN_ID = 'pack-plan';
/** The kind of the script elements that hold the files. */
export const FILES_TYPE = 'application/x-pack-files+json';

/** `text` as it is, `base64` of the file's bytes, or `gzip`: base64 of the compressed bytes. */
export interface PackedFile {
  readonly type: string;
  readonly kept: 'text' | 'base64' | 'gzip';
  readonly body: string;
}

/** Files by their path in the site. */
export type PackedFiles = Readonly<Record<string, PackedFile>>;

/** What the page does once its files are there; all are paths in the site. */
export interface PackPlan {
  /** Style sheets that stand before the first paint. */
  readonly styles: readonly string[];
  /** All modules, which the import map names. */
  readonly modules: readonly string[];
  /** Those that are run. */
  readonly entries: readonly string[];
  /** The query that opens where the address has none. */
  readonly query: string;
}

/**
 * The path of a file in the site, from an address as the page or the program writes it; null for one of another kind
 * (`data:`, `blob:`, another host).
 */
export function pathInSite(address: string): string | null {
  if (!address.startsWith(SITE) && /^([a-z][a-z0-9+.-]*:|\/)/i.test(address)) return null;
  return decodeURIComponent(new URL(address, SITE).pathname.slice(1));
}
