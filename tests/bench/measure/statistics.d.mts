export const STEADY_WITHIN: number;
export function median(values: readonly number[]): number;
export function ratioOf(values: readonly number[], floors: readonly number[]): { ratio: number; range: [number, number] };
export function isSteady(floors: readonly number[], again: readonly number[]): boolean;
