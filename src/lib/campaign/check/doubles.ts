import type { Problem } from '../types';

/**
 * Ids that stand twice: whatever looks one up would find only one of the two.
 * @param kind what bears them, with its file
 */
export function doubles(kind: string, ids: readonly string[]): Problem[] {
  const seen = new Set<string>();
  return ids.flatMap((id) => {
    const double = seen.has(id);
    seen.add(id);
    return double ? [{ where: `${kind} ${id}`, what: 'this id stands twice' }] : [];
  });
}
