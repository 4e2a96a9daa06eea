import { pathInSite } from '../address';
import { fileAt, responseOf } from './files';
import { WORDS } from './words';

/** What a page may fetch of itself. */
const CARRIED = /^(data|blob):/;

/**
 * From now on `fetch` gives what lies in the file. An address of the site that is not inside is answered as a host would,
 * by 404 with a reason; any other is refused before it leaves.
 */
export function answerFetch(scope: Pick<Window, 'fetch'>): void {
  const outside = scope.fetch.bind(scope);
  scope.fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
    const address = input instanceof Request ? input.url : String(input);
    if (CARRIED.test(address)) return outside(input, init);
    const signal = init?.signal ?? (input instanceof Request ? input.signal : null);
    signal?.throwIfAborted();
    const path = pathInSite(address);
    if (path === null) throw new TypeError(WORDS.outside(address));
    const file = fileAt(address);
    return file ? responseOf(file) : new Response(null, { status: 404, statusText: WORDS.missing(path) });
  };
}
