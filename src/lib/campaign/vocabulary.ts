/**
 * The closed lists of words that a campaign file may use. One word per thing, the same in the CSV headings, the
 * files, the code and the interface; CONTEXT.md explains each.
 */

export const SIDES = ['soviet', 'mongolian', 'japanese', 'manchukuo'] as const;
export type SideId = (typeof SIDES)[number];

/** From the highest to the lowest. `detachment` is any body formed for a task, whatever its size. */
export const ECHELONS = [
  'theatre',
  'front',
  'area-army',
  'fleet',
  'army',
  'air-army',
  'flotilla',
  'corps',
  'division',
  'brigade',
  'regiment',
  'detachment',
] as const;
export type Echelon = (typeof ECHELONS)[number];

export const ARMS = [
  'combined-arms',
  'rifle',
  'infantry',
  'tank',
  'mechanised',
  'cavalry',
  'fortified-region',
  'border-guard',
  'airborne',
  'air',
  'naval',
  'naval-infantry',
] as const;
export type Arm = (typeof ARMS)[number];

/** What a formation does at a waypoint. */
export const ACTIONS = [
  'start',
  'cross-border',
  'advance',
  'assault',
  'capture',
  'halt',
  'link-up',
  'land-by-air',
  'land-by-sea',
  'withdraw',
  'surrender',
  'end',
] as const;
export type Action = (typeof ACTIONS)[number];

/** How a leg is covered. Only `ground` counts as an advance. */
export const MODES = ['ground', 'rail', 'sea', 'air'] as const;
export type Mode = (typeof MODES)[number];

/** What the line of a leg is drawn along: a `chord` claims no way at all, only its two ends. */
export const ROUTE_KINDS = ['railway', 'river', 'pass', 'sea', 'air', 'chord'] as const;
export type RouteKind = (typeof ROUTE_KINDS)[number];

/** How well a claim is known: seen in the named source, attributed to it, or worked out from other rows. */
export const BASES = ['read', 'recalled', 'inferred'] as const;
export type Basis = (typeof BASES)[number];

/** How exactly the source gives the time: an hour, a local day, or a span (or a day plus or minus one). */
export const TIME_PRECISIONS = ['hour', 'day', 'range'] as const;
export type TimePrecision = (typeof TIME_PRECISIONS)[number];

/** The acts of the axis of time: what led to the campaign, the campaign, what followed. */
export const ACTS = ['prelude', 'campaign', 'aftermath'] as const;
export type ActId = (typeof ACTS)[number];

/** What a stretch of the axis is counted in. */
export const TIME_UNITS = ['decade', 'year', 'month', 'day'] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

export const EVENT_CATEGORIES = [
  'battle',
  'siege',
  'landing',
  'airborne',
  'air-strike',
  'naval',
  'crossing',
  'logistics',
  'order',
  'diplomacy',
  'politics',
  'surrender',
  'civilians',
  'atrocity',
] as const;

/** Who holds a territory. `contested` from the first ground entry or sea landing until the next dated holder. */
export const HOLDERS = ['japan', 'soviet', 'china', 'mongolia', 'us', 'russia', 'contested', 'none'] as const;
export type Holder = (typeof HOLDERS)[number];

/** What the reader switches on and off, beside the territories. */
export const FORCE_LAYERS = ['su-tbf', 'su-1fef', 'su-2fef', 'navy', 'japanese', 'mongolian'] as const;
export const THEME_LAYERS = ['rail', 'relief', 'events', 'headquarters'] as const;
/** Each formation belongs to one of these. */
export const FORMATION_LAYERS = [...FORCE_LAYERS, 'headquarters'] as const;
