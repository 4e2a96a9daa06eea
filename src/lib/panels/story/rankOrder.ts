/** An order to begin with that is not the answer: the same each time, and the right one the other way about if need be. */
export function shuffled(of: readonly string[], right: readonly string[]): readonly string[] {
  const order = of.toSorted();
  return order.join() === right.join() ? order.toReversed() : order;
}

/** One place up (-1) or down (1); unchanged at the end of the list. */
export function moved(order: readonly string[], id: string, by: -1 | 1): readonly string[] {
  const from = order.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= order.length) return order;
  const next = order.toSpliced(from, 1);
  return next.toSpliced(to, 0, id);
}
