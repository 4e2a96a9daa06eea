export function chosenShots(prefix: string): { name: string; group: string; width: number; height: number; path: string; sight: string }[];
