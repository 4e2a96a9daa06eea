export interface Line {
  readonly roundTripMs: number;
  readonly downBitsPerS: number;
  readonly upBitsPerS: number;
}
export const SLOW_4G: Line;
export function slowLine(to: number, line: Line): Promise<{ port: number; bytesDown: () => number; close: () => Promise<void> }>;
