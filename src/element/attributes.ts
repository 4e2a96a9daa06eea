import type { Problem } from '../lib/campaign/types';
import type { AddressState, Known } from '../lib/state/viewerUrl';
import { readQuery } from '../lib/state/viewerUrl';

/** The attributes that may change while the map is there, by what of the address's state they set. */
const STATE_OF = {
  t: 't',
  layers: 'layers',
  view: 'camera',
  select: 'selected',
  chapter: 'chapter',
  lang: 'lang',
  basis: 'basis',
  ui: 'ui',
  theme: 'theme',
  names: 'names',
  play: 'play',
} as const satisfies Record<string, keyof AddressState>;

export type AttributeName = keyof typeof STATE_OF | 'campaign';

/** Another campaign is another map; all others change the one that is there. */
export const ATTRIBUTES: readonly AttributeName[] = ['campaign', ...(Object.keys(STATE_OF) as (keyof typeof STATE_OF)[])];

/** Longer than any sensible list of layers. */
const LONGEST = 2000;

type ValueOf = (name: AttributeName) => string | null;

export function isAttribute(name: string): name is AttributeName {
  return ATTRIBUTES.some((known) => known === name);
}

/** The attributes as a query, so that one reader reads both, and what of them is not even read. */
export function attributesQuery(valueOf: ValueOf, names: readonly AttributeName[] = ATTRIBUTES): { query: string; problems: Problem[] } {
  const query = new URLSearchParams();
  const problems: Problem[] = [];
  for (const name of names) {
    const value = valueOf(name);
    if (value === null) continue;
    if (value.length > LONGEST) problems.push({ where: name, what: `is longer than ${LONGEST} characters` });
    // As in HTML, to name it is enough.
    else query.set(name, name === 'play' && value === '' ? '1' : value);
  }
  return { query: query.toString(), problems };
}

/** What the attributes that have changed say now: of the others nothing, for the map may be ahead of them. */
export function readChanged(
  changed: Iterable<AttributeName>,
  valueOf: ValueOf,
  defaults: AddressState,
  known: Known,
): { state: Partial<AddressState>; problems: Problem[] } {
  const names = [...changed].filter((name) => name !== 'campaign');
  const { query, problems } = attributesQuery(valueOf, names);
  const read = readQuery(query, defaults, known);
  const state: Partial<AddressState> = Object.fromEntries(names.map((name) => [STATE_OF[name], read.state[STATE_OF[name]]]));
  return { state, problems: [...problems, ...read.problems] };
}

/**
 * The attributes to be written when one query follows another: null takes one away. What has not changed keeps the
 * words in which its author wrote it.
 */
export function attributesToWrite(before: string, now: string): ReadonlyMap<AttributeName, string | null> {
  const [old, next] = [new URLSearchParams(before), new URLSearchParams(now)];
  const changed = ATTRIBUTES.filter((name) => name !== 'campaign' && old.get(name) !== next.get(name));
  return new Map(changed.map((name) => [name, next.get(name)]));
}
