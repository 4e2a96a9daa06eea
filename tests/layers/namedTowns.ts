import type { FeatureCollection, Point } from 'geojson';
import { advancesOf } from '../../geo/basemap/measureNames';
import type { NamedTown } from './checkNameArcs';

/** The map breaks a town's name where it is wider. */
const MAX_WIDTH_EM = 8;

/** The basemap's towns with the room that their names of 1945 take. */
export function namedTowns({ features }: FeatureCollection<Point, { name: string; rank: number; story: number }>): NamedTown[] {
  return features.map(({ geometry, properties: { name, rank, story } }) => {
    const lines = broken(name);
    return { name, rank, story, at: geometry.coordinates, lines: lines.length, width: Math.max(...lines.map(widthOf)) };
  });
}

function widthOf(text: string): number {
  return advancesOf('bold', text).reduce((sum, advance) => sum + advance, 0);
}

/** MapLibre evens out lines; this breaks as late as it may, which makes boxes no smaller. */
function broken(name: string): string[] {
  return name.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    return last !== undefined && widthOf(`${last} ${word}`) <= MAX_WIDTH_EM ? [...lines.slice(0, -1), `${last} ${word}`] : [...lines, word];
  }, []);
}
