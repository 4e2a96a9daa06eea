import type { Campaign, Formation } from './types';
import type { SideId } from './vocabulary';
import { ECHELONS, SIDES } from './vocabulary';

/** A formation and those under it, the higher echelons first. */
export interface CommandNode {
  readonly formation: Formation;
  readonly below: readonly CommandNode[];
}

/** The trees of a side: those who answer to nobody in the record, with all that is under them, of whatever side. */
export interface CommandTree {
  readonly side: SideId;
  readonly roots: readonly CommandNode[];
}

/** Every formation once, under its parent: allies stand in the group they fought in. */
export function orderOfBattle({ formations }: Campaign): CommandTree[] {
  const children = new Map<string | null, Formation[]>();
  for (const formation of formations) children.set(formation.parent, [...(children.get(formation.parent) ?? []), formation]);
  const below = (parent: string | null): CommandNode[] =>
    (children.get(parent) ?? [])
      .toSorted((a, b) => ECHELONS.indexOf(a.echelon) - ECHELONS.indexOf(b.echelon))
      .map((formation) => ({ formation, below: below(formation.id) }));
  const roots = below(null);
  return SIDES.map((side) => ({ side, roots: roots.filter(({ formation }) => formation.side === side) })).filter((tree) => tree.roots.length > 0);
}

/** Ids of all that a formation is under, the nearest first. */
export function aboveOf({ formationById }: Pick<Campaign, 'formationById'>, id: string): string[] {
  const parent = formationById.get(id)?.parent ?? null;
  return parent === null ? [] : [parent, ...aboveOf({ formationById }, parent)];
}
