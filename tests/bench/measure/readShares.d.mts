import type { TraceEvent } from './readTrace.mjs';

export function readShares(events: readonly TraceEvent[], steps: number): Record<string, number>;
