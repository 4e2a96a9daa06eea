import * as v from 'valibot';
import type { Snapshot } from '../lib/campaign/snapshotAt';

/** The name in every message, either way. */
export const SOURCE = 'campaign-map';

const inward = v.variant('type', [
  v.object({ source: v.literal(SOURCE), type: v.literal('seek'), t: v.pipe(v.string(), v.maxLength(40)) }),
  v.object({ source: v.literal(SOURCE), type: v.literal('play') }),
  v.object({ source: v.literal(SOURCE), type: v.literal('pause') }),
  v.object({
    source: v.literal(SOURCE),
    type: v.literal('layers'),
    layers: v.union([v.pipe(v.string(), v.maxLength(2000)), v.pipe(v.array(v.pipe(v.string(), v.maxLength(60))), v.maxLength(100))]),
  }),
  v.object({ source: v.literal(SOURCE), type: v.literal('chapter'), chapter: v.nullable(v.pipe(v.string(), v.maxLength(100))) }),
  v.object({ source: v.literal(SOURCE), type: v.literal('select'), id: v.nullable(v.pipe(v.string(), v.maxLength(100))) }),
  v.object({
    source: v.literal(SOURCE),
    type: v.literal('snapshot'),
    id: v.optional(v.union([v.pipe(v.string(), v.maxLength(200)), v.number()])),
  }),
]);
export type InwardMessage = v.InferOutput<typeof inward>;

export type OutwardMessage =
  | { type: 'ready' }
  | { type: 'time'; t: string }
  | { type: 'select'; id: string | null }
  | { type: 'snapshot'; id: string | number | undefined; snapshot: Snapshot }
  | { type: 'error'; message: string };

/** A message of the public shape, or null: anything else that reaches the frame is not for it. */
export function parseInward(data: unknown): InwardMessage | null {
  const result = v.safeParse(inward, data);
  return result.success ? result.output : null;
}
