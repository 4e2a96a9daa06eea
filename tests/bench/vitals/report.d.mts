export interface VitalsRow {
  key: string;
  label: string;
  digits: number;
  ours: number;
  bare: number;
  ratio: number | null;
}
export function median(numbers: number[]): number;
export function compared(measured: { ours: Record<string, number>[]; bare: Record<string, number>[] }): VitalsRow[];
export function toTable(rows: VitalsRow[]): string;
