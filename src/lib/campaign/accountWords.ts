/** Whose account it is. `compilers`: this record itself, from its other rows; `unstated`: the work does not say. */
export const ACCOUNT_SIDES = [
  'soviet',
  'russian',
  'japanese',
  'chinese',
  'american',
  'western',
  'encyclopaedia',
  'compilers',
  'unstated',
] as const;

/** What the map makes of a disagreement: it draws the first account, a span that joins some, or none of them. */
export const SHOWS = ['first', 'span', 'none'] as const;

/** How a figure is given, where it is not given exactly. */
export const QUALIFIERS = ['about', 'over', 'up-to', 'nearly'] as const;

/** Under which heading a disagreement is listed: the parts of the record. */
export const ACCOUNT_PARTS = ['transbaikal', 'far-east-1', 'far-east-2', 'prelude'] as const;
