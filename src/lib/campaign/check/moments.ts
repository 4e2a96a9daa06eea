import { parseMoment } from '../instants';
import type { Problem } from '../types';

/** A schema can say how a moment is written, not that its month has that day. */
export function isReal(text: string, offsetMs: number): boolean {
  return !Number.isNaN(parseMoment(text, offsetMs).from);
}

/** From a real moment until a later one. */
export function checkStood(where: string, { from, until }: { from: string; until: string }, offsetMs: number): Problem[] {
  const [start, end] = [parseMoment(from, offsetMs).from, parseMoment(until, offsetMs).until];
  if (Number.isNaN(start + end)) return [{ where, what: 'its from or until is no real moment' }];
  return end > start ? [] : [{ where, what: 'it ends before it begins' }];
}
