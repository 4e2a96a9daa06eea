export interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  tdur?: number;
  pid: number;
  tid: number;
  args?: { name?: string };
}
export function readTrace(events: readonly TraceEvent[], steps: number): { steps: number[]; workerMs: number };
