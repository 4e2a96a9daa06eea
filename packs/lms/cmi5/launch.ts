/** How a platform launches a unit (cmi5, 8.1): parameters of the address, percent-encoded. */
export interface Launch {
  /** Of the learning record store, with its last slash. */
  readonly endpoint: string;
  /** Gives the token, once. */
  readonly fetch: string;
  /** The learner, as JSON. */
  readonly actor: string;
  readonly registration: string;
  readonly activityId: string;
}

const NAMES = ['endpoint', 'fetch', 'actor', 'registration', 'activityId'] as const;

/** Null where one is missing: then no platform has launched the page. */
export function readLaunch(search: string): Launch | null {
  const query = new URLSearchParams(search);
  const [endpoint, fetch, actor, registration, activityId] = NAMES.map((name) => query.get(name) ?? '');
  if (!endpoint || !fetch || !actor || !registration || !activityId) return null;
  return { endpoint: endpoint.endsWith('/') ? endpoint : `${endpoint}/`, fetch, actor, registration, activityId };
}

/** The query without them: they are nobody else's, and a token's address should not be copied along with the page's. */
export function withoutLaunch(search: string): string {
  const query = new URLSearchParams(search);
  for (const name of NAMES) query.delete(name);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
