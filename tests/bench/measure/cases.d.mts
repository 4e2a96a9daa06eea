export interface Case {
  name: string;
  formations: number | null;
  waypoints: number | null;
  page: 'bench' | 'atlas' | 'orbat';
  note: string;
}
export function allCases(): Case[];
export function chosenCases(only: string): Case[];
export function keyOf(benchCase: Case): string;
