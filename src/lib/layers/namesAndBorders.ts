import { holdingAt } from '../campaign/territories';
import type { Campaign, Holding, Instant } from '../campaign/types';

/** The names that territories bore at `t` where they were not those of the map, as the map sets names: in capitals. */
export function otherNamesAt({ territories, span }: Campaign, t: Instant): Record<string, string> {
  const nameOf = (holding: Holding | undefined) => holding?.name ?? '';
  return Object.fromEntries(
    territories.flatMap((territory): [string, string][] => {
      const name = nameOf(holdingAt(territory, t));
      const onMap = nameOf(holdingAt(territory, span.from));
      return name === '' || name === onMap ? [] : [[territory.id, name.toLocaleUpperCase('en')]];
    }),
  );
}

/**
 * Pairs of territories, `a b`, between which no border stood at `t`: one of them was a part of the other's holder's
 * land, or was held by nobody alone.
 */
export function unmarkedBorders({ territories }: Campaign, t: Instant): string[] {
  const held = territories.map((territory) => ({ id: territory.id, holding: holdingAt(territory, t) }));
  return held.flatMap((a) =>
    held.filter((b) => a !== b && (mergesInto(a.holding, b.holding) || mergesInto(b.holding, a.holding))).map((b) => `${a.id} ${b.id}`),
  );
}

function mergesInto(part: Holding | undefined, other: Holding | undefined): boolean {
  return part !== undefined && !part.apart && (part.holder === other?.holder || part.holder === 'none');
}
